"""What the head of a page tells other sites and search engines: true, complete, harmless."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client

from home.models import HomePage, StandardPage, SupportPage
from jrs.cards.models import Card
from jrs.chrome.models import SiteSettings
from tests import factories
from tests.discovery.vocabulary import graph_of, only, problems

META = re.compile(r'<meta (?:property|name)="((?:og|article|twitter):[\w:]+)" content="([^"]*)">')
ORGANISATION = {"@id": "http://testserver/#organisation"}


@pytest.fixture
def homes(db: None) -> dict[str, HomePage]:
    return {code: factories.home(code, title) for code, title in (("fr", "Accueil"), ("nl", "Home"))}


def read(client: Client, url: str) -> tuple[list[tuple[str, str]], list[dict[str, Any]]]:
    """The Open Graph of a page in its order, and its structured data without a fault."""
    html = client.get(url).content.decode()
    nodes = graph_of(html)
    assert problems(nodes) == []
    return META.findall(html), nodes


def test_a_page_says_what_it_is_to_other_sites(homes: dict[str, HomePage], client: Client) -> None:
    page = factories.child(homes["fr"], StandardPage(title="Contact", slug="contact", summary="Un thé ?"))
    factories.translation(page, homes["nl"], slug="contact-nl")
    found, _nodes = read(client, "/nl/contact-nl/")
    assert found == [
        ("og:site_name", "JRS Belgium"),
        ("og:type", "website"),
        ("og:title", "Contact"),
        ("og:description", "Un thé ?"),
        ("og:url", "http://testserver/nl/contact-nl/"),
        ("og:locale", "nl_BE"),
        ("og:locale:alternate", "fr_BE"),
        ("og:image", "http://testserver/static/img/card-nl.png"),
        ("og:image:type", "image/png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "JRS Belgium"),
        ("twitter:card", "summary_large_image"),
    ]


def test_a_home_page_bears_the_name_of_the_site(homes: dict[str, HomePage], client: Client) -> None:
    found, nodes = read(client, "/nl/")
    assert dict(found)["og:title"] == only(nodes, "WebPage")["name"] == "JRS Belgium"
    assert "BreadcrumbList" not in {node["@type"] for node in nodes}


def test_a_page_shares_the_card_that_was_made_when_it_was_published(
    homes: dict[str, HomePage], client: Client
) -> None:
    page = factories.news(homes["fr"])[0]
    card = Card.objects.create(
        page=page, file="images/cards/x.png", alt="Nouvelle 0", width=1200, height=630, digest="x"
    )
    found, nodes = read(client, page.url)
    picture = {"@type": "ImageObject", "url": f"http://testserver{card.url}", "width": 1200, "height": 630}
    assert dict(found) | {
        "og:image": picture["url"],
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Nouvelle 0",
    } == dict(found)
    assert only(nodes, "NewsArticle")["image"] == picture


@pytest.mark.parametrize("code", ["fr", "nl"])
def test_a_page_without_a_card_shares_the_one_of_its_language(
    homes: dict[str, HomePage], client: Client, code: str
) -> None:
    Card.objects.all().delete()
    found = dict(read(client, f"/{code}/")[0])
    assert found["og:image"] == f"http://testserver/static/img/card-{code}.png"
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")


def test_news_and_stories_are_articles_of_the_organisation(
    homes: dict[str, HomePage], client: Client
) -> None:
    news = factories.news(homes["fr"], date=date(2026, 5, 4))[0]
    news.title = "Une porte " * 20
    news.save_revision().publish()
    found, nodes = read(client, news.url)
    article = only(nodes, "NewsArticle")
    assert len(article["headline"]) <= 110
    assert article["datePublished"] == "2026-05-04" == dict(found)["article:published_time"]
    assert article["dateModified"] > article["datePublished"]
    assert article["author"] == article["publisher"] == ORGANISATION
    story = factories.stories(homes["fr"], display_name="Amina")[0]
    found, nodes = read(client, story.url)
    assert only(nodes, "Article")["author"] == ORGANISATION
    assert "Amina" not in str([node for node in nodes if node["@type"] != "Article"])


def test_the_way_to_a_page_is_told_in_its_language(homes: dict[str, HomePage], client: Client) -> None:
    section = factories.child(homes["nl"], StandardPage(title="Over ons", slug="over-ons"))
    page = factories.child(section, StandardPage(title="Team", slug="team"))
    _found, nodes = read(client, page.url)
    steps = [(item["name"], item["item"]) for item in only(nodes, "BreadcrumbList")["itemListElement"]]
    assert steps == [
        ("Home", "http://testserver/nl/"),
        ("Over ons", "http://testserver/nl/over-ons/"),
        ("Team", "http://testserver/nl/over-ons/team/"),
    ]
    search = only(nodes, "WebSite")["potentialAction"]["target"]["urlTemplate"]
    assert search == "http://testserver/nl/search/?q={search_term_string}"
    assert client.get(search.replace("{search_term_string}", "deur")).status_code == 200


def test_a_translation_names_its_source_and_the_source_its_translations(
    homes: dict[str, HomePage], client: Client
) -> None:
    french, dutch = (only(read(client, f"/{code}/")[1], "WebPage") for code in ("fr", "nl"))
    assert french["workTranslation"] == [{"@id": dutch["@id"]}]
    assert dutch["translationOfWork"] == {"@id": french["@id"]}
    assert "translationOfWork" not in french and "workTranslation" not in dutch


def test_the_organisation_is_described_by_what_is_known_of_it(
    homes: dict[str, HomePage], client: Client
) -> None:
    assert set(only(read(client, "/fr/")[1], "NGO")) == {"@type", "@id", "name", "url", "logo"}
    facts = {"legal_name": "Porte ASBL", "address": "Rue A 1\n1000 B", "bluesky": "https://bsky.app/p"}
    SiteSettings.objects.update_or_create(pk=1, defaults={**facts, "company_number": "0123.456.749"})
    ngo = only(read(client, "/fr/")[1], "NGO")
    assert (ngo["legalName"], ngo["address"]) == ("Porte ASBL", "Rue A 1, 1000 B")
    assert ngo["sameAs"] == ["https://bsky.app/p"]
    assert ngo["identifier"]["value"] == "0123.456.749"
    assert "telephone" not in ngo


def test_a_gift_is_announced_only_where_the_account_stands(
    homes: dict[str, HomePage], client: Client
) -> None:
    give = factories.child(homes["fr"], SupportPage(title="Donner", slug="donner", show_account=True))
    other = factories.child(homes["fr"], SupportPage(title="Du temps", slug="temps"))

    def action(page: SupportPage) -> Any:
        return only(read(client, page.url)[1], "WebPage").get("potentialAction")

    assert action(give) is None
    SiteSettings.objects.update_or_create(pk=1, defaults={"iban": "BE00 0000 0000 0000"})
    (found,) = action(give)
    assert (found["@type"], found["recipient"]) == ("DonateAction", ORGANISATION)
    assert found["target"]["urlTemplate"] == give.full_url
    assert action(other) is None


def test_a_title_cannot_leave_its_data_block(homes: dict[str, HomePage], client: Client) -> None:
    title = "</script><script>alert(1)</script> & <!-- “ \u2028 '"
    page = factories.child(homes["fr"], StandardPage(title=title, slug="mal", summary=title))
    html = client.get(page.url).content.decode()
    assert "alert(1)</script>" not in html
    assert only(graph_of(html), "WebPage")["name"] == title


@pytest.mark.parametrize("path", ["/fr/search/", "/fr/rien/"])
def test_what_is_no_page_describes_none(homes: dict[str, HomePage], client: Client, path: str) -> None:
    html = client.get(path).content.decode()
    assert "ld+json" not in html and "og:" not in html
    assert 'type="application/atom+xml"' in html


def test_each_page_names_the_feed_of_its_language(homes: dict[str, HomePage], client: Client) -> None:
    html = " ".join(client.get("/nl/").content.decode().split())
    assert (
        '<link rel="alternate" type="application/atom+xml" '
        'title="JRS Belgium · Nieuws en verhalen" href="/nl/feed/">' in html
    )
