"""Words around the pages are kept while nothing changes, and no longer."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from django.test import Client

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
