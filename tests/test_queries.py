"""A page costs few queries, and no more of them with three hundred siblings than with three."""

from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.blocks import StreamValue
from wagtail.models import Page, get_page_models
from wagtail.signal_handlers import disable_reference_index_auto_update

from home.models import HelpPage, HomePage, StandardPage, SupportPage
from jrs.chrome.models import Footer, Header, Notice, SiteSettings
from jrs.pages import BasePage
from jrs.shelf import shelf
from news.models import NewsIndexPage, NewsPage, StoryIndexPage, StoryPage, Theme
from programmes.models import ProgrammeIndexPage, ProgrammePage
from tests import factories

#: With nothing kept, as just after a publication; and with the words around the pages on the shelf, as otherwise.
LIMIT, KEPT_LIMIT = 12, 10
TYPES = [
    HomePage,
    StandardPage,
    SupportPage,
    HelpPage,
    ProgrammeIndexPage,
    ProgrammePage,
    NewsIndexPage,
    NewsPage,
    StoryIndexPage,
    StoryPage,
]


def link(page: Page) -> tuple[str, dict[str, Any]]:
    return "link", {"kind": "page", "page": page.pk, "text": page.title}


def rich(page: Page) -> str:
    return f'<p>Voir <a linktype="page" id="{page.pk}">la page</a>.</p>'


def fill(home: HomePage, *, count: int, start: int = 0) -> None:
    """Every kind of page below `home`, `count` of each kind that lists."""
    visits = ProgrammePage.objects.descendant_of(home).first() or factories.programme(home, "Visites")
    for n in range(count):
        factories.programme(home, f"Programme {start + n}")
        for model, prefix in ((StandardPage, "page"), (SupportPage, "soutien"), (HelpPage, "aide")):
            factories.child(home, model(title=f"{prefix} {start + n}", slug=f"{prefix}-{start + n}"))
    body = stream(("text", rich(visits)), ("related", {"title": "", "pages": [visits.pk]}), *pictures())
    for page in StandardPage.objects.child_of(home):
        page.body = body
        page.save()
    dated = {"programme": visits, "theme": Theme.objects.filter(locale__language_code="fr").first()}
    for make in (factories.news, factories.stories):
        for n in range(start, start + count):
            make(home, 1, start=n, image=factories.image(credit="JRS"), body=stream(*pictures()), **dated)


def pictures() -> list[tuple[str, dict[str, Any]]]:
    """Two picture blocks, as a StreamField takes them."""
    return [("picture", {"image": factories.image(credit="JRS").pk, "size": "text"}) for _n in range(2)]


def stream(*blocks: tuple[str, Any]) -> StreamValue:
    raw = [{"type": kind, "value": value} for kind, value in blocks]
    return StandardPage.body.field.stream_block.to_python(raw)


def chrome(home: HomePage, dutch: HomePage) -> None:
    """A header and a footer in both languages, with links."""
    settings = SiteSettings.load()
    for model, role in ((Header, "header"), (Footer, "footer")):
        french = model(name=role, locale=home.locale, live=True)
        french.links = model.links.field.stream_block.to_python(
            [
                {"type": kind, "value": value}
                for kind, value in map(link, StandardPage.objects.child_of(home)[:3])
            ]
        )
        french.save()
        other = model(
            name=role,
            locale=dutch.locale,
            live=True,
            translation_key=french.translation_key,
            links=french.links,
        )
        other.save()
        setattr(settings, role, french)
    notice = {"name": "notice", "ends_on": date(2099, 1, 1), "live": True}
    settings.notice = Notice.objects.create(text=rich(home), locale=home.locale, **notice)
    key = settings.notice.translation_key
    Notice.objects.create(text=rich(dutch), locale=dutch.locale, translation_key=key, **notice)
    settings.save()


def count(client: Client, url: str) -> int:
    """The queries of one cold request: nothing in the cache."""
    cache.clear()
    with CaptureQueriesContext(connection) as found:
        response = client.get(url)
    assert response.status_code == 200, url
    return len(found)


@pytest.fixture
def tree(db: None) -> dict[str, HomePage]:
    french = factories.home()
    dutch = factories.home("nl", "Home")
    # The dearest case: articles in every language point at the French theme.
    theme = factories.theme("Asile", slug="asile")
    factories.theme("Asiel", "nl", slug="asiel", translation_key=theme.translation_key)
    fill(french, count=3)
    fill(dutch, count=3)
    chrome(french, dutch)
    return {"fr": french, "nl": dutch}


def test_every_type_of_page_is_measured() -> None:
    assert {model for model in get_page_models() if issubclass(model, BasePage)} == set(TYPES)


@pytest.mark.parametrize("code", ["fr", "nl"])
@pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
def test_a_page_costs_few_queries(
    tree: dict[str, HomePage], client: Client, model: type[Page], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = model.objects.descendant_of(tree[code], inclusive=True).first()
    client.get(page.url)
    assert count(client, page.url) <= LIMIT
    # As in a process that hears of changes, and outside of the transaction of this test.
    monkeypatch.setattr(shelf, "generation", lambda: 1)
    monkeypatch.setattr(shelf, "_generation", 1)
    client.get(page.url)
    assert count(client, page.url) <= KEPT_LIMIT
    shelf.close()


def test_templates_ask_for_no_attribute_that_is_not_there(
    tree: dict[str, HomePage], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Django then looks through all that the object has: on a page, as long as for ten that are there."""
    missed: set[type] = set()

    def look_through(found: Any) -> list[str]:
        missed.add(type(found))
        return dir(found)

    monkeypatch.setattr("django.template.base.dir", look_through, raising=False)
    for model in TYPES:
        client.get(model.objects.descendant_of(tree["fr"], inclusive=True).first().url)
    assert {kind.__name__ for kind in missed if not issubclass(kind, str | None)} == set()


@pytest.mark.parametrize("kind", ["programme", "news", "stories", "pages"])
def test_three_hundred_siblings_cost_no_query_more(
    tree: dict[str, HomePage], client: Client, settings: Any, kind: str
) -> None:
    pages = [model.objects.descendant_of(tree["fr"], inclusive=True).first() for model in TYPES]
    for page in pages:
        client.get(page.url)
    before = {page.url: count(client, page.url) for page in pages}
    settings.WAGTAILSEARCH_BACKENDS = {
        "default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False}
    }
    with disable_reference_index_auto_update():
        add_siblings(tree["fr"], kind, 297)
    assert {page.url: count(client, page.url) for page in pages} == before


def add_siblings(home: HomePage, kind: str, number: int) -> None:
    visits = ProgrammePage.objects.descendant_of(home).first()
    if kind == "news":
        factories.news(home, number, start=3, programme=visits)
    elif kind == "stories":
        factories.stories(home, number, start=3, programme=visits)
    elif kind == "programme":
        for n in range(number):
            factories.programme(home, f"Programme {3 + n}")
    else:
        for n in range(number // 3):
            for model, prefix in ((StandardPage, "page"), (SupportPage, "soutien"), (HelpPage, "aide")):
                factories.child(home, model(title=f"{prefix} {3 + n}", slug=f"{prefix}-{3 + n}"))


def test_the_page_of_an_address_is_found_by_an_index(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        question = Page.objects.filter(url_path__in=["/accueil/", "/accueil/x/"]).order_by()
        assert "delivery_page_address" in question.explain()
