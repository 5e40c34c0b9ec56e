"""The sitemap lists what is public, in every language, and its links between languages go both ways."""

from pathlib import Path
from typing import Any
from uuid import UUID
from xml.etree import ElementTree

import pytest
import xmlschema
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.models import HomePage, StandardPage
from jrs.discovery import sitemap
from tests import factories

SCHEMA = xmlschema.XMLSchema(Path(__file__).with_name("sitemap.xsd"))
NAMES = {"s": sitemap.SITEMAP, "x": sitemap.XHTML}


@pytest.fixture
def homes(db: None) -> dict[str, HomePage]:
    return {code: factories.home(code) for code in ("fr", "nl", "en")}


def read(text: str) -> dict[str, dict[str, str]]:
    """Check a sitemap against the schema; gives its addresses, each with its links by language."""
    SCHEMA.validate(text)
    return {
        url.findtext("s:loc", "", NAMES): {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.findall("x:link", NAMES)
        }
        for url in ElementTree.fromstring(text).findall("s:url", NAMES)  # noqa: S314  (our own answer)
    }


def get(client: Client, path: str = "/sitemap.xml") -> dict[str, dict[str, str]]:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "application/xml; charset=utf-8"
    return read(answer.content.decode())


def test_every_language_is_listed_with_links_both_ways(homes: dict[str, HomePage], client: Client) -> None:
    page = factories.child(homes["fr"], StandardPage(title="Contact", slug="contact"))
    factories.translation(page, homes["nl"], slug="contact-nl")
    found = get(client)
    assert found["http://testserver/fr/contact/"] == {
        "fr": "http://testserver/fr/contact/",
        "nl": "http://testserver/nl/contact-nl/",
        "x-default": "http://testserver/fr/contact/",
    }
    assert len(found) == 5
    for url, links in found.items():
        assert not links or url in links.values()
        assert all(found[other] == links for other in links.values())


def test_the_links_are_those_of_the_page_itself(homes: dict[str, HomePage], client: Client) -> None:
    page = factories.child(homes["nl"], StandardPage(title="Contact", slug="contact"))
    factories.translation(page, homes["en"], slug="contact-us")
    found = get(client)
    for path in ("/nl/contact/", "/en/contact-us/", "/fr/"):
        assert found[f"http://testserver{path}"] == dict(client.get(path).context["frame"].alternates)


def test_drafts_private_pages_and_copies_are_left_out(homes: dict[str, HomePage], client: Client) -> None:
    french = homes["fr"]
    factories.child(french, StandardPage(title="Brouillon", slug="brouillon", live=False))
    private = factories.child(french, StandardPage(title="Privé", slug="prive"))
    factories.child(private, StandardPage(title="Dessous", slug="dessous"))
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    public = factories.child(french, StandardPage(title="Public", slug="public"))
    public.create_alias(parent=homes["nl"], update_locale=homes["nl"].locale, reset_translation_key=False)
    found = get(client)
    assert {url.removeprefix("http://testserver") for url in found} == {"/fr/", "/nl/", "/en/", "/fr/public/"}
    assert found["http://testserver/fr/public/"] == {}


def test_an_address_in_another_script_is_written_as_its_page_writes_it(
    homes: dict[str, HomePage], client: Client
) -> None:
    page = factories.child(factories.home("ar"), StandardPage(title="مساعدة", slug="مساعدة"))
    assert page.full_url in get(client)


def test_the_last_publication_is_told_to_the_second(homes: dict[str, HomePage], client: Client) -> None:
    homes["fr"].summary = "Bienvenue."
    homes["fr"].save_revision().publish()
    homes["fr"].refresh_from_db()
    moment = homes["fr"].last_published_at.isoformat(timespec="seconds")
    assert f"<loc>http://testserver/fr/</loc><lastmod>{moment}</lastmod>" in (
        client.get("/sitemap.xml").content.decode()
    )


def test_its_queries_do_not_grow_with_the_tree(homes: dict[str, HomePage], client: Client) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as found:
            get(client)
        return len(found)

    count()
    before = count()
    for n in range(5):
        page = factories.child(homes["fr"], StandardPage(title=f"P{n}", slug=f"p{n}"))
        factories.translation(page, homes["nl"])
    assert count() == before <= 5


def test_too_many_addresses_for_one_file_become_an_index_and_parts(
    homes: dict[str, HomePage], client: Client, monkeypatch: Any
) -> None:
    for n in range(6):
        # Keys of this test's own, which the parts are dealt by.
        page = StandardPage(title=f"P{n}", slug=f"p{n}", translation_key=UUID(int=n))
        factories.translation(factories.child(homes["fr"], page), homes["nl"], slug=f"p{n}-nl")
    whole = get(client)
    monkeypatch.setattr(sitemap, "PER_FILE", 6)
    text = client.get("/sitemap.xml").content.decode()
    SCHEMA.validate(text)
    index = ElementTree.fromstring(text)  # noqa: S314  (our own answer)
    parts = [loc.text or "" for loc in index.iterfind(".//s:loc", NAMES)]
    assert parts == [f"http://testserver/sitemap-{part}.xml" for part in (1, 2, 3)]
    read_parts = [get(client, part.removeprefix("http://testserver")) for part in parts]
    assert sum(len(part) for part in read_parts) == len(whole)
    assert {url: links for part in read_parts for url, links in part.items()} == whole
    assert client.get("/sitemap-4.xml").status_code == client.get("/sitemap-0.xml").status_code == 404


def test_who_has_it_already_is_told_so_until_something_changes(
    homes: dict[str, HomePage], client: Client
) -> None:
    tag = client.get("/sitemap.xml").headers["ETag"]
    assert client.get("/sitemap.xml", headers={"if-none-match": tag}).status_code == 304
    homes["en"].unpublish()
    assert client.get("/sitemap.xml", headers={"if-none-match": tag}).status_code == 200
