"""The specimens of the blocks: found in the streams of all models, so that a new block shows by itself."""

from functools import partial
from typing import Any

from django.apps import apps
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField

from jrs.blocks.drawings import DrawingChoiceBlock
from jrs.blocks.story import BodyBlocks
from jrs.blocks.text import HeadingBlock, TextBlock
from jrs.styleguide.specimens import AROUND, Specimen, State, discover
from jrs.styleguide.values import MOST, Manner, draft, limits, made, sized_blocks

__all__ = ["block_specimens", "stream_blocks"]

CHAPTERS = "stream chapters"
READING = "stream reading"
LONGEST = _("Long words, long titles")


def stream_blocks() -> dict[str, blocks.Block]:
    """Every block that stands in a stream of any model, by its name there; one of each kind."""
    found: dict[str, blocks.Block] = {}
    kinds: set[type[blocks.Block]] = set()
    for model in apps.get_models():
        for field in model._meta.get_fields():
            stream = field.stream_block.child_blocks if isinstance(field, StreamField) else {}
            for name, block in stream.items():
                if type(block) not in kinds:
                    kinds.add(type(block))
                    found[name if name not in found else f"{name}-{len(found)}"] = block
    return found


def block_specimens() -> list[Specimen]:
    discover()
    return [
        Specimen(slug, block.label, "blocks", tuple(states(block)), block.get_description())
        for slug, block in stream_blocks().items()
    ]


def states(block: blocks.Block) -> list[State]:
    """The states of a block, read from its definition."""
    in_body = type(block) in {type(child) for child in BodyBlocks().child_blocks.values()}
    found = [State("preview", _("As in the choice of blocks"), partial(alone, block, {}))]
    if in_body:
        found.append(State("chapters", _("Between a heading and a text"), partial(among, block, CHAPTERS)))
        found.append(State("reading", _("In an article"), partial(among, block, READING)))
    plain = draft(block, Manner("en"))
    # Nothing twice: a block whose fields are all required looks the same without the others.
    if draft(block, Manner("en", bare=True)) != plain:
        found.append(State("bare", _("Only what is required"), partial(alone, block, {"bare": True})))
    if draft(block, Manner("en", full=True)) != plain:
        found.append(State("full", _("Everything filled in"), partial(alone, block, {"full": True})))
    found.append(State("long", LONGEST, partial(alone, block, {"full": True, "long": True})))
    return [*found, *sizes(block), *choices(block)]


def sizes(block: blocks.Block) -> list[State]:
    """None, one and the most, for what has a list of things: forty, or as many as editors may put in it."""
    lists = sized_blocks(block)
    if not lists and type(block) not in AROUND and not isinstance(block, TypedTableBlock):
        return []
    most = min((limits(child) for child in lists), default=MOST)
    one = [State("one", _("One item"), partial(alone, block, {"count": 1}))] if most > 1 else []
    return [State("none", _("No item"), partial(alone, block, {"count": 0})), *one, many(block, most)]


def many(block: blocks.Block, count: int) -> State:
    label = format_lazy("{}: {}", _("The most"), count)
    return State("many", label, partial(alone, block, {"count": count}))


def choices(block: blocks.Block) -> list[State]:
    """One state for each other choice of a field: the tone of a callout, the size of a picture."""
    fields = block.child_blocks.items() if isinstance(block, blocks.StructBlock) else ()
    return [
        State(f"{name}-{value}", label, partial(alone, block, {"full": True, "chosen": {name: value}}))
        for name, child in fields
        if isinstance(child, blocks.ChoiceBlock) and not isinstance(child, DrawingChoiceBlock)
        for value, label in child.field.choices
        if value and value != child.get_default()
    ]


def shown(block: blocks.Block, manner: Manner, request: HttpRequest) -> SafeString:
    """A block as a page shows it, through its own template."""
    context: dict[str, Any] = {"request": request}
    if function := AROUND.get(type(block)):
        context |= function(manner.lang, 3 if manner.count is None else manner.count)
    with override(manner.lang):
        return block.render(made(block, manner), context)


def alone(block: blocks.Block, how: dict[str, Any], request: HttpRequest, lang: str) -> SafeString:
    return stage(CHAPTERS, shown(block, Manner(lang, **how), request))


def among(block: blocks.Block, place: str, request: HttpRequest, lang: str) -> SafeString:
    """A block with neighbours: what stands above and below it changes how it is set."""
    manner = Manner(lang)
    neighbours = [HeadingBlock(), block, TextBlock()]
    return stage(place, mark_safe("".join(shown(one, manner, request) for one in neighbours)))


def stage(place: str, html: SafeString) -> SafeString:
    return format_html('<div class="{}">{}</div>', place, html)
