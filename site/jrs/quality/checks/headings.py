"""Headings: a page that is read by its headings, as screen readers do, must have no step missing (WCAG 2.2, 1.3.1)."""

import re
from collections.abc import Iterator

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from jrs.blocks.text import HeadingBlock
from jrs.quality.content import Content, Node
from jrs.quality.findings import MUST, SHOULD, Finding

__all__ = ["check_headings"]

IN_TEXT = re.compile(r"<h([2-6])[^>]*>(.*?)</h\1>", re.DOTALL)
BOLD_LINE = re.compile(r"<p[^>]*>\s*<(?:b|strong)>(.{1,80}?)</(?:b|strong)>\s*</p>", re.DOTALL)
#: Blocks whose title is a heading of level 2; those of lists hold their questions and cards at level 3.
TITLED = frozenset({"callout", "cards", "call_to_action", "related", "contact", "support", "programmes"})
LOUD_FROM = 12
TITLE = 1


def check_headings(content: Content) -> Iterator[Finding]:
    """Steps missing between headings, headings that say nothing, and lines in bold that pose as headings."""
    level = TITLE
    for node in content.nodes:
        for depth, text in headings(node):
            path = f"{node.path}.text" if isinstance(node.block, HeadingBlock) else node.path
            if not text.strip():
                yield Finding("heading-empty", MUST, path, _("This heading is empty."))
                continue
            if depth > level + 1:
                message = _(
                    "“%(text)s” is a heading inside a part, but no heading of a part stands before it."
                )
                where = (
                    path.removesuffix(".text") + ".level" if isinstance(node.block, HeadingBlock) else path
                )
                yield Finding("heading-order", MUST, where, message % {"text": text}, text)
            level = depth
            if len(text) >= LOUD_FROM and text.isupper():
                message = _("A heading in capitals is hard to read, and screen readers may spell it.")
                yield Finding("heading-loud", SHOULD, path, message, text)
        if isinstance(node.value, RichText):
            for bold in BOLD_LINE.findall(node.value.source or ""):
                message = _("A line in bold looks like a heading, but is none. Make it one.")
                yield Finding("heading-bold", SHOULD, node.path, message, strip_tags(bold))
        if node.kind in TITLED and titled(node):
            level = 2


def titled(node: Node) -> bool:
    """Whether the block shows a heading of its own."""
    value = node.value
    return isinstance(value, dict) and bool(value.get("title") or value.get("name"))


def headings(node: Node) -> Iterator[tuple[int, str]]:
    """(level, text) of the headings that somebody wrote in a block."""
    if isinstance(node.block, HeadingBlock):
        yield int((node.value.get("level") or "h2")[1:]), node.value.get("text") or ""
    elif isinstance(node.value, RichText):
        for level, inner in IN_TEXT.findall(node.value.source or ""):
            yield int(level), strip_tags(inner)
