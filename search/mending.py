"""A question with its typing errors corrected, from words that readers can meet and words of the thesaurus."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from jrs.analysis import stems_of
from search import lookups
from search.question import Group, Question, without_elision, word_query
from search.spelling import errors_allowed, near, spelled
from search.thesaurus import Thesaurus
from search.visible import Visible

__all__ = ["better", "mended"]

MUCH = 5


def mended(question: Question, shown: Visible) -> tuple[Question | None, list[Group]]:
    """The question with the words that no text has corrected, None where nothing is; and what of it some text has."""
    answered = _answered(question, shown)
    instead = {
        word: correct
        for group in question.groups
        if group not in answered
        for word in group.words
        if (correct := _correction(word, question, shown))
    }
    if not instead:
        return None, answered
    corrected = Question(_replaced(question, instead), question.language, question.thesaurus)
    return corrected, _answered(corrected, shown)


def better(question: Question, total: int) -> str:
    """The question with words in place of its own that are near, and in far more texts; "" for none."""
    instead: dict[str, str] = {}
    for token in question.tokens:
        word = token.words[0]
        own = set(stems_of(word, question.language))
        for other in near(word, question.language)[:3]:
            known = (
                None if own & set(stems_of(other, question.language)) else spelled(other, question.language)
            )
            if known and known.texts > MUCH * max(total, 1):
                instead[word] = known.written
                break
    return _replaced(question, instead) if instead else ""


def _answered(question: Question, shown: Visible) -> list[Group]:
    has = lookups.exists([group.wide for group in question.groups], shown)
    return [group for group, found in zip(question.groups, has, strict=True) if found]


def _replaced(question: Question, instead: dict[str, str]) -> str:
    text = question.text
    for token in reversed(question.tokens):
        if token.words[0] in instead:
            text = text[: token.start] + instead[token.words[0]] + text[token.end :]
    return text


def _correction(word: str, question: Question, shown: Visible) -> str:
    """What `word` may have been meant for, as it is written; "" for nothing near."""
    language = question.language
    bare = without_elision(word) if language == "fr" else ""
    if bare and lookups.exists([word_query((bare,), language)], shown)[0]:
        known = spelled(bare, language)
        return known.written if known else bare
    terms = _terms(question.thesaurus)
    for other in _candidates(word, language, terms):
        if known := spelled(other, language):
            return known.written
        if other in terms:
            return other
    begun = lookups.beginning(word, shown) if len(word) > 3 else ""
    known = spelled(begun, language) if begun else None
    return known.written if known else ""


def _candidates(word: str, language: str, terms: list[str]) -> list[str]:
    allowed = errors_allowed(word)
    if not allowed:
        return []
    from_terms = process.extract(word, terms, scorer=OSA.distance, score_cutoff=allowed, limit=3)
    found = dict.fromkeys([*near(word, language), *(term for term, _distance, _at in from_terms)])
    # `near` has put its own in an order that a distance alone does not give: the sort keeps it among equals.
    return sorted(found, key=lambda other: OSA.distance(word, other) + (other[0] != word[0]))


def _terms(families: Thesaurus) -> list[str]:
    """The single words of the thesaurus."""
    return [term[0] for family in families.families for term in family.terms if len(term) == 1]
