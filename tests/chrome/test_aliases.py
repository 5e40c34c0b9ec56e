"""An alias, as wagtail-localize makes for every page that is not translated yet, is honest about its language."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction
from wagtail_localize.models import LocaleSynchronization

from home.models import HomePage, StandardPage
from tests import factories


@pytest.fixture
def page(db: None) -> StandardPage:
    """A French page, in a site whose Dutch tree follows the French one by wagtail-localize's own synchronisation."""
    home = factories.home()
    page = factories.child(home, StandardPage(title="Une porte", slug="une-porte", summary="Oui : ouverte."))
    LocaleSynchronization.objects.create(locale=factories.locale("nl"), sync_from=home.locale).sync_trees()
    for alias in (HomePage, StandardPage):
        assert alias.objects.get(locale__language_code="nl").alias_of_id
    return page


def links(html: str, rel: str) -> list[tuple[str, str]]:
    """(hreflang, address) of the links of a kind in the head; the feed is no page."""
    tags = [tag for tag in re.findall(rf'<link rel="{rel}"[^>]*>', html) if "application/" not in tag]
    return [(*re.findall(r'hreflang="([^"]*)"', tag), *re.findall(r'href="([^"]*)"', tag)) for tag in tags]


def test_an_alias_is_canonical_to_its_source_and_in_no_list_of_languages(
    page: StandardPage, client: Client
) -> None:
    html = client.get("/nl/une-porte/").content.decode()
    assert links(html, "canonical") == [("http://testserver/fr/une-porte/",)]
    assert links(html, "alternate") == []
    # With a third language that is real, the alias is still left out.
    factories.translation(page, factories.home("en"), slug="a-door")
    for path in ("/fr/une-porte/", "/en/a-door/"):
        listed = links(client.get(path).content.decode(), "alternate")
        assert {code for code, _address in listed} == {"fr", "en", "x-default"}
    assert links(client.get("/nl/une-porte/").content.decode(), "alternate") == []


def test_an_alias_is_marked_as_french_and_says_so_in_dutch(page: StandardPage, client: Client) -> None:
    response = client.get("/nl/une-porte/")
    html = response.content.decode()
    assert '<html lang="fr" dir="ltr">' in html
    note = "Deze pagina is er nog niet in het Nederlands; u leest ze in het Frans."
    assert note in html
    before, main = html.split("<main", 1)
    main, after = main.split("</main>", 1)
    assert '<div class="around" lang="nl" dir="ltr">' in before
    assert '<div class="around" lang="nl" dir="ltr">' in after
    assert note in before
    assert "Naar de inhoud" in before
    assert before.count("<div") == before.count("</div")
    # French spacing in what is French, and only there; the name of the page among Dutch crumbs is marked.
    assert "Oui\N{NARROW NO-BREAK SPACE}: ouverte." in main or "Oui\N{NO-BREAK SPACE}: ouverte." in main
    assert 'aria-current="page" lang="fr">Une porte' in before


def test_a_page_of_its_own_has_no_such_note(page: StandardPage, client: Client) -> None:
    html = client.get("/fr/une-porte/").content.decode()
    assert "around" not in html
    assert '<html lang="fr"' in html


def test_an_alias_in_its_own_language_is_canonical_too_and_needs_no_note(
    page: StandardPage, client: Client
) -> None:
    page.create_alias(parent=page.get_parent(), update_slug="une-autre-porte")
    html = client.get("/fr/une-autre-porte/").content.decode()
    assert links(html, "canonical") == [("http://testserver/fr/une-porte/",)]
    assert "around" not in html


def test_the_switcher_of_an_alias_made_by_hand_leads_to_its_source(
    page: StandardPage, client: Client
) -> None:
    dutch = HomePage.objects.get(locale__language_code="nl")
    page.create_alias(parent=dutch, update_slug="deur", update_locale=dutch.locale)
    response = client.get("/nl/deur/")
    found = {link.code: link.url for link in response.context["frame"].languages}
    assert found == {"fr": "/fr/une-porte/", "nl": "/nl/deur/"}
    assert response.context["frame"].alternates == []


@pytest.mark.parametrize("where", ["page", "above", "home"])
def test_a_private_version_is_in_no_list_and_costs_no_query(db: None, client: Client, where: str) -> None:
    homes = {code: factories.home(code) for code in ("fr", "nl", "en")}
    above = factories.child(homes["fr"], StandardPage(title="Haut", slug="haut"))
    page = factories.child(above, StandardPage(title="Bas", slug="bas"))
    dutch_above = factories.translation(above, homes["nl"], slug="boven")
    dutch = factories.translation(page, dutch_above, slug="onder")
    english = factories.translation(page, factories.translation(above, homes["en"], slug="up"), slug="down")

    def seen() -> tuple[set[str], set[str], int]:
        with CaptureQueriesContext(connection) as queries:
            response = client.get("/fr/haut/bas/")
        frame: Any = response.context["frame"]
        return (
            {code for code, _url in frame.alternates},
            {x.code for x in frame.languages if x.url},
            len(queries),
        )

    seen()
    listed, switched, cost = seen()
    assert (listed, switched) == ({"fr", "nl", "en", "x-default"}, {"fr", "nl", "en"})
    wall = {"page": dutch, "above": dutch_above, "home": homes["nl"]}[where]
    PageViewRestriction.objects.create(page=wall, restriction_type="login")
    assert seen() == ({"fr", "en", "x-default"}, {"fr", "en"}, cost)
    assert english.live
