"""Every accepted translation serves again.

The memory is what wagtail-localize stores anyway, all `StringTranslation`s: nothing is copied, so nothing can go stale.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q, QuerySet
from django.utils.html import strip_tags
from django.utils.safestring import SafeString
from wagtail_localize.models import String, StringTranslation, Translation, TranslationSource

from jrs.translation.differences import likeness, marked
from jrs.translation.segments import Segments, copy_of, is_address

__all__ = ["FROM_MEMORY", "Suggestion", "fill_from_memory", "search", "similar"]

#: Opens `StringTranslation.tool_name` of what came from memory; the title of the page it came from follows.
FROM_MEMORY = "↺ "
WORD = re.compile(r"[^\W\d_]+")
#: From this likeness on, word by word, a translation is offered.
ALIKE = 0.75
#: So many of its longest words, of which one at least stands in whatever is like a text.
SOUGHT = 4
OFFERED = 3
#: So many of the nearest are looked at; some may have no translation into the language that is asked for.
NEAREST = 12
FOUND = 50


@dataclass(frozen=True)
class Suggestion:
    """A translation from memory: of what, how alike that is (1 is the same), and where it stands."""

    source: str
    translation: str
    likeness: float
    origin: str
    difference: SafeString | str = ""

    @property
    def percent(self) -> int:
        return int(100 * self.likeness)


def accepted(locale_id: int) -> QuerySet[StringTranslation]:
    """What people translated into a language and no check refused, the newest first."""
    found = StringTranslation.objects.filter(
        locale_id=locale_id,
        has_error=False,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        context__isnull=False,
    )
    return found.exclude(data="").exclude(context__path="slug").order_by("-updated_at")


def titles(object_ids: Iterable[object]) -> dict[object, str]:
    found = TranslationSource.objects.filter(object_id__in=set(object_ids))
    return dict(found.values_list("object_id", "object_repr"))


def fill_from_memory(translation: Translation) -> int:
    """Translate what was translated elsewhere, word for word; gives how many segments that were.

    What is filled in says where it came from (`tool_name`). Costs the same number of queries for any page.
    """
    wanted = [
        each.segment
        for each in Segments(translation).open
        if each.row is None and not is_address(each.segment.context.path)
    ]
    rows = accepted(translation.target_locale_id).filter(
        translation_of__in={segment.string_id for segment in wanted}
    )
    known: dict[int, StringTranslation] = {}
    for row in rows.select_related("context"):
        known.setdefault(row.translation_of_id, row)
    names = titles(row.context.object_id for row in known.values())
    filled = []
    for segment in wanted:
        if row := known.get(segment.string_id):
            copied = copy_of(row, segment)
            copied.tool_name = FROM_MEMORY + names.get(row.context.object_id, "")[:200]
            copied.last_translated_by = None
            filled.append(copied)
    StringTranslation.objects.bulk_create(filled, ignore_conflicts=True)
    return len(filled)


def longest_words(text: str) -> list[str]:
    words = sorted(set(WORD.findall(strip_tags(text).lower())), key=lambda word: (-len(word), word))
    return words[: min(SOUGHT, int(0.4 * len(words)) + 1)]


def similar(locale_id: int, texts: Mapping[int, str]) -> dict[int, list[Suggestion]]:
    """What was translated before into a language that is like each of `texts`, by primary key of `String`.

    One query for all; the best first, never the text itself.
    """
    if not texts:
        return {}
    string, row = (model._meta.db_table for model in (String, StringTranslation))
    # Two texts of which three quarters are the same share one of any two fifths of the words of each: the longest are
    # the rarest, so the index on words leaves few texts to compare.
    sql = f"""
        SELECT asked.id, near.id
        FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS asked(id, words, sought)
        CROSS JOIN LATERAL (
            SELECT known.id FROM (
                SELECT id FROM {string}
                WHERE to_tsvector('simple'::regconfig, data) @@ to_tsquery('simple'::regconfig, asked.sought)
                  AND id <> asked.id
                  AND length(data) BETWEEN length(asked.words) * 0.6 AND length(asked.words) * 1.7
                ORDER BY similarity(data, asked.words) DESC LIMIT {NEAREST}
            ) known
            WHERE EXISTS (SELECT 1 FROM {row} done WHERE done.translation_of_id = known.id
                          AND done.locale_id = %s AND NOT done.has_error AND done.data <> '')
            LIMIT %s
        ) near
    """  # noqa: S608 (names of tables)
    sought = [" | ".join(longest_words(text)) for text in texts.values()]
    with connection.cursor() as cursor:
        cursor.execute(sql, [list(texts), list(texts.values()), sought, locale_id, OFFERED])
        near = cursor.fetchall()
    known: dict[int, StringTranslation] = {}
    rows = accepted(locale_id).filter(translation_of__in={found for _asked, found in near})
    for each in rows.select_related("translation_of", "context"):
        known.setdefault(each.translation_of_id, each)
    names = titles(each.context.object_id for each in known.values())
    offered: dict[int, list[Suggestion]] = {}
    for asked, found in near:
        if (each := known.get(found)) is None:
            continue
        suggestion = suggest(each, names, texts[asked])
        if suggestion.likeness >= ALIKE:
            offered.setdefault(asked, []).append(suggestion)
    return {asked: sorted(each, key=lambda one: -one.likeness) for asked, each in offered.items()}


def suggest(row: StringTranslation, names: Mapping[object, str], text: str = "") -> Suggestion:
    source = row.translation_of.data
    alike = likeness(source, text) if text else 1.0
    origin = names.get(row.context.object_id, "")
    return Suggestion(source, row.data, alike, origin, marked(source, text) if text else "")


def search(locale_id: int, words: str) -> list[Suggestion]:
    """How `words`, in either language, were translated before; at most fifty, the newest first."""
    rows = accepted(locale_id)
    for word in words.split():
        rows = rows.filter(Q(data__icontains=word) | Q(translation_of__data__icontains=word))
    found = list(rows.select_related("translation_of", "context")[:FOUND])
    names = titles(row.context.object_id for row in found)
    return [suggest(row, names) for row in found]
