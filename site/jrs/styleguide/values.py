"""Values for any block, in any state, made out of its preview value and its definition."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.html import escape
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from jrs.blocks.linked import children
from jrs.blocks.links import LinkBlock
from jrs.blocks.verbatim import VerbatimCharBlock
from jrs.styleguide.samples import (
    LONG,
    QUOTATION,
    SENTENCE,
    TITLE,
    SamplePage,
    SampleReference,
    cut,
    document,
    image,
    say,
)

__all__ = ["Manner", "connect", "draft", "limits", "made", "sample_page", "sized_blocks"]

MOST = 40
FEW = 3


@dataclass(frozen=True)
class Manner:
    """How a value is made.

    In which language; `bare` with nothing but what is required; `full` with everything that may be filled in; `long`
    with the longest words; with `count` things in each list; with what is chosen in choices, by name of the field.
    """

    lang: str
    bare: bool = False
    full: bool = False
    long: bool = False
    count: int | None = None
    chosen: dict[str, str] = field(default_factory=dict)


def made(block: blocks.Block, manner: Manner) -> Any:
    """A value of `block`, made out of its preview value in the given manner."""
    value = block.normalize(draft(block, manner))
    connect(value)
    return value


def draft(block: blocks.Block, manner: Manner) -> Any:
    """The same as plain data: two states of a block that are equal here look alike."""
    return raw(block, say(getattr(block.meta, "preview_value", None), manner.lang), manner)


def connect(value: Any) -> None:
    """Give the values that keep the page they show (`specific`) the sample page that was chosen for them."""
    if isinstance(value, blocks.StructValue) and hasattr(type(value), "specific"):
        chosen = next((item for item in value.values() if isinstance(item, SampleReference)), None)
        value.specific = chosen.resolved if chosen else None
    for child in children(value):
        connect(child)


def raw(block: blocks.Block, given: Any, manner: Manner) -> Any:
    """What `block.normalize` takes: the given words, and what the manner adds, leaves out or makes long."""
    if isinstance(block, blocks.ListBlock):
        return [raw(block.child_block, item, manner) for item in items(block, given, manner)]
    if isinstance(block, TypedTableBlock):
        return table(given, manner)
    if isinstance(block, LinkBlock):
        return link(given, manner)
    if isinstance(block, blocks.StructBlock):
        given = given or {}
        return {
            name: manner.chosen.get(name) or member(child, given.get(name), manner)
            for name, child in block.child_blocks.items()
        }
    return simple(block, given, manner)


def member(block: blocks.Block, given: Any, manner: Manner) -> Any:
    """One field of a struct: left empty when the manner is bare and it may be."""
    optional = not is_required(block)
    if optional and (manner.bare or not (given or manner.full)):
        return given if isinstance(block, (blocks.ChoiceBlock, blocks.BooleanBlock)) else empty(block)
    return raw(block, given, manner)


def is_required(block: blocks.Block) -> bool:
    """Whether a value must be there. Wagtail's `required` speaks of fields alone."""
    if isinstance(block, (blocks.StructBlock, blocks.ListBlock)):
        return bool(getattr(block.meta, "required", True))
    return bool(block.required)


def empty(block: blocks.Block) -> Any:
    if isinstance(block, blocks.StructBlock):
        return {name: empty(child) for name, child in block.child_blocks.items()}
    return block.get_default()


def limits(block: blocks.ListBlock) -> int:
    """The most things that editors may put in a list, forty where there is no limit."""
    return min(block.meta.max_num or MOST, MOST)


def sized_blocks(block: blocks.Block) -> list[blocks.ListBlock]:
    """The lists whose length makes a state: the block itself, or a list that is one of its fields."""
    if isinstance(block, blocks.ListBlock):
        return [block]
    fields = block.child_blocks.values() if isinstance(block, blocks.StructBlock) else ()
    return [child for child in fields if isinstance(child, blocks.ListBlock)]


