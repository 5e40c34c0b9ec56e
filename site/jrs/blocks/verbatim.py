"""Words that are the same in every language, so that no translator has to type them again."""

from typing import Any

from wagtail import blocks

__all__ = ["VerbatimCharBlock"]


class VerbatimCharBlock(blocks.CharBlock):
    """A line of text that is not translated: a number, a phone number, an identifier."""

    def get_translatable_segments(self, value: Any) -> list[Any]:
        """No segments: wagtail-localize copies the value to each language as it is."""
        return []

    def restore_translated_segments(self, block_value: Any, segments: list[Any]) -> Any:
        return block_value
