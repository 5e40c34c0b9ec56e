"""Which of the entries that answer a question stand first.

In the order of the issue: title, summary, headings, body; the words as typed before other forms and other words; help
first for somebody in need; what is new a little before what is old. Only so many candidates are weighed, those whose
head answers first: a common word is in every text, and to weigh all of them is what makes PostgreSQL slow.
"""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from search.question import Group, Question
from search.vectors import HELP, quoted
from search.visible import Visible

__all__ = ["CANDIDATES", "Choice", "Count", "Row", "beginning", "counts", "entries_of", "exists", "first_help", "ranked", "texts"]

#: As many results as a reader can page through.
CANDIDATES = 300
#: Points that a kind of page has before a word is read.
KINDS = {"help": 0.35, "programme": 0.3, "support": 0.3, "page": 0.15, "story": 0.05, "news": 0.0, "question": -1.2, "document": -0.1}
IN_NEED = 6.0
HALF_LIFE = 540.0  # days in which news loses half of what it has for being new
WEIGHTS = "{0.1, 0.3, 0.5, 1.0}"  # D, C, B, A: as Wagtail's, steeper


class Choice(NamedTuple):
    """What a reader has chosen among the facets; "" for all."""

    kind: str = ""
    year: str = ""
    programme: str = ""

    def allows(self, row: "Row | Count") -> bool:
        places = ((self.kind, row.kind), (self.year, row.year), (self.programme, str(row.programme or "")))
        return all(wanted in {"", has} for wanted, has in places)


class Count(NamedTuple):
    kind: str
    year: str
    programme: str
    count: int


class Row(NamedTuple):
    """An entry among the results."""

    id: int
    page_id: int
    document_id: int | None
    anchor: str
    kind: str
    date: date | None
    programme: UUID | None
    title: str
    text: str
    score: float
    matched: int

    @property
    def year(self) -> str:
        return str(self.date.year) if self.date else ""


def all_of(groups: list[Group], *, help_too: bool = False) -> str:
    joined = " & ".join(f"({group.wide})" for group in groups)
    return f"({joined}) | {quoted(HELP)}" if help_too else joined


def any_of(groups: list[Group]) -> str:
    return " | ".join(f"({group.wide})" for group in groups)


def exists(queries: list[str], shown: Visible) -> list[bool]:
    """Whether anything that may be shown answers each of `queries` by itself."""
    if not queries:
        return []
    one = f"EXISTS (SELECT 1 FROM search_entry AS e {shown.join} WHERE e.words @@ %s::tsquery AND {shown.where})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join([one] * len(queries))}", [value for query in queries for value in (query, *shown.values)]
        )
        return list(cursor.fetchone())


def counts(query: str, shown: Visible) -> list[Count]:
    """How many results there are of each kind, year and programme."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT e.kind, extract(year FROM e.date)::int, e.programme, count(*) FROM search_entry AS e {shown.join}
            WHERE e.words @@ %s::tsquery AND {shown.where} GROUP BY 1, 2, 3
            """,  # noqa: S608  (conditions of ours)
            [query, *shown.values],
        )
        return [Count(kind, str(year or ""), str(key or ""), count) for kind, year, key, count in cursor.fetchall()]


def chosen(choice: Choice) -> tuple[str, list[Any]]:
    parts, values = ["true"], []
    for name, column in (("kind", "e.kind = %s"), ("year", "extract(year FROM e.date)::int = %s::int"), ("programme", "e.programme = %s::uuid")):
        if getattr(choice, name):
            parts.append(column)
            values.append(getattr(choice, name))
    return " AND ".join(parts), values


