"""What the ground floor adds to the admin."""

from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from jrs.blocks.safe_links import LINK_RULE


@hooks.register("insert_global_admin_css")
def link_block_css() -> str:
    """The form of a link shows only the field of the chosen kind."""
    return format_html('<link rel="stylesheet" href="{}">', static("admin/link-block.css"))


@hooks.register("register_rich_text_features", order=10)
def links_that_may_be_followed(features: Any) -> None:
    """After Wagtail's own registration, which puts stored addresses into the editor unread."""
    features.register_converter_rule("contentstate", "link", LINK_RULE)
