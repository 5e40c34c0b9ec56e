"""Which of the entries that answer a question stand first.

In the order of the issue: title, summary, headings, body; the words as typed before other forms and other words; help
first for somebody in need; what is new a little before what is old. Only so many candidates are weighed, those whose
head answers first: a common word is in every text, and to weigh all of them is what makes PostgreSQL slow.
"""

from typing import Any

from django.db import connection

from search.entries import NUMEROUS
from search.lookups import asking
from search.question import Group, Question
from search.rows import Choice, Count, Row
from search.vectors import HELP, quoted
from search.visible import Visible

__all__ = ["CANDIDATES", "KINDS", "all_of", "any_of", "ranked"]

#: As many results as a reader can page through.
CANDIDATES = 100
#: Points that a kind of page has before a word is read.
KINDS = {
    "help": 0.35,
    "programme": 0.3,
    "support": 0.3,
    "page": 0.15,
    "story": 0.05,
    "news": 0.0,
    "question": -1.2,
    "document": -0.1,
}
IN_NEED = 30.0
HALF_LIFE = 540.0  # days in which news loses half of what it has for being new
WEIGHTS = "{0.1, 0.3, 0.5, 1.0}"  # D, C, B, A: as Wagtail's, steeper


def all_of(groups: list[Group], language: str, *, help_too: bool = False) -> str:
    joined = " & ".join(f"({group.wide})" for group in groups)
    return f"({joined}) | {quoted(HELP, language)}" if help_too else joined


def any_of(groups: list[Group], language: str, *, help_too: bool = False) -> str:
    joined = " | ".join(f"({group.wide})" for group in groups)
    return f"{joined} | {quoted(HELP, language)}" if help_too else joined


def chosen(choice: Choice) -> tuple[str, list[Any]]:
    parts, values = ["true"], []
    columns = {
        "kind": "e.kind = %s",
        "year": "extract(year FROM e.date) = %s::int",
        "programme": "e.programme = %s::uuid",
    }
    for name, column in columns.items():
        if getattr(choice, name):
            parts.append(column)
            values.append(getattr(choice, name))
    return " AND ".join(parts), values


def ranked(
    question: Question, query: str, shown: Visible, choice: Choice, *, need: bool
) -> tuple[list[Row], list[Count]]:
    """At most CANDIDATES results of `query`, the best first, without their text (see `texts`); and how many there are
    of each kind, year and programme, whatever is chosen.

    In one go over the index. What is counted is told by the entries alone; what is given back, by the pages too.
    Candidates are those whose title answers, the pages whose head does, and the newest.
    """
    where, values = chosen(choice)
    entry = f"{shown.entry} AND {where}"
    newest = f"found JOIN search_entry AS e USING (id) WHERE {where}" if choice else "found AS e"
    score, score_values = _score(question, need=need)
    matched = " + ".join(["(words @@ %s::tsquery)::int"] * len(question.groups)) or "0"
    sql = f"""
        WITH found AS MATERIALIZED (
          SELECT e.id, e.place, e.date FROM search_entry AS e WHERE e.words @@ %s::tsquery AND {shown.entry}
        ), tally AS (
          SELECT json_agg(json_build_array(e.kind, extract(year FROM e.date)::int, e.programme, number)) AS counts
          FROM (SELECT min(id) AS id, count(*) AS number FROM found GROUP BY place) AS grouped
          JOIN search_entry AS e USING (id)
        ), first AS (
          (SELECT e.id FROM search_entry AS e WHERE ts_filter(e.head, '{{a}}') @@ %s::tsquery AND {entry}
           ORDER BY e.kind IN {NUMEROUS}, e.date DESC NULLS LAST, e.id LIMIT {CANDIDATES // 3})
          UNION
          (SELECT e.id FROM search_entry AS e WHERE e.head @@ %s::tsquery AND NOT e.kind IN {NUMEROUS} AND {entry}
           ORDER BY e.date DESC NULLS LAST, e.id LIMIT {CANDIDATES // 3})
          UNION
          (SELECT e.id FROM {newest} ORDER BY e.date DESC NULLS FIRST, e.id LIMIT {CANDIDATES})
        ), candidate AS MATERIALIZED (
          -- Joined to nothing, a vector is taken out of its storage once, and not at each look at it.
          SELECT e.id, e.page_id, e.document_id, e.anchor, e.kind, e.date, e.programme, e.title, e.title_length,
                 e.words || ''::tsvector AS words, e.head || ''::tsvector AS head
          FROM search_entry AS e JOIN first USING (id) {shown.join} WHERE {shown.where}
        )
        SELECT NULL, NULL, NULL, NULL, NULL, NULL::date, NULL::uuid, NULL, '', NULL, NULL, counts FROM tally
        UNION ALL (
          SELECT id, page_id, document_id, anchor, kind, date, programme, title, '', {score} AS score, {matched}, NULL
          FROM candidate ORDER BY score DESC, date DESC NULLS LAST, page_id, anchor LIMIT {CANDIDATES}
        )
        """  # noqa: S608  (conditions of ours)
    headed = [query, *shown.entry_values, *values]
    given = [query, *shown.entry_values, *headed, *headed, *(values if choice else ()), *shown.values]
    given += [*score_values, *(group.wide for group in question.groups)]
    with asking(), connection.cursor() as cursor:
        cursor.execute(sql, given)
        rows = cursor.fetchall()
    tally = next(row[-1] for row in rows if row[0] is None) or ()
    counts = [Count(kind, str(year or ""), str(key or ""), number) for kind, year, key, number in tally]
    return [Row(*row[:-1]) for row in rows if row[0] is not None], counts


def _score(question: Question, *, need: bool) -> tuple[str, list[Any]]:
    """The points of a candidate, in SQL."""
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
        for query, points, whole in ((group.wide, (2.8, 1.1, 0.6), 0.8), (group.own, (2.4, 1.0, 0.6), 1.6)):
            title, summary, heading = (weight * share for weight in points)
            # A title that is all question, before one that mentions it among other things.
            add(
                f"CASE WHEN NOT head @@ %s::tsquery THEN 0"
                f" WHEN head @@ %s::tsquery THEN {title:.4f} + {len(group.words) * whole:.3f} / title_length"
                f" WHEN head @@ %s::tsquery THEN {summary:.4f} ELSE {heading:.4f} END",
                *(query, weighted(query, "A"), weighted(query, "B")),
            )
    add(f"2.0 * ts_rank('{WEIGHTS}', words, %s::tsquery, 1)", own)
    add(f"0.8 * ts_rank('{WEIGHTS}', words, %s::tsquery, 1)", any_of(groups, question.language))
    add("CASE WHEN words @@ %s::tsquery THEN 0.5 ELSE 0 END", own)
    add("CASE WHEN words @@ %s::tsquery THEN 0.4 ELSE 0 END", question.exact)
    if question.phrase:
        add("CASE WHEN words @@ %s::tsquery THEN 0.9 ELSE 0 END", question.phrase)
        add("CASE WHEN head @@ %s::tsquery THEN 0.6 ELSE 0 END", question.phrase)
    kinds = " ".join(
        f"WHEN '{kind}' THEN {points + (IN_NEED if need and kind == 'help' else 0)}"
        for kind, points in KINDS.items()
    )
    add(f"CASE kind {kinds} ELSE 0 END")
    add(
        f"CASE WHEN kind = 'news' THEN 0.5 * power(0.5, greatest(current_date - date, 0) / {HALF_LIFE}) ELSE 0 END"
    )
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
