"""What a featured story and the card of a programme show: their own words, else those of the chosen page."""

from typing import Any

from wagtail import blocks

__all__ = ["FeaturedStoryValue", "ProgrammeCardValue"]


class FeaturedStoryValue(blocks.StructValue):
    """The chosen story with the words of the block where it has them, else the story's own.

    `specific` is the story itself, set by `HomePage.get_context`, which fetches it once.
    """

    specific: Any = None

    @property
    def url(self) -> str:
        return self["story"].url if self.get("story") else ""

    @property
    def lang(self) -> str:
        """The language of the story where it is another than that of the page, else ""."""
        return self["story"].lang if self.get("story") else ""

    @property
    def title(self) -> str:
        return self.get("title") or (self.specific.title if self.specific else "")

    @property
    def quotation_text(self) -> str:
        return self.get("quotation") or (self.specific.quotation if self.specific else "")

    @property
    def lead_text(self) -> str:
        return self.get("lead") or (self.specific.summary if self.specific else "")

    @property
    def story_page(self) -> Any:
        return self.specific


class ProgrammeCardValue(blocks.StructValue):
    """`specific` is the programme itself, set by `HomePage.get_context`."""

    specific: Any = None

    @property
    def url(self) -> str:
        return self["programme"].url if self.get("programme") else ""

    @property
    def title(self) -> str:
        return self["programme"].title if self.get("programme") else ""

    @property
    def text(self) -> str:
        return self.get("text") or (self.specific.summary if self.specific else "")

    @property
    def label(self) -> str:
        return self.get("link_label") or ""

    @property
    def drawing(self) -> str:
        return self.specific.drawing if self.specific else ""

    @property
    def lang(self) -> str:
        """The language of the title where it is another than that of the page, else ""."""
        return self["programme"].lang if self.get("programme") else ""

    @property
    def hue(self) -> str:
        return self.specific.hue if self.specific else "blue"
