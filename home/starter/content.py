"""How starter content is written down: pages, blocks, links, and what JRS still has to confirm."""

from dataclasses import dataclass, field
from typing import Any

__all__ = [
    "Block",
    "Items",
    "PageKey",
    "StarterPage",
    "Unconfirmed",
    "block",
    "item",
    "link",
    "stream",
    "table",
    "unconfirmed",
    "web",
]


class PageKey(str):
    """The key of a starter page (`work.detention`), where a block or a field holds a page."""


class Unconfirmed(str):
    """A text that states what only JRS can confirm. `question` is put to the editors as a comment on it."""

    question: str


def unconfirmed(text: str, question: str) -> Unconfirmed:
    """Give `text` with the `question` that JRS has to answer about it, in French, as an editor reads it."""
    doubtful = Unconfirmed(text)
    doubtful.question = question
    return doubtful


class Items(list[Any]):
    """The items of a list block."""


@dataclass(frozen=True)
class Block:
    """One block of a stream: the name of its type and its value."""

    kind: str
    value: Any


def block(kind: str, value: Any = None, /, **fields: Any) -> Block:
    """A block of type `kind` that holds `value`, or the `fields` of its struct."""
    return Block(kind, fields if value is None else value)


def stream(*blocks: Block) -> tuple[Block, ...]:
    return blocks


def item(**fields: Any) -> dict[str, Any]:
    """One item of a list of structs."""
    return fields


def link(page: str, text: str, anchor: str = "") -> dict[str, Any]:
    """A link to the starter page of that key."""
    return {"kind": "page", "page": PageKey(page), "anchor": anchor, "text": text}


def web(url: str, text: str) -> dict[str, Any]:
    """A link to another site."""
    return {"kind": "url", "url": url, "text": text}


def table(caption: str, columns: list[str], rows: list[list[str]]) -> Block:
    """A table of text: the headings of its columns, then its rows."""
    return Block(
        "table",
        {
            "caption": caption,
            "columns": [{"type": "text", "heading": heading} for heading in columns],
            "rows": [{"values": values} for values in rows],
        },
    )


@dataclass(frozen=True)
class StarterPage:
    """A page in French. Its parent is the page whose key precedes the last dot, or the home page.

    `fields` holds the fields of its type: plain values, `PageKey` for a page, a key of `themes` for `theme`,
    and tuples of `Block` for streams. `questions` asks JRS about a whole field, by its name.
    """

    key: str
    model: str
    title: str
    slug: str
    summary: str
    search_description: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    questions: dict[str, str] = field(default_factory=dict)

    @property
    def parent(self) -> str:
        """The key of the parent, or "" for the home page."""
        return "" if self.key == "home" else self.key.rpartition(".")[0] or "home"
