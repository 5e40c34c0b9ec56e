"""What a question that is being typed may become: titles of pages, and questions that pages answer."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import connection
from django.http import HttpRequest
from wagtail.models import Page

from jrs.analysis import tokens
from jrs.media.models import Document
from search.kinds import KINDS
from search.ranking import KINDS as POINTS
from search.results import COLUMNS, url_of
from search.spelling import near
from search.vectors import quoted
from search.visible import visible

__all__ = ["Suggestion", "suggestions"]

MOST = 7
MOST_WORDS = 8
CANDIDATES = 200
SHORTEST = 2


@dataclass(frozen=True)
class Suggestion:
    title: str
    url: str
    kind: str


class _Row(NamedTuple):
    page_id: int
    document_id: int | None
    anchor: str
    kind: str
    title: str


def suggestions(text: str, language: str, request: HttpRequest) -> list[Suggestion]:
    """At most MOST suggestions for the beginning `text` of a question; none for a single letter."""
    words = [token.words[0] for token in tokens(text)][:MOST_WORDS]
    if len("".join(words)) < SHORTEST:
        return []
    rows = _beginning(words, language)
    if not rows:
        nearer = [([*near(word, language), word])[0] for word in words]
        rows = _beginning(nearer, language) if nearer != words else []
    pages = Page.objects.only(*COLUMNS).in_bulk({row.page_id for row in rows})
    documents: dict[Any, Document] = Document.objects.in_bulk(
        {row.document_id for row in rows if row.document_id}
    )
    made = [
        Suggestion(
            row.title,
            url_of(row, pages.get(row.page_id), documents.get(row.document_id), request),
            str(KINDS[row.kind]),
        )
        for row in rows
    ]
    return [item for item in made if item.url]


def _beginning(words: list[str], language: str) -> list[_Row]:
    shown = visible(language)
    query = " & ".join(f"{quoted(word, language)}:*" for word in words)
    kinds = " ".join(f"WHEN '{kind}' THEN {points}" for kind, points in POINTS.items())
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH candidate AS (
              SELECT e.page_id, e.document_id, e.anchor, e.kind, e.title, e.title_length, e.date
              FROM search_entry AS e {shown.join}
              WHERE e.starts @@ %s::tsquery AND {shown.where} LIMIT {CANDIDATES}
            )
            SELECT page_id, document_id, anchor, kind, title FROM candidate
            ORDER BY CASE kind {kinds} ELSE 0 END - title_length * 0.12 DESC, date DESC NULLS LAST, page_id, anchor
            LIMIT {MOST}
            """,  # noqa: S608  (conditions of ours)
            [query, *shown.values],
        )
        return [_Row(*row) for row in cursor.fetchall()]
