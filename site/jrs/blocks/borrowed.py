"""Texts that a place left empty borrows from a picture or a document that is shared by every language.

A Dutch page would show the French words of the picture. So wherever words are borrowed they are a text to translate:
of that place, kept in its own field in each other language. Memory fills in what the same picture says elsewhere.
"""

from typing import Any

from wagtail.models import Page
from wagtail_localize.fields import TranslatableField
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter

__all__ = ["BorrowedField", "BorrowingBlock"]


class BorrowingBlock:
    """Mixin of a struct block, some of whose texts may be borrowed."""

    def borrowed(self, value: Any) -> dict[str, str]:
        """The words that a field of `value` borrows where it is empty, by the name of the field."""
        raise NotImplementedError

    def get_translatable_segments(self, value: Any) -> list[Any]:
        """The segments of the struct, with the borrowed words."""
        found = StreamFieldSegmentExtractor(None, include_overridables=True).handle_struct_block(value)
        words = {name: text for name, text in self.borrowed(value).items() if text and not value.get(name)}
        own = [segment for segment in found if segment.path not in words]
        return [*own, *(StringSegmentValue(name, text) for name, text in words.items())]

    def restore_translated_segments(self, value: Any, segments: list[Any]) -> Any:
        """The struct in another language. Nothing in it is found by its language, so none is named here."""
        return StreamFieldSegmentsWriter(None, None, None).handle_struct_block(value, segments)


class BorrowedField(TranslatableField):
    """A text field of a page that borrows the words of `words`, an attribute of the page, where it is empty."""

    def __init__(self, field_name: str, words: str) -> None:
        super().__init__(field_name)
        self.words = words

    def get_field(self, model: type[Page]) -> "Borrower":
        return Borrower(model._meta.get_field(self.field_name), self.words)

    def is_synchronized(self, source: Page) -> bool:
        return getattr(source, self.field_name) == ""


class Borrower:
    """What wagtail-localize asks of a field, for one whose text may be borrowed."""

    def __init__(self, field: Any, words: str) -> None:
        self.name = self.attname = field.name
        self.words = words

    def value_from_object(self, page: Page) -> str:
        return getattr(page, self.name) or getattr(page, self.words)

    def get_translatable_segments(self, value: str) -> list[StringSegmentValue]:
        return [StringSegmentValue("", value)]
