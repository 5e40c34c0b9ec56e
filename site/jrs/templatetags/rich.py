"""Rich text with the links that the frame has resolved."""

import re
from html import escape, unescape
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import expand_db_html

from jrs.hrefs import safe_href
from jrs.roots import path_of

register = template.Library()

OPENING = re.compile(r"<a\b[^>]*>")
PAGE_ID = re.compile(r'\bid="(\d+)"')
HREF = re.compile(r'\bhref="([^"]*)"')


@register.filter
def rich(value: Any) -> SafeString:
    """Rich text as HTML, its page links leading each reader to the page in their language; "" for none.

    Takes a `RichText`. Pages that `jrs.chrome.frame.Frame` has fetched cost no query; others are left to
    Wagtail. An address that a reader may not follow is dropped, its words stay (see `jrs.hrefs`).
    """
    source = getattr(value, "source", value) or ""
    pages = getattr(value, "pages", {})

    def link(match: re.Match[str]) -> str:
        tag = match[0]
        if 'linktype="page"' in tag:
            found = PAGE_ID.search(tag)
            if not found or int(found[1]) not in pages:
                return tag
            return _anchor(pages[int(found[1])])
        href = HREF.search(tag)
        return tag if "linktype=" in tag or (href and safe_href(unescape(href[1]))) else "<a>"

    return mark_safe(expand_db_html(OPENING.sub(link, source)))


def _anchor(page: Any) -> str:
    path = path_of(page)
    if not path:
        return "<a>"
    language = getattr(page, "foreign_language", "")
    # The words of the link are the author's, in the language of the text.
    hreflang = f' hreflang="{escape(language)}"' if language else ""
    return f'<a href="{escape(path)}"{hreflang}>'
