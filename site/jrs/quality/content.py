"""What a page or snippet holds, as the checks read it: its texts, links, pictures and headings, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any

from django.db import models
from django.utils.html import strip_tags
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from jrs.blocks.links import LinkValue, PageReference

__all__ = ["Content", "Link", "Node"]

ANCHOR = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
ATTRIBUTE = re.compile(r'\b(linktype|id|href)="([^"]*)"')
BLOCK_END = re.compile(r"</(?:p|li|h[2-6])>|<br\s*/?>")
#: Text fields of a page that no reader reads as text.
UNREAD = frozenset({"slug", "url_path", "path", "draft_title", "name", "phone"})


@dataclass(frozen=True)
class Node:
    """A value inside a page. `kind` is the name of the block or field; `block` its definition, None for a field."""

    path: str
    kind: str
    value: Any
    block: Any = None


@dataclass(frozen=True)
class Link:
    """`kind` is "page", "document", "url", "email" or "phone"; `target` a primary key or an address, None when empty.

    `text` is what somebody wrote, "" where the title of the target stands for it.
    """

    path: str
    kind: str
    target: Any
    text: str
    text_path: str


def plain(html: str) -> str:
    """Rich text as words, each block on a line of its own."""
    return unescape(strip_tags(BLOCK_END.sub("\n", html)))


class Content:
    """`instance` as it would be published: a page or a snippet, saved or not."""

    def __init__(self, instance: Any) -> None:
        self.instance = instance
        self.language: str = instance.locale.language_code

    def _fields(self, *kinds: Any) -> Iterator[Any]:
        """The fields of these kinds that readers read."""
        skip = {field.name for field in Page._meta.local_fields} - {
            "title",
            "seo_title",
            "search_description",
        }
        fields: list[Any] = self.instance._meta.concrete_fields
        for field in fields:
            if isinstance(field, kinds) and field.name not in skip | UNREAD and not field.choices:
                yield field

    @cached_property
    def nodes(self) -> list[Node]:
        """Everything in streams and rich text fields, outer before inner, in the order in which it is read."""
        found: list[Node] = []
        for field in self._fields(RichTextField):
            value = RichText(getattr(self.instance, field.name) or "")
            found.append(Node(field.name, field.name, value))
        for field in self._fields(StreamField):
            value = getattr(self.instance, field.name)
            found += walk(value, field.name, field.name, field.stream_block)
        return found

    @cached_property
    def texts(self) -> list[tuple[str, str]]:
        """(path, plain text) of whatever a reader reads."""
        other = (RichTextField, StreamField, models.URLField, models.EmailField)
        fields = [f for f in self._fields(models.CharField, models.TextField) if not isinstance(f, other)]
        found = [(field.name, str(getattr(self.instance, field.name) or "")) for field in fields]
        for node in self.nodes:
            if isinstance(node.value, RichText):
                found.append((node.path, plain(node.value.source or "")))
            elif isinstance(node.value, str) and not isinstance(node.block, blocks.ChoiceBlock):
                found.append((node.path, node.value))
            elif hasattr(node.value, "row_data"):
                found.append((node.path, table_text(node.value)))
        return [(path, text) for path, text in found if text.strip()]

    @cached_property
    def prose(self) -> str:
        """The running text: what is judged for length and readability. No title, label, address or table."""
        shown = (RichText, blocks.RichTextBlock, blocks.TextBlock)
        found = [getattr(self.instance, "summary", "") or ""]
        for node in self.nodes:
            if isinstance(node.value, RichText):
                found.append(plain(node.value.source or ""))
            elif isinstance(node.value, str) and isinstance(node.block, shown[1:]):
                found.append(node.value)
        return "\n".join(text for text in found if text.strip())

    @cached_property
    def links(self) -> list[Link]:
        found: list[Link] = []
        inside: set[str] = set()
        for node in self.nodes:
            if isinstance(node.value, LinkValue):
                inside.add(f"{node.path}.page")
                found += link_of(node)
            elif isinstance(node.value, RichText):
                found += anchors(node)
            elif isinstance(node.value, PageReference) and node.path not in inside:
                found.append(Link(node.path, "page", node.value.pk, "", node.path))
        return found


def walk(value: Any, path: str, kind: str, block: Any) -> Iterator[Node]:
    """`value` and all that it holds."""
    yield Node(path, kind, value, block)
    if isinstance(value, blocks.StreamValue):
        for child in value:
            yield from walk(child.value, f"{path}.{child.id}", child.block_type, child.block)
    elif isinstance(value, blocks.StructValue):
        for name, each in value.items():
            inner = value.block.child_blocks.get(name)
            yield from walk(each, f"{path}.{name}", name, inner)
    elif isinstance(value, blocks.list_block.ListValue):
        for bound in value.bound_blocks:
            yield from walk(bound.value, f"{path}.{bound.id}", "item", bound.block)


def link_of(node: Node) -> Iterator[Link]:
    """The link of a link block, unless it is optional and was left empty."""
    value = node.value
    target = value.get(value.kind)
    if not target and not value.get("text"):
        return
    target = getattr(target, "pk", target) or None
    yield Link(f"{node.path}.{value.kind}", value.kind, target, value.get("text") or "", f"{node.path}.text")


def anchors(node: Node) -> Iterator[Link]:
    """The links inside a rich text."""
    for attributes, inner in ANCHOR.findall(node.value.source or ""):
        named = dict(ATTRIBUTE.findall(attributes))
        text = unescape(strip_tags(inner))
        kind = named.get("linktype", "url")
        if kind in {"page", "document"}:
            target: Any = int(named["id"]) if named.get("id", "").isdigit() else None
        else:
            kind, target = "url", unescape(named.get("href", "")) or None
        yield Link(node.path, kind, target, text, node.path)


def table_text(table: Any) -> str:
    """The words of a table."""
    cells = [str(cell) for row in table.row_data for cell in row["values"]]
    return " ".join([table.caption or "", *(column["heading"] for column in table.columns), *cells])
