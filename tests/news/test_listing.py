"""The lists of news and stories: by page, with filters, and with any input."""

from datetime import date

import pytest
from django.test import Client

from home.models import HomePage
from news.models import NewsPage, Theme
from tests import factories


@pytest.fixture
def home(db: None) -> HomePage:
    return factories.home()


def titles(client: Client, url: str) -> list[str]:
    response = client.get(url)
    assert response.status_code == 200
    return [page.title for page in response.context["items"]]


def test_the_newest_come_first_twelve_to_a_page(home: HomePage, client: Client) -> None:
    factories.news(home, 14)
    assert titles(client, "/fr/actualites/")[:2] == ["Nouvelle 0", "Nouvelle 1"]
    assert len(titles(client, "/fr/actualites/")) == 12
    assert titles(client, "/fr/actualites/?page=2") == ["Nouvelle 12", "Nouvelle 13"]


def test_a_draft_is_not_listed(home: HomePage, client: Client) -> None:
    factories.news(home, 1, live=False)
    assert titles(client, "/fr/actualites/") == []


def test_filters_narrow_the_list_together(home: HomePage, client: Client) -> None:
    theme = Theme.objects.create(name="Détention", slug="detention", locale=home.locale)
    visits = factories.programme(home, "Visites")
    factories.news(home, 2, date=date(2025, 5, 1), theme=theme, programme=visits)
    factories.news(home, 2, start=2, date=date(2024, 5, 1), theme=theme, kind="position")
    factories.news(home, 1, start=4, date=date(2024, 3, 1))
    assert len(titles(client, "/fr/actualites/?theme=detention")) == 4
    assert len(titles(client, "/fr/actualites/?theme=detention&year=2024")) == 2
    assert titles(client, "/fr/actualites/?kind=position&year=2025") == []
    assert len(titles(client, f"/fr/actualites/?programme={visits.slug}")) == 2


def test_a_theme_is_named_in_the_language_of_the_list(home: HomePage, client: Client) -> None:
    theme = Theme.objects.create(name="Détention", slug="detention", locale=home.locale)
    dutch = factories.home("nl", "Home")
    Theme.objects.create(
        name="Detentie", slug="detentie", locale=dutch.locale, translation_key=theme.translation_key
    )
    factories.news(dutch, 1, theme=theme)
    factories.news(dutch, 1, start=1)
    assert titles(client, "/nl/actualites/?theme=detentie") == ["Nouvelle 0"]


@pytest.mark.parametrize(
    "query",
    [
        "page=0", "page=-1", "page=99999999999999999999", "page=abc", "page=%00", "year=abc", "year=-1",
        "year=99999", "theme=%27%3B--", "theme=nope", "programme=%F0%9F%9A%AA", "kind=%3Cscript%3E", "page[]=2",
        "year=2025&year=2024", "x=" + "y" * 4000,
    ],
)  # fmt: skip
def test_any_input_is_safe(home: HomePage, client: Client, query: str) -> None:
    factories.news(home, 1)
    factories.stories(home, 1)
    assert titles(client, f"/fr/actualites/?{query}") == ["Nouvelle 0"]
    assert titles(client, f"/fr/temoignages/?{query}") == ["Récit 0"]


def test_a_programme_shows_the_news_that_names_it_in_any_language(home: HomePage, client: Client) -> None:
    visits = factories.programme(home, "Visites")
    dutch_home = factories.home("nl", "Home")
    dutch = factories.programme(dutch_home, "Bezoeken", translation_key=visits.translation_key)
    factories.news(dutch_home, 1, programme=visits)
    context = client.get(dutch.url).context
    assert [page.title for page in context["related_news"]] == ["Nouvelle 0"]


def test_a_story_with_a_photo_says_what_it_shows(home: HomePage) -> None:
    page = NewsPage(title="x", image_decorative=True)
    assert page.alt == ""
