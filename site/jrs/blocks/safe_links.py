"""The links that the editor of rich text is given to show."""

from typing import Any

from wagtail.admin.rich_text.converters.contentstate import link_entity
from wagtail.admin.rich_text.converters.html_to_contentstate import (
    ExternalLinkElementHandler,
    PageLinkElementHandler,
)

from jrs.hrefs import safe_href

__all__ = ["LINK_RULE", "SafeLink"]


class SafeLink(ExternalLinkElementHandler):
    """A link of the web, whose address the editor gets only if a reader may follow it.

    Wagtail cleans addresses on their way into the database. What came there by another way, it would put into the
    editor as it is, where a click runs it: the policy of the admin allows scripts in the page.
    """

    def get_attribute_data(self, attrs: dict[str, str]) -> dict[str, str]:
        # Without an address the editor says that the link is broken.
        return {"url": safe_href(attrs["href"])}


#: In the place of Wagtail's own rule for the feature "link".
LINK_RULE: dict[str, Any] = {
    "from_database_format": {
        "a[href]": SafeLink("LINK"),
        'a[linktype="page"]': PageLinkElementHandler("LINK"),
    },
    "to_database_format": {"entity_decorators": {"LINK": link_entity}},
}
