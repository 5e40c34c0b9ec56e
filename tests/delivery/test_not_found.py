"""An address that holds nothing: what is offered in its place, and what is gone rather than never there."""

from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from home.models import HomePage, StandardPage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def homes() -> dict[str, HomePage]:
    return {code: factories.home(code) for code in ("fr", "nl", "en")}


def nearest(response: Any) -> list[str]:
    """The addresses that an error page offers."""
    return [path for _title, path in response.context["nearest"]]


def test_a_missing_page_offers_the_page_above_and_those_of_a_similar_name(
    homes: dict[str, HomePage], client: Client
) -> None:
    work = factories.child(homes["fr"], StandardPage(title="Travail", slug="travail"))
    for slug in ("visites-en-detention", "isite", "plaidoyer"):
        factories.child(work, StandardPage(title=slug.title(), slug=slug))
    assert nearest(client.get("/fr/travail/visite-en-detention/")) == [
        "/fr/travail/visites-en-detention/",
        "/fr/travail/",
    ]
    # A mistake in the first letter is forgiven below the page above.
    assert nearest(client.get("/fr/travail/blaidoyer/"))[0] == "/fr/travail/plaidoyer/"
    # The right name in the wrong place.
    assert nearest(client.get("/fr/visites-en-detention/"))[0] == "/fr/travail/visites-en-detention/"


def test_a_name_of_another_language_leads_to_its_translation(
    homes: dict[str, HomePage], client: Client
) -> None:
    french = factories.child(homes["fr"], StandardPage(title="Témoignages", slug="temoignages"))
    factories.translation(french, homes["nl"], slug="getuigenissen")
    assert nearest(client.get("/nl/temoignages/"))[0] == "/nl/getuigenissen/"


@pytest.mark.parametrize("hidden", ["draft", "private", "below a private page"])
def test_nothing_that_is_not_public_is_offered(
    homes: dict[str, HomePage], client: Client, hidden: str
) -> None:
    above = factories.child(homes["fr"], StandardPage(title="Haut", slug="haut"))
    page = factories.child(above, StandardPage(title="Secret", slug="secret", live=hidden != "draft"))
    if hidden != "draft":
        where = page if hidden == "private" else above
        PageViewRestriction.objects.create(page=where, restriction_type="login")
    for path in ("/fr/secreta/", "/fr/haut/secreta/"):
        response = client.get(path)
        assert "/fr/haut/secret/" not in nearest(response)
        assert "Secret" not in response.content.decode()


@pytest.mark.parametrize(
    "path", ["/wp-login.php", "/fr/.env", "/fr/" + "a/" * 60, "/fr/x%00y/", "/fr/" + "é" * 600 + "/"]
)
def test_a_probe_is_answered_without_a_search_for_pages(homes: object, client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert nearest(response) == []


def test_a_missing_page_costs_no_more_than_a_page_and_fills_no_cache(
    homes: dict[str, HomePage], client: Client, settings: Any
) -> None:
    work = factories.child(homes["fr"], StandardPage(title="Travail", slug="travail"))
    client.get("/fr/travail/page-x/")
    cache.clear()
    with CaptureQueriesContext(connection) as few:
        client.get("/fr/travail/page-x/")
    keys = set(cache._cache)  # type: ignore[attr-defined]
    for number in range(60):
        factories.child(work, StandardPage(title=f"Page {number}", slug=f"page-{number}"))
    cache.clear()
    with CaptureQueriesContext(connection) as many:
        response = client.get("/fr/travail/page-x/")
    assert len(nearest(response)) == 5
    assert len(few) == len(many) <= 11
    client.get("/fr/travail/page-y/")
    assert set(cache._cache) == keys  # type: ignore[attr-defined]


def test_a_page_taken_down_is_gone_and_one_put_back_is_there(
    homes: dict[str, HomePage], client: Client
) -> None:
    page = factories.child(
        homes["nl"], StandardPage(title="Een verhaal", slug="een-verhaal", summary="Een deur.")
    )
    page.unpublish()
    response = client.get("/nl/een-verhaal/")
    html = response.content.decode()
    assert response.status_code == 410
    assert '<html lang="nl"' in html
    assert "Een verhaal" not in html
    assert 'hreflang="fr"' in html
    assert 'role="search"' in html
    page.save_revision().publish()
    assert client.get("/nl/een-verhaal/").status_code == 200
    page.refresh_from_db()
    page.live = False
    page.save()
    # Not taken down by anybody: a draft again, as after a repair by hand.
    assert client.get("/nl/een-verhaal/").status_code == 404


def test_deleted_pages_and_those_below_them_are_gone(homes: dict[str, HomePage], client: Client) -> None:
    above = factories.child(homes["fr"], StandardPage(title="Haut", slug="haut"))
    factories.child(above, StandardPage(title="Réfugiés", slug="réfugiés"))
    factories.child(above, StandardPage(title="Brouillon", slug="brouillon", live=False))
    above.delete()
    assert client.get("/fr/haut/").status_code == 410
    assert client.get("/fr/haut/réfugiés/").status_code == 410
    assert client.get("/fr/haut/brouillon/").status_code == 404
    assert client.get("/fr/haut/autre/").status_code == 404


def test_a_private_page_leaves_no_trace(homes: dict[str, HomePage], client: Client) -> None:
    above = factories.child(homes["fr"], StandardPage(title="Haut", slug="haut"))
    page = factories.child(above, StandardPage(title="Secret", slug="secret"))
    PageViewRestriction.objects.create(page=above, restriction_type="login")
    page.unpublish()
    assert client.get("/fr/haut/secret/").status_code == 404


def test_a_redirect_goes_before_gone(homes: dict[str, HomePage], client: Client) -> None:
    page = factories.child(homes["fr"], StandardPage(title="Haut", slug="haut"))
    page.unpublish()
    Redirect.add_redirect("/fr/haut/", "/fr/")
    response = client.get("/fr/haut/")
    assert (response.status_code, response.headers["Location"]) == (301, "/fr/")
