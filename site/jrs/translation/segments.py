"""Which texts of a translation are still open, and what stood there before."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.html import strip_tags
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from jrs.translation.models import Replacement

__all__ = ["OpenSegment", "Segments", "copy_of", "is_address", "same_words", "texts_of", "usable", "words_in"]

#: Where a text stands, and which text: the primary keys of a `TranslationContext` and of a `String`.
Place = tuple[int, int]

SPACES = re.compile(r"\s+")
APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "´": "'", "\u00ad": None, "\u200b": None})


def words_in(html: str) -> int:
    """How many words a segment has, without its markup."""
    return len(strip_tags(html.replace("<br", " <br")).split())


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but spaces and the form of apostrophes."""
    first, second = (SPACES.sub(" ", text.translate(APOSTROPHES)).strip() for text in (one, other))
    return first == second


def usable(row: StringTranslation | None) -> bool:
    """Whether a translation may be shown to readers. wagtail-localize takes an empty one for a translation too."""
    return row is not None and not row.has_error and bool(row.data.strip())


def is_address(path: str) -> bool:
    """Whether the text at `path` is part of a page's address: it stays when the French one changes."""
    return path == "slug"


def copy_of(row: StringTranslation, segment: StringSegment) -> StringTranslation:
    """The same translation, at the place of `segment`."""
    return StringTranslation(
        locale_id=row.locale_id,
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        data=row.data,
        translation_type=row.translation_type,
        tool_name=row.tool_name,
        last_translated_by_id=row.last_translated_by_id,
    )


@dataclass
class OpenSegment:
    """A text that a person still has to translate, or to correct.

    `row` is what is stored for it (refused by a check, or made by a machine); `earlier` is the translation of the text
    that stood at its place before, with that text as its `translation_of`.
    """

    segment: StringSegment
    row: StringTranslation | None
    earlier: StringTranslation | None

    @property
    def source(self) -> str:
        return str(self.segment.string.data)

    @property
    def refused(self) -> str:
        """Why a check refused what is stored; "" when nothing was refused."""
        return (self.row.get_error() or "") if self.row and self.row.has_error else ""

    @property
    def by_machine(self) -> bool:
        return self.row is not None and usable(self.row)

    @property
    def words(self) -> int:
        return words_in(self.source)


class Segments:
    """The texts of one translation. Costs three queries, whatever its length."""

    def __init__(self, translation: Translation) -> None:
        self.translation = translation

    @cached_property
    def all(self) -> list[StringSegment]:
        found = StringSegment.objects.filter(source_id=self.translation.source_id)
        return list(found.select_related("string", "context").order_by("order"))

    @cached_property
    def rows(self) -> Mapping[Place, StringTranslation]:
        """Every translation into this language that was ever stored for this page, by its place."""
        found = StringTranslation.objects.filter(
            locale_id=self.translation.target_locale_id,
            context__object_id=self.translation.source.object_id,
        )
        return {
            (row.context_id, row.translation_of_id): row for row in found.select_related("translation_of")
        }

    @cached_property
    def replaced(self) -> Mapping[Place, Place]:
        found = Replacement.objects.filter(context__object_id=self.translation.source.object_id)
        names = ("context_id", "string_id", "earlier_context_id", "earlier_id")
        return {(row[0], row[1]): (row[2], row[3]) for row in found.values_list(*names)}

    @cached_property
    def open(self) -> list[OpenSegment]:
        """What is missing, refused or made by a machine, in the order of the page."""
        found = []
        for segment in self.all:
            place = (segment.context_id, segment.string_id)
            row = self.rows.get(place)
            if row is None or not usable(row) or row.translation_type == row.TRANSLATION_TYPE_MACHINE:
                found.append(OpenSegment(segment, row, self.earlier(place)))
        return found

    def earlier(self, place: Place) -> StringTranslation | None:
        """The translation of what stood at `place` before, however many versions ago it was translated."""
        seen = {place}
        step = self.replaced.get(place)
        while step and step not in seen:
            row = self.rows.get(step)
            if row is not None and usable(row):
                return row
            seen.add(step)
            step = self.replaced.get(step)
        return self.only_one_before(place[0])

    def only_one_before(self, context_id: int) -> StringTranslation | None:
        """For a place that holds one text: the newest translation of a text that stood there.

        It serves when the source was brought up to date by somebody else's code, and no replacement was noted.
        """
        now = [segment.string_id for segment in self.all if segment.context_id == context_id]
        if len(now) != 1:
            return None
        before = [row for (context, _string), row in self.rows.items() if context == context_id]
        known: Iterable[Any] = (row for row in before if usable(row) and row.translation_of_id not in now)
        return max(known, key=lambda row: row.updated_at, default=None)


def texts_of(instance: Any) -> dict[str, list[str]]:
    """Every text of a page or snippet by its path, as segments."""
    found: dict[str, list[str]] = {}
    for segment in extract_segments(instance):
        if isinstance(segment, StringSegmentValue):
            found.setdefault(segment.path, []).append(segment.string.data)
    return found
