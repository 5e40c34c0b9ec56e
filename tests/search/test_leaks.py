"""What may not be read cannot be found: by no search, suggestion, count, correction or promoted result.

Each state is tried with a word that stands nowhere else. It must not show while the state lasts, and must after it.
"""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from home.models import HomePage, StandardPage
from jrs.media.models import DocumentText
from search.models import Entry, Promotion, Word
from tests import factories
from tests.search.asking import answer, suggested, titles
from tests.search.documents import document, offering

WORD = "Quetzalcoatl"
NEAR = "quetzalcoatle"


@pytest.fixture
def home(db: None) -> HomePage:
    factories.home()
    factories.home("nl", "Home")
    return HomePage.objects.get(locale__language_code="fr")


def page(parent: Any, **fields: Any) -> Any:
    return factories.child(
        parent, StandardPage(title=WORD, slug="secret", summary=f"{WORD} parle.", **fields)
    )


def surfaces(language: str = "fr", word: str = WORD) -> dict[str, bool]:
    """Where the word shows, of all the places where a visitor could meet it."""
    said = word.lower()
    elsewhere = answer("nl" if language == "fr" else "fr", word)
    mistaken = answer(language, NEAR)
    found = answer(language, word)
    return {
        "results": bool(found.context["results"]),
        "count": bool(found.context["facets"].total),
        "suggestion": bool(suggested(language, word[:6])),
        "correction": said in mistaken.content.decode().lower().replace(NEAR, ""),
        "other language": bool(elsewhere.context["elsewhere"]),
    }


def hidden(language: str = "fr") -> bool:
    return not any(surfaces(language).values())


def shown(language: str = "fr") -> bool:
    return all(surfaces(language).values())


def test_a_live_page_is_shown_everywhere(home: HomePage) -> None:
    page(home)
    assert shown()


def test_a_draft_shows_when_it_is_published(home: HomePage) -> None:
    draft = page(home, live=False)
    assert hidden()
    draft.save_revision().publish()
    assert shown()


def test_the_draft_of_a_live_page_stays_hidden(home: HomePage) -> None:
    live = factories.child(home, StandardPage(title="Autre chose", slug="secret"))
    live.title = live.summary = WORD
    live.save_revision()
    assert hidden()


def test_an_unpublished_page_is_forgotten_with_its_words(home: HomePage) -> None:
    live = page(home)
    live.unpublish()
    assert hidden()
    assert not Word.objects.filter(word=WORD.lower()).exists()
    live.save_revision().publish()
    assert shown()


def test_a_page_taken_down_by_sql_is_hidden_at_once(home: HomePage) -> None:
    live = page(home)
    StandardPage.objects.filter(pk=live.pk).update(live=False)
    assert hidden()


def test_a_deleted_page_is_forgotten_with_its_words(home: HomePage) -> None:
    page(home).delete()
    assert hidden()
    assert not Word.objects.filter(word=WORD.lower()).exists()


@pytest.mark.parametrize("kind", ["login", "password"])
def test_a_private_page_and_what_is_below_it(home: HomePage, kind: str) -> None:
    above = factories.child(home, StandardPage(title="Dessus", slug="dessus"))
    page(above)
    rule = PageViewRestriction.objects.create(page=above, restriction_type=kind, password="x")
    assert hidden()
    rule.delete()
    assert shown()


def test_a_page_that_moves_below_a_private_one(home: HomePage) -> None:
    private = factories.child(home, StandardPage(title="Privé", slug="prive"))
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    live = page(home)
    live.move(private, pos="last-child")
    assert hidden()
    StandardPage.objects.get(pk=live.pk).move(home, pos="last-child")
    assert shown()


def test_a_scheduled_page_shows_when_its_time_has_come(home: HomePage) -> None:
    draft = page(home, live=False, go_live_at=timezone.now() + timedelta(days=1))
    draft.save_revision(approved_go_live_at=draft.go_live_at)
    call_command("publish_scheduled")
    assert hidden()
    draft.go_live_at = timezone.now() - timedelta(minutes=1)
    draft.save_revision().publish()
    assert shown()


def test_an_expired_page_is_hidden_before_anybody_takes_it_down(home: HomePage) -> None:
    live = page(home)
    live.expire_at = timezone.now() - timedelta(minutes=1)
    live.save()
    assert hidden()
    live.expire_at = timezone.now() + timedelta(days=1)
    live.save()
    assert shown()


def test_another_language_is_named_and_not_shown(home: HomePage) -> None:
    dutch = HomePage.objects.get(locale__language_code="nl")
    page(dutch)
    assert titles("fr", WORD) == suggested("fr", WORD) == []
    assert [other.language for other in answer("fr", WORD).context["elsewhere"]] == ["nl"]
    assert shown("nl")


def test_an_alias_in_another_language_is_not_found(home: HomePage) -> None:
    dutch = HomePage.objects.get(locale__language_code="nl")
    page(home).copy_for_translation(dutch.locale, copy_parents=True, alias=True)
    assert titles("nl", WORD) == []
    assert titles("fr", WORD) == [WORD]


def test_a_promoted_page_is_hidden_like_any_other(home: HomePage) -> None:
    draft = page(home, live=False)
    Promotion.objects.create(locale=home.locale, query="parole", page=draft)
    assert titles("fr", "parole") == []


def test_a_document_is_hidden_with_its_page_and_with_its_folder(home: HomePage) -> None:
    made = document("Rapport", f"Nous parlons de {WORD} et des autres, avec vous, pour nous tous.")
    assert titles("fr", WORD) == []
    place = offering(home, made)
    assert titles("fr", WORD) == ["Rapport"]
    place.unpublish()
    assert hidden()
    place.save_revision().publish()
    folder = Collection.get_first_root_node().add_child(name="Fermé")
    made.collection = folder
    made.save()
    rule = CollectionViewRestriction.objects.create(collection=folder, restriction_type="login")
    assert hidden()
    rule.delete()
    assert titles("fr", WORD) == ["Rapport"]
    DocumentText.objects.all().delete()
    made.delete()
    assert hidden()
    assert not Entry.objects.filter(kind="document").exists()


def test_an_entry_that_is_late_is_not_shown(home: HomePage) -> None:
    # As if a signal had been missed: the entry says that all is well, the page does not.
    live = page(home)
    StandardPage.objects.filter(pk=live.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    found = answer("fr", WORD)
    assert found.context["results"] == []
    assert suggested("fr", WORD) == []
    assert WORD.lower() not in answer("fr", NEAR).content.decode().lower().replace(NEAR, "")


def test_the_search_writes_no_cookie(home: HomePage) -> None:
    client = Client()
    client.get("/fr/search/?q=mot")
    assert not client.cookies
