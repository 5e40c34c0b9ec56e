"""`/` leads to the visitor's language; every other address stays what it is."""

import pytest
from django.test import Client
from django.utils import translation
from django.utils.translation import check_for_language, get_language_info
from wagtail.models import Page, PageViewRestriction

from jrs.chrome.languages import CONTENT_LANGUAGES
from tests import factories


@pytest.fixture
def homes(db: None) -> dict[str, object]:
    """A live home page in French and Dutch, and one in English that is not live."""
    pages = {code: factories.home(code) for code in ("fr", "nl", "en")}
    pages["en"].unpublish()
    return pages


@pytest.mark.parametrize(
    ("accepted", "home"),
    [
        ("", "/fr/"),
        ("nl", "/nl/"),
        ("nl-BE,nl;q=0.9,fr;q=0.8", "/nl/"),
        ("NL-be", "/nl/"),
        ("fr-BE,fr;q=0.9,nl;q=0.8", "/fr/"),
        ("fr;q=0.2,nl;q=0.9", "/nl/"),
        ("de,nl;q=0.5", "/nl/"),
        ("de", "/fr/"),
        ("en", "/fr/"),
        ("nl;q=0", "/fr/"),
        ("fr;q=0", "/nl/"),
        ("fr;q=0,nl;q=0", "/fr/"),
        ("nl;q=0.1,fr;q=0.10,de", "/nl/"),
        ("*", "/fr/"),
        ("§;q=x,,;;--", "/fr/"),
    ],
)
def test_the_entrance_leads_to_the_best_live_language(
    homes: object, client: Client, accepted: str, home: str
) -> None:
    answer = client.get("/", headers={"accept-language": accepted})
    assert (answer.status_code, answer.headers["Location"]) == (302, home)
    assert "Accept-Language" in answer.headers["Vary"]
    assert not answer.cookies


def test_a_probe_of_the_entrance_is_answered_like_a_visit(homes: object, client: Client) -> None:
    answer = client.head("/", headers={"accept-language": "nl"})
    assert (answer.status_code, answer.headers["Location"], answer.content) == (302, "/nl/", b"")
    assert client.post("/").status_code == 405


def test_a_private_home_page_is_no_way_in(homes: dict[str, Page], client: Client) -> None:
    PageViewRestriction.objects.create(page=homes["nl"], restriction_type="login")
    assert client.get("/", headers={"accept-language": "nl"}).headers["Location"] == "/fr/"


def test_without_a_live_home_page_the_entrance_is_not_found(db: None, client: Client) -> None:
    factories.home("fr").unpublish()
    assert client.get("/").status_code == 404


def test_an_address_speaks_its_own_language_whatever_the_visitor_prefers(
    homes: object, client: Client
) -> None:
    client.cookies["django_language"] = "fr"
    answer = client.get("/nl/", headers={"accept-language": "fr"})
    assert answer.status_code == 200
    assert answer.headers["Content-Language"] == "nl"
    assert b'lang="nl"' in answer.content
    assert "Accept-Language" not in answer.headers.get("Vary", "")
    assert not answer.cookies


@pytest.mark.parametrize("path", ["/nothing/", "/nl/niets/", "/de/", "/fr/rien/"])
def test_a_mistyped_address_is_not_found_rather_than_redirected(
    homes: object, client: Client, path: str
) -> None:
    assert client.get(path, headers={"accept-language": "nl"}).status_code == 404


@pytest.mark.parametrize("language", CONTENT_LANGUAGES, ids=lambda language: language.code)
def test_each_content_language_can_be_spoken(language: object) -> None:
    code = language.code  # type: ignore[attr-defined]
    assert check_for_language(code)
    assert get_language_info(code)["name_local"]
    with translation.override(code):
        assert translation.get_language() == code
        assert translation.get_language_bidi() == (language.direction == "rtl")  # type: ignore[attr-defined]


def test_a_language_added_in_the_admin_is_served_at_once(homes: object, client: Client) -> None:
    factories.home("ti")
    answer = client.get("/ti/")
    assert answer.status_code == 200
    assert b'lang="ti"' in answer.content
