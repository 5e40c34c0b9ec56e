"""Words around the pages are kept while nothing changes, and no longer."""

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace

import pytest
from django.test import Client

from home.models import HomePage
from jrs.chrome.models import Footer, SiteSettings
from jrs.shelf import Shelf, shelf
from tests import factories


@pytest.fixture
def transaction(monkeypatch: pytest.MonkeyPatch) -> Iterator[SimpleNamespace]:
    """Whether the shelf takes itself for in a transaction: not in the one that rolls back each test."""
    state = SimpleNamespace(in_atomic_block=False)
    monkeypatch.setattr("jrs.shelf.connection", state)
    yield state
    shelf.close()


@pytest.fixture
def footer(db: None, transaction: SimpleNamespace) -> Footer:
    home = factories.home()
    words = Footer.objects.create(name="Pied", motto="Accompagner", locale=home.locale, live=True)
    settings = SiteSettings.load()
    settings.footer = words
    settings.save()
    return words


def said(word: str) -> bool:
    return word in Client().get("/fr/").content.decode()


def change(words: Footer, motto: str) -> None:
    words.motto = motto
    words.save()


def test_nothing_is_kept_where_nobody_listens(footer: Footer) -> None:
    assert said("Accompagner")
    change(footer, "Servir")
    assert said("Servir")


def test_words_are_kept_until_something_changes(footer: Footer) -> None:
    shelf.turn()
    assert said("Accompagner")
    change(footer, "Servir")
    assert said("Accompagner")
    shelf.turn()
    assert said("Servir")


def test_a_transaction_sees_its_own_words_and_leaves_none_of_them(
    footer: Footer, transaction: SimpleNamespace
) -> None:
    shelf.turn()
    transaction.in_atomic_block = True
    change(footer, "Servir")
    assert said("Servir")
    # Rolled back.
    change(footer, "Accompagner")
    transaction.in_atomic_block = False
    assert said("Accompagner")


def test_what_was_read_before_a_change_is_not_kept_after_it() -> None:
    kept = Shelf()
    kept.turn()
    generation = kept._generation
    kept.turn()
    kept.put("key", "old", generation)
    assert kept.get("key") is None


def test_a_closed_shelf_keeps_nothing(transaction: SimpleNamespace) -> None:
    kept = Shelf()
    kept.turn()
    kept.put("key", "value", kept.generation())
    assert kept.get("key") == "value"
    kept.close()
    assert kept.get("key") is None
    kept.put("key", "value", kept.generation())
    assert kept.get("key") is None


def test_what_is_missing_of_many_is_asked_for_once(transaction: SimpleNamespace) -> None:
    kept, asked = Shelf(), []

    def titles(missing: list[str]) -> dict[str, str]:
        asked.append(sorted(missing))
        return {key: key.upper() for key in missing if key != "nothing"}

    assert kept.keep_each("title", ["a"], titles) == {"a": "A"}
    kept.turn()
    assert kept.keep_each("title", ["a", "nothing"], titles) == {"a": "A"}
    assert kept.keep_each("title", ["a", "b", "nothing"], titles) == {"a": "A", "b": "B"}
    assert asked == [["a"], ["a", "nothing"], ["b"]]


def test_a_listing_is_counted_once_after_each_change(footer: Footer) -> None:
    home = HomePage.objects.get()
    theme = factories.theme("Asile", slug="asile")
    factories.news(home, 2, theme=theme)
    factories.news(home, 1, start=2, date=date(2025, 1, 1))
    shelf.turn()

    def shown(query: str = "") -> tuple[int, dict[str, int]]:
        context = Client().get(f"/fr/actualites/{query}").context
        years = {option.value: option.count for option in context["filters"][0].options}
        return context["items"].paginator.count, years

    for _time in range(2):
        assert shown() == shown("?page=1") == (3, {"2026": 2, "2025": 1})
        assert shown("?theme=asile")[0] == 2
        assert shown("?year=2025") == (1, {"2026": 2, "2025": 1})
    factories.news(home, 1, start=3)
    assert shown()[0] == 3
    shelf.turn()
    assert shown() == (4, {"2026": 3, "2025": 1})
