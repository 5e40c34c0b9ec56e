"""Which pages a stream links to."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from wagtail import blocks
from wagtail.rich_text import RichText

from jrs.blocks.links import PageReference

__all__ = ["children", "page_ids"]

RICH_TEXT_PAGE = re.compile(r'<a[^>]*\blinktype="page"[^>]*>')
RICH_TEXT_ID = re.compile(r'\bid="(\d+)"')


def page_ids(value: Any) -> Iterator[PageReference | tuple[RichText, int]]:
    """Walk a stream, struct or list value and give each page it links to.

    Yields `PageReference` objects, and `(rich text, page id)` for links inside rich text.
    """
    if isinstance(value, PageReference):
        yield value
    elif isinstance(value, RichText):
        for tag in RICH_TEXT_PAGE.findall(value.source or ""):
            if match := RICH_TEXT_ID.search(tag):
                yield value, int(match[1])
    else:
        for child in children(value):
            yield from page_ids(child)


def children(value: Any) -> Iterable[Any]:
    """The values inside a stream, struct or list value; none inside any other."""
    if isinstance(value, blocks.StructValue):
        return value.values()
    if isinstance(value, blocks.StreamValue):
        return (child.value for child in value)
    return value if isinstance(value, (list, blocks.list_block.ListValue)) else ()
