"""Readers find the page they need: at least 95 of 100 questions, in each language, on the starter content.

`make bench` prints the same sets beside Wagtail's own search (`bench/relevance.py`).
"""

import pytest
from wagtail.models import Page

from home.starter.build import stable_uuid
from search.finding import find
from tests.search.relevance import HELD_OUT, QUERIES, Query

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_database")]
LEAST = 0.95


def place(query: Query) -> int:
    """At which place the expected page stands, 0 for nowhere."""
    wanted = set(
        Page.objects.filter(translation_key=stable_uuid("page", query.page)).values_list("pk", flat=True)
    )
    rows = find(query.text, query.language).rows
    return next((number for number, row in enumerate(rows, 1) if row.page_id in wanted), 0)


@pytest.mark.parametrize("questions", [QUERIES, HELD_OUT], ids=["own", "held out"])
@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_readers_find_what_they_need(language: str, questions: list[Query]) -> None:
    asked = [query for query in questions if query.language == language]
    missed = [(query, found) for query in asked if not 0 < (found := place(query)) <= query.within]
    assert 1 - len(missed) / len(asked) >= LEAST, missed


def test_the_set_is_large_enough_and_tries_everything() -> None:
    assert len(QUERIES) >= 80
    tried = {(query.language, query.tries) for query in QUERIES}
    assert {
        (code, kind) for code in ("fr", "nl", "en") for kind in ("inclusive", "typo", "plural", "synonym")
    } <= tried
