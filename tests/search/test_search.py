"""The search page finds what is public, in the language of its address, and stands any question."""

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from home.models import HomePage, StandardPage
from tests import factories


@pytest.fixture
def home(db: None) -> HomePage:
    home = factories.home()
    factories.child(home, StandardPage(title="Le mot sésame", slug="a"))
    factories.child(home, StandardPage(title="Brouillon sésame", slug="b", live=False))
    private = factories.child(home, StandardPage(title="Privé sésame", slug="c"))
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    factories.child(factories.home("nl", "Home"), StandardPage(title="Woord sésame", slug="d"))
    return home


def found(client: Client, url: str) -> list[str]:
    response = client.get(url)
    assert response.status_code == 200
    return [page.title for page in response.context["results"]]


def test_only_live_public_pages_of_this_language_are_found(home: HomePage, client: Client) -> None:
    assert found(client, "/fr/search/?q=s%C3%A9same") == ["Le mot sésame"]
    assert found(client, "/nl/search/?q=s%C3%A9same") == ["Woord sésame"]


def test_the_hits_are_the_items_of_a_list(home: HomePage, client: Client) -> None:
    html = client.get("/fr/search/?q=s%C3%A9same").content.decode()
    assert 'id="results"' in html
    assert 'href="/fr/a/"' in html


@pytest.mark.parametrize(
    "query", ["", "%00", "%27%22%3B--", "(((", "a" * 10_000, "%ED%A0%80", "%F0%9F%9A%AA", ":*%26%7C!", "page"]
)
def test_any_question_is_answered(home: HomePage, client: Client, query: str) -> None:
    assert client.get(f"/fr/search/?q={query}&page=-3").status_code == 200


def test_the_switcher_keeps_the_question(home: HomePage, client: Client) -> None:
    frame = client.get("/fr/search/?q=mot").context["frame"]
    assert next(link.url for link in frame.languages if link.code == "nl") == "/nl/search/?q=mot"
