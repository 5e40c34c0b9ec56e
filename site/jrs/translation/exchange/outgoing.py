"""What goes out."""

from collections.abc import Iterable, Iterator

from django.db.models import QuerySet
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from jrs.translation.exchange.entries import Entry
from jrs.translation.segments import Segments, is_address, usable

__all__ = ["entries_of", "translations_of"]


def translations_of(locale: Locale, section: Page | None = None) -> QuerySet[Translation]:
    """What is translated into a language: everything, or a page of the source language with all below it."""
    found = Translation.objects.filter(target_locale=locale, enabled=True)
    if section is not None:
        keys = Page.objects.descendant_of(section, inclusive=True).values("translation_key")
        found = found.filter(source__object_id__in=keys)
    return found.select_related("source", "target_locale").order_by("source__object_repr", "pk")


def entries_of(translations: Iterable[Translation], *, only_open: bool = False) -> Iterator[Entry]:
    """The texts of `translations` in the order of each page, each place and text once.

    What a check refused or a machine made goes out as unfinished; addresses of pages stay here.
    """
    for translation in translations:
        segments = Segments(translation)
        still_open = {each.segment.pk for each in segments.open}
        seen = set()
        for segment in segments.all:
            place = (segment.context_id, segment.string_id)
            if place in seen or is_address(segment.context.path):
                continue
            seen.add(place)
            if only_open and segment.pk not in still_open:
                continue
            row = segments.rows.get(place)
            yield Entry(
                str(translation.uuid),
                segment.context.path,
                segment.string.data,
                row.data if row else "",
                translation.source.object_repr,
                unfinished=row is not None and (segment.pk in still_open or not usable(row)),
            )
