"""Fills what a stream leaves unsaid, as the editor's form would.

Wagtail gives None for a text that is missing from the stored data, and wagtail-localize stops at it
(`StringSegmentValue` takes text only). The editor's form stores empty texts, so starter content does too.
"""

from typing import Any

from wagtail import blocks

__all__ = ["complete"]

TEXTS = (blocks.CharBlock, blocks.TextBlock, blocks.URLBlock, blocks.EmailBlock, blocks.ChoiceBlock)


def complete(block: blocks.Block, value: Any) -> Any:
    """Give the raw `value` of `block` with every field of every struct in it."""
    if isinstance(block, blocks.BaseStreamBlock):
        return [
            {**child, "value": complete(block.child_blocks[child["type"]], child["value"])} for child in value
        ]
    if isinstance(block, blocks.ListBlock):
        return [{**item, "value": complete(block.child_block, item["value"])} for item in value]
    if isinstance(block, blocks.BaseStructBlock):
        return {
            name: complete(child, value[name]) if name in value else unsaid(child)
            for name, child in block.child_blocks.items()
        }
    return value


def unsaid(block: blocks.Block) -> Any:
    """The raw value of a field that nobody has filled in."""
    if isinstance(block, blocks.BaseStructBlock):
        return complete(block, {})
    if isinstance(block, (blocks.ListBlock, blocks.BaseStreamBlock)):
        return []
    default = block.get_prep_value(block.get_default())
    return "" if default is None and isinstance(block, TEXTS) else default
