"""Small questions to the index: whether anything answers, how much, and what stands at a place."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from search.rows import Row
from search.vectors import HELP, quoted
from search.visible import Visible

__all__ = ["asking", "beginning", "count", "entries_of", "exists", "first_help", "texts"]


@contextmanager
def asking() -> Iterator[None]:
    """Within it PostgreSQL uses the indexes: it thinks that to look into a vector costs nothing, and reads them all."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_indexscan = off")
        yield
        cursor.execute("SET LOCAL enable_seqscan = on; SET LOCAL enable_indexscan = on")


def exists(queries: list[str], shown: Visible) -> list[bool]:
    """Whether anything that may be shown answers each of `queries` by itself."""
    if not queries:
        return []
    one = f"EXISTS (SELECT 1 FROM search_entry AS e {shown.join} WHERE e.words @@ %s::tsquery AND {shown.where})"  # noqa: S608
    with asking(), connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join([one] * len(queries))}",
            [value for query in queries for value in (query, *shown.values)],
        )
        return list(cursor.fetchone())


def count(query: str, shown: Visible) -> int:
    """How many results there are."""
    with asking(), connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM search_entry AS e {shown.join} WHERE e.words @@ %s::tsquery AND {shown.where}",  # noqa: S608
            [query, *shown.values],
        )
        return int(cursor.fetchone()[0])


def entries_of(pages: list[int], shown: Visible) -> list[Row]:
    """The entries of these pages themselves, those that may be shown."""
    if not pages:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT e.id, e.page_id, e.document_id, e.anchor, e.kind, e.date, e.programme, e.title, '', 0.0, 0
            FROM search_entry AS e {shown.join}
            WHERE e.page_id = ANY(%s) AND e.anchor = '' AND e.document_id IS NULL AND {shown.where}
            """,  # noqa: S608  (conditions of ours)
            [pages, *shown.values],
        )
        return [Row(*row) for row in cursor.fetchall()]


def beginning(word: str, shown: Visible) -> str:
    """The shortest word of the texts that may be shown that begins with the folded `word`, "" for none."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT w.word FROM search_word AS w WHERE w.language = %s AND w.word LIKE %s AND EXISTS (
              SELECT 1 FROM search_entry AS e {shown.join}
              WHERE e.words @@ (('''' || w.language || ':=' || w.word || '''')::tsquery) AND {shown.where}
            ) ORDER BY w.length, w.word LIMIT 1
            """,  # noqa: S608  (conditions of ours)
            [shown.values[0], f"{word}%", *shown.values],
        )
        row = cursor.fetchone()
    return str(row[0]) if row else ""


def first_help(language: str, shown: Visible) -> int | None:
    """The id of the first help page in the order of the tree that may be shown."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT e.page_id FROM search_entry AS e {shown.join}
            WHERE e.words @@ %s::tsquery AND {shown.where} ORDER BY p.path LIMIT 1
            """,  # noqa: S608  (conditions of ours)
            [quoted(HELP, language), *shown.values],
        )
        row = cursor.fetchone()
    return int(row[0]) if row else None


def texts(ids: list[int]) -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, text FROM search_entry WHERE id = ANY(%s)", [ids])
        return dict(cursor.fetchall())
