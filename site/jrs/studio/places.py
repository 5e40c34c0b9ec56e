"""Where on a page each block stands, for the preview beside the form: a click there leads to the field.

A place is written "body/3~ID/cards/0~ID": names of fields, and for what stands in a list or a stream its number and
its identifier. The number is what leads to a block that was never saved and has no identifier yet.
Only a preview in the editor's panel has places; what readers get is the page without any of this.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import blocks
from wagtail.fields import StreamField

__all__ = ["mark_of", "marked_places", "place_of"]

#: Values that are one and the same object in the stream and in the template.
Places = dict[int, tuple[str, Any]]
known: ContextVar[Places | None] = ContextVar("places", default=None)


def step(child: Any, number: int) -> str:
    return f"{number}~{child.id or ''}"


def walk(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """Give every value inside a stream, struct or list value with its place."""
    if isinstance(value, (blocks.StreamValue, blocks.list_block.ListValue)):
        children = value if isinstance(value, blocks.StreamValue) else value.bound_blocks
        for number, child in enumerate(children):
            yield f"{place}/{step(child, number)}", child
            yield from walk(child.value, f"{place}/{step(child, number)}")
    elif isinstance(value, blocks.StructValue):
        yield place, value
        for name, inner in value.items():
            yield from walk(inner, f"{place}/{name}")
    elif value is not None and not isinstance(value, (str, int, float, bool)):
        yield place, value


@contextmanager
def marked_places(page: Any) -> Iterator[None]:
    """Within, what is rendered of `page` says where it stands in the form."""
    streams = [field.name for field in page._meta.get_fields() if isinstance(field, StreamField)]
    # The value is kept beside its place: its identity must not be taken over by another object.
    places = {
        id(value): (place, value) for name in streams for place, value in walk(getattr(page, name), name)
    }
    token = known.set(places)
    try:
        yield
    finally:
        known.reset(token)


def is_marking() -> bool:
    return known.get() is not None


def place_of(value: Any) -> str:
    """The place of a block or of a value inside it; "" outside of a preview, and for what stands nowhere."""
    return (known.get() or {}).get(id(value), ("", None))[0]


def mark_of(value: Any) -> SafeString | str:
    """The attribute that says the place of `value`; "" outside of a preview."""
    place = place_of(value)
    return format_html(' data-place="{}"', place) if place else ""