def items(block: blocks.ListBlock, given: Any, manner: Manner) -> list[Any]:
    """The given things, or as many as the manner says, over and over again."""
    given = list(given or [])
    count = manner.count
    if count is None:
        count = 1 if manner.bare else len(given) or FEW
        count = max(count, FEW) if manner.long else count
    count = min(count, limits(block))
    return [given[n % len(given)] if given else None for n in range(count)]


def table(given: Any, manner: Manner) -> dict[str, Any]:
    rows = list(given["rows"])
    if manner.count is not None:
        rows = [rows[n % len(rows)] for n in range(manner.count)]
    if not manner.long:
        return {**given, "rows": rows, "caption": "" if manner.bare else given["caption"]}
    text = LONG[manner.lang]
    columns = [*given["columns"], *given["columns"], *given["columns"]]
    columns = [{**column, "heading": cut(text, 40)} for column in columns]
    cells = [cut(text, 60) if column["type"] == "text" else "1 234 567,89" for column in columns]
    return {"caption": text, "columns": columns, "rows": [{"values": cells} for _row in range(FEW)]}


def link(given: Any, manner: Manner) -> dict[str, Any]:
    text = LONG[manner.lang] if manner.long else say(TITLE, manner.lang)
    sample = {"kind": "url", "url": "https://example.org", "text": cut(text, 120)}
    return sample if manner.long or not given else {**sample, **given}


def sample_page(lang: str, *, long: bool = False, **fields: Any) -> SamplePage:
    """A page for lists and cards, in the language `lang`."""
    title = LONG[lang] if long else say(TITLE, lang)
    summary = LONG[lang] if long else say(SENTENCE, lang)
    quotation = LONG[lang] if long else say(QUOTATION, lang)
    return SamplePage(title=title, summary=summary, quotation=quotation, **fields)


def simple(block: blocks.Block, given: Any, manner: Manner) -> Any:  # noqa: PLR0911
    """The value of a block that holds no other."""
    if isinstance(block, ImageChooserBlock):
        return image(manner.lang)
    if isinstance(block, DocumentChooserBlock):
        return document(manner.lang)
    if isinstance(block, blocks.PageChooserBlock):
        return SampleReference(sample_page(manner.lang, long=manner.long))
    if isinstance(block, blocks.RichTextBlock):
        return rich_text(given, manner)
    if isinstance(block, (blocks.URLBlock, blocks.EmailBlock)):
        return given or (
            "bonjour@example.org" if isinstance(block, blocks.EmailBlock) else "https://example.org"
        )
    if isinstance(block, VerbatimCharBlock):
        digits = sum(character.isdigit() for character in given or "")
        return given if given and not (manner.long and digits < 6) else "1 234 567,89"
    if isinstance(block, (blocks.CharBlock, blocks.TextBlock)):
        return line(block, given, manner)
    if isinstance(block, blocks.ChoiceBlock):
        return given or block.get_default() or next(value for value, _label in block.field.choices if value)
    if isinstance(block, blocks.BooleanBlock):
        return manner.long or bool(given)
    return 2026 if given is None and isinstance(block, blocks.IntegerBlock) else given


def line(block: Any, given: Any, manner: Manner) -> str:
    limit = getattr(block.field, "max_length", None)
    if manner.long:
        return cut(LONG[manner.lang], limit)
    return given or cut(say(TITLE if limit else SENTENCE, manner.lang), limit)


def rich_text(given: Any, manner: Manner) -> str:
    if not manner.long:
        return given or f"<p>{escape(say(SENTENCE, manner.lang))}</p>"
    text = escape(LONG[manner.lang])
    item = f"<li>{text}</li>"
    there = f'<a href="https://example.org">{text}</a>'
    return f"<p>{text} <b>{text}</b></p><ul>{item}{item}</ul><p>{there}</p><ol>{item}</ol>"
