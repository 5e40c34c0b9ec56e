"""The words of a block, as a reader sees them."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.rich_text import get_text_for_indexing

from jrs.blocks.links import LinkBlock
from jrs.blocks.lists import QuestionsBlock
from jrs.blocks.text import HeadingBlock

__all__ = ["Answer", "Passage", "answers_in", "documents_in", "passages_in"]

#: Names of the fields that head what follows.
HEADS = frozenset({"title", "question", "headline", "kicker"})
# Text that nobody reads: addresses and identifiers.
UNREAD = frozenset({"anchor", "source_url"})


class Passage(NamedTuple):
    """A piece of text; `weight` is "A" for a title, "B" for a summary, "C" for a heading, "D" for the rest."""

    weight: str
    text: str


class Answer(NamedTuple):
    """A question with its answer, and the identifier at which it stands on its page."""

    anchor: str
    question: str
    answer: str


def passages_in(block: Any, value: Any, name: str = "") -> Iterator[Passage]:
    """The texts of `value`, a value of `block`, in reading order. Labels of choices are no text of the page."""
    if value is None or value == "":
        return
    for child, inner, called in _inside(block, value, name):
        yield from passages_in(child, inner, called)
    if isinstance(block, LinkBlock):
        yield from _plain("D", value.get("text") or (value.get("phone") if value.kind == "phone" else ""))
    elif isinstance(block, TypedTableBlock):
        yield from _table(value)
    elif isinstance(block, blocks.RichTextBlock):
        yield from _plain("D", get_text_for_indexing(value.source))
    elif isinstance(block, (blocks.CharBlock, blocks.TextBlock)) and name not in UNREAD:
        yield from _plain("C" if name in HEADS else "D", value)


def _inside(block: Any, value: Any, name: str) -> Iterator[tuple[Any, Any, str]]:
    """The blocks inside a stream, list or struct, with their values and names; of a link only its text is read."""
    if isinstance(block, blocks.BaseStreamBlock):
        yield from ((child.block, child.value, child.block_type) for child in value)
    elif isinstance(block, blocks.ListBlock):
        yield from ((block.child_block, item, name) for item in value)
    elif isinstance(block, blocks.BaseStructBlock) and not isinstance(block, LinkBlock):
        for field, child in block.child_blocks.items():
            head = isinstance(block, HeadingBlock) and field == "text"
            yield child, value.get(field), "title" if head else field


def _table(table: Any) -> Iterator[Passage]:
    yield from _plain("C", table.caption)
    yield from _plain("D", " ".join(str(column["heading"] or "") for column in table.columns))
    for row in table.row_data:
        yield from _plain("D", " ".join(str(cell or "") for cell in row["values"]))


def _plain(weight: str, text: Any) -> Iterator[Passage]:
    words = " ".join(str(text or "").split())
    if words:
        yield Passage(weight, words)


def answers_in(value: Any) -> Iterator[Answer]:
    """The questions of a stream, each with its answer and its place (as `QuestionsBlock` names it)."""
    for child in value or ():
        if isinstance(child.block, QuestionsBlock):
            for anchor, item in child.block.get_context(child.value)["questions"]:
                yield Answer(
                    anchor, item["question"], " ".join(get_text_for_indexing(item["answer"].source).split())
                )


def documents_in(field: Any, value: Any, document: type[Any]) -> Iterator[int]:
    """The ids of the documents that a stream offers, in its blocks and in its running text."""
    for model, key, _model_path, _content_path in field.extract_references(value):
        if model is document:
            yield int(key)
