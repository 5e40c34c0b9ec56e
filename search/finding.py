"""From a question to its results: as it stands; else with typing errors corrected; else what answers a part of it."""

from collections import Counter
from dataclasses import dataclass, field, replace

from search import lookups, ranking
from search.mending import better, mended
from search.promotions import promoted
from search.question import Group, Question
from search.rows import Choice, Count, Row
from search.thesaurus import thesaurus
from search.visible import Visible, visible

__all__ = ["Found", "find", "found_elsewhere"]

#: Results so few that another spelling is proposed.
FEW = 2
#: Results so many that nothing is added which answers in part.
ENOUGH = 5
#: Points for answering all of a question, and points by which an answer passes its page.
WHOLE = 2.0
CLEARLY = 1.5


@dataclass
class Found:
    """The results of a question, the best first, and how they came about."""

    question: Question
    rows: list[Row] = field(default_factory=list)
    counts: list[Count] = field(default_factory=list)
    #: What was searched for in place of the question, and what could be; "" for neither.
    corrected: str = ""
    proposed: str = ""
    #: Whether the results answer a part of the question only.
    in_part: bool = False

    @property
    def total(self) -> int:
        return sum(count.number for count in self.counts)


def find(text: str, language: str, choice: Choice = Choice()) -> Found:  # noqa: B008  (it is immutable)
    """The results of `text` among what may be shown to readers of `language`."""
    shown = visible(language)
    question = Question(text, language, thesaurus(language))
    if not question.groups:
        return Found(question)
    found = _answers(question, shown, choice)
    if found.total:
        if found.total <= FEW and not question.need:
            found.proposed = better(question, found.total)
        return _with_promoted(_widened(found, question.groups, shown, choice), choice)
    corrected, known = mended(question, shown)
    if corrected is not None:
        found = _answers(corrected, shown, choice)
    found = _widened(found, known, shown, choice)
    if corrected is not None and found.total:
        found.corrected = corrected.text
    return _with_promoted(found, choice)


def _answers(question: Question, shown: Visible, choice: Choice) -> Found:
    """What answers all of the question."""
    query = ranking.all_of(question.groups, question.language, help_too=question.need)
    rows, counts = ranking.ranked(question, query, shown, choice, need=question.need)
    return Found(question, _pages_before_their_answers(rows), counts)


def _widened(found: Found, known: list[Group], shown: Visible, choice: Choice) -> Found:
    """Where little answers all of the question, what answers at least half of it too; `known` is what some text has.

    A question is often a sentence, and only some of its words are in the text that its writer needs.
    """
    question = found.question
    if found.total > ENOUGH or not known or len(question.groups) == 1:
        return found
    query = ranking.any_of(known, question.language, help_too=question.need)
    rows, _counts = ranking.ranked(question, query, shown, Choice(), need=question.need)
    least = (len(known) + 1) // 2
    whole = {row.id for row in found.rows}
    rows = [row for row in rows if row.matched >= least or row.id in whole]
    rows.sort(key=lambda row: -(row.score + WHOLE * row.matched / len(question.groups)))
    tally = Counter((row.kind, row.year, str(row.programme or "")) for row in rows)
    rows = [row for row in rows if choice.allows(row)]
    in_part = not any(row.matched == len(question.groups) for row in rows)
    counts = [Count(*place, count) for place, count in tally.items()]
    return replace(found, rows=_pages_before_their_answers(rows), counts=counts, in_part=in_part)


def _pages_before_their_answers(rows: list[Row]) -> list[Row]:
    """A page that is found comes before its own answers, unless one of these is clearly what was asked."""
    own = {row.page_id: row for row in rows if not row.anchor and row.document_id is None}
    placed: dict[int, Row] = {}
    for row in rows:
        page = own.get(row.page_id)
        if row.anchor and page is not None and row.score < page.score + CLEARLY:
            placed.setdefault(page.id, page)
        placed.setdefault(row.id, row)
    return list(placed.values())


def _with_promoted(found: Found, choice: Choice) -> Found:
    """What the editors put first stands first; it is shown by the same rules as everything else."""
    if choice:
        return found
    keys = promoted(found.question.text, found.question.language)
    if not keys:
        return found
    rows = {row.page_id: row for row in found.rows if not row.anchor and row.document_id is None}
    for row in lookups.entries_of([key for key in keys if key not in rows], visible(found.question.language)):
        rows[row.page_id] = row
        found.counts.append(Count(row.kind, row.year, str(row.programme or ""), 1))
    first = [rows[key] for key in keys if key in rows]
    found.rows = first + [row for row in found.rows if row not in first]
    return found


def found_elsewhere(text: str, languages: list[str]) -> list[tuple[str, int]]:
    """(language, number of results) of the same question in other languages, those with none left out."""
    found = []
    for language in languages:
        question = Question(text, language, thesaurus(language))
        if not question.groups:
            continue
        number = lookups.count(ranking.all_of(question.groups, language), visible(language))
        if number:
            found.append((language, number))
    return found
