"""What the ground floor adds to the admin."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def link_block_css() -> str:
    """The form of a link shows only the field of the chosen kind."""
    return format_html('<link rel="stylesheet" href="{}">', static("admin/link-block.css"))
