"""A text that nobody has written is an empty text.

Wagtail gives None for a text that a stored block lacks, as every block lacks a field that was added later, and
wagtail-localize 1.14 stops at it (`StringSegmentValue` takes text only): the page could no longer be translated.
The default of a text block decides what Wagtail gives, so ours have one.
"""

from collections.abc import Iterator

from django.apps import apps
from wagtail import blocks
from wagtail.fields import StreamField

__all__ = ["give_texts_a_default"]

TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.URLBlock, blocks.EmailBlock)


def inside(block: blocks.Block) -> Iterator[blocks.Block]:
    """`block` and every block in it."""
    yield block
    if isinstance(block, blocks.ListBlock):
        yield from inside(block.child_block)
    elif isinstance(block, (blocks.BaseStructBlock, blocks.BaseStreamBlock)):
        for child in block.child_blocks.values():
            yield from inside(child)


def give_texts_a_default() -> None:
    """Let every text block of every model be empty where it says nothing else."""
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if not isinstance(field, StreamField):
                continue
            for block in inside(field.stream_block):
                if isinstance(block, TEXTS) and getattr(block.meta, "default", None) is None:
                    block.meta.default = ""