def ranked(question: Question, query: str, shown: Visible, choice: Choice, *, need: bool) -> list[Row]:
    """At most CANDIDATES results of `query`, the best first, without their text (see `texts`)."""
    where, values = chosen(choice)
    score, score_values = _score(question, need=need)
    source = f"FROM search_entry AS e {shown.join} WHERE {{}} @@ %s::tsquery AND {shown.where} AND {where}"
    candidate = [query, *shown.values, *values]
    matched = " + ".join(["(e.words @@ %s::tsquery)::int"] * len(question.groups)) or "0"
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH candidate AS (
              (SELECT e.id {source.format('e.head')} ORDER BY e.date DESC NULLS FIRST, e.id LIMIT {CANDIDATES // 2})
              UNION
              (SELECT e.id {source.format('e.words')} ORDER BY e.date DESC NULLS FIRST, e.id LIMIT {CANDIDATES})
            )
            SELECT e.id, e.page_id, e.document_id, e.anchor, e.kind, e.date, e.programme, e.title, '',
                   {score} AS score, {matched}
            FROM search_entry AS e JOIN candidate USING (id)
            ORDER BY score DESC, e.date DESC NULLS LAST, e.page_id, e.anchor LIMIT {CANDIDATES}
            """,  # noqa: S608  (conditions of ours)
            [*candidate, *candidate, *score_values, *(group.wide for group in question.groups)],
        )
        return [Row(*row) for row in cursor.fetchall()]


def _score(question: Question, *, need: bool) -> tuple[str, list[Any]]:
    """The points of `e`, in SQL."""
    groups = question.groups
    own = " & ".join(f"({group.own})" for group in groups)
    parts: list[str] = []
    values: list[Any] = []

    def add(sql: str, *given: Any) -> None:
        parts.append(sql)
        values.extend(given)

    # Each group counts by the best place that it has, and more where it stands as it was typed.
    share = 1.0 / max(len(groups), 1)
    for group in groups:
        for query, points in ((group.wide, (2.8, 1.1, 0.6, 0.3)), (group.own, (2.4, 1.0, 0.6, 0.5))):
            cases = " ".join(f"WHEN e.words @@ %s::tsquery THEN {weight * share:.4f}" for weight in points)
            places = [weighted(query, letters) for letters in ("A", "B", "C", "")]
            add(f"CASE {cases} ELSE 0 END", *places)
        # A title that is all question, before one that mentions it among other things.
        for query, points in ((group.own, 1.6), (group.wide, 0.8)):
            add(f"CASE WHEN e.words @@ %s::tsquery THEN {len(group.words) * points:.3f} / e.title_length ELSE 0 END", weighted(query, "A"))
    add(f"2.0 * ts_rank('{WEIGHTS}', e.words, %s::tsquery, 1)", own)
    add(f"0.8 * ts_rank('{WEIGHTS}', e.words, %s::tsquery, 1)", any_of(groups))
    add("CASE WHEN e.words @@ %s::tsquery THEN 0.4 ELSE 0 END", question.exact)
    if question.phrase:
        add("CASE WHEN e.words @@ %s::tsquery THEN 0.9 ELSE 0 END", question.phrase)
        add("CASE WHEN e.head @@ %s::tsquery THEN 0.6 ELSE 0 END", question.phrase)
    kinds = " ".join(f"WHEN '{kind}' THEN {points + (IN_NEED if need and kind == 'help' else 0)}" for kind, points in KINDS.items())
    add(f"CASE e.kind {kinds} ELSE 0 END")
    age = "greatest(current_date - e.date, 0)"
    add(f"CASE WHEN e.kind = 'news' THEN 0.5 * power(0.5, {age} / {HALF_LIFE}) ELSE 0 END")
    return " + ".join(parts), values


def weighted(query: str, letters: str) -> str:
    """The tsquery with each of its words only where it has the weight `letters`."""
    if not letters:
        return query
    out, at = [], 0
    while at < len(query):
        if query[at] != "'":
            out.append(query[at])
            at += 1
            continue
        end = at + 1
        while query[end] != "'" or query[end + 1 : end + 2] == "'":
            end += 2 if query[end] == "'" else 1
        out.append(f"{query[at : end + 1]}:{letters}")
        at = end + 1
    return "".join(out)


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
              WHERE e.words @@ (('''=' || w.word || '''')::tsquery) AND {shown.where}
            ) ORDER BY w.length, w.word LIMIT 1
            """,  # noqa: S608  (conditions of ours)
            [shown.values[0], f"{word}%", *shown.values],
        )
        row = cursor.fetchone()
    return str(row[0]) if row else ""


def first_help(shown: Visible) -> int | None:
    """The id of the first help page in the order of the tree that may be shown."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT e.page_id FROM search_entry AS e {shown.join}
            WHERE e.words @@ %s::tsquery AND {shown.where} ORDER BY p.path LIMIT 1
            """,  # noqa: S608  (conditions of ours)
            [quoted(HELP), *shown.values],
        )
        row = cursor.fetchone()
    return int(row[0]) if row else None


def texts(ids: list[int]) -> dict[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, text FROM search_entry WHERE id = ANY(%s)", [ids])
        return dict(cursor.fetchall())
