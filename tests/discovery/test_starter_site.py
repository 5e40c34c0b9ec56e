"""The whole site as it starts: every page that the sitemap names tells the truth about itself."""

import re
from collections import Counter
from html import unescape
from urllib.request import urlopen

import feedparser
import pytest

from tests.discovery.test_sitemap import read
from tests.discovery.vocabulary import graph_of, only, problems
from tests.support.server import ServedSite

TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">')
LANG = re.compile(r'<html lang="([a-z]+)"')


def fetch(url: str) -> str:
    with urlopen(url) as answer:
        assert answer.status == 200
        return str(answer.read().decode())


@pytest.fixture(scope="module")
def pages(shared_site: ServedSite) -> dict[str, str]:
    """The HTML of every page in the sitemap, by its address."""
    text = fetch(f"{shared_site.url}/sitemap.xml")
    # The pages name the host of the starter content; the server of the test stands elsewhere.
    names = {url: re.sub(r"^https?://[^/]+", shared_site.url, url) for url in read(text)}
    return {url: fetch(served) for url, served in names.items()}


def test_the_sitemap_and_the_pages_say_the_same(shared_site: ServedSite, pages: dict[str, str]) -> None:
    listed = read(fetch(f"{shared_site.url}/sitemap.xml"))
    assert len(listed) > 60
    for url, html in pages.items():
        assert CANONICAL.findall(html) == [url]
        assert {lang: unescape(other) for lang, other in ALTERNATE.findall(html)} == listed[url]


def test_every_graph_is_within_the_vocabulary(pages: dict[str, str]) -> None:
    found = {url: problems(graph_of(html)) for url, html in pages.items()}
    assert {url: wrong for url, wrong in found.items() if wrong} == {}
    kinds = {node["@type"] for html in pages.values() for node in graph_of(html)}
    assert kinds == {"NGO", "WebSite", "WebPage", "BreadcrumbList", "NewsArticle", "Article"}


def test_titles_and_descriptions_are_there_and_differ_within_a_language(pages: dict[str, str]) -> None:
    for name, pattern in (("title", TITLE), ("description", DESCRIPTION)):
        found = {
            url: [unescape(text).strip() for text in pattern.findall(html)] for url, html in pages.items()
        }
        assert {url: texts for url, texts in found.items() if len(texts) != 1 or not texts[0]} == {}, name
        counted = Counter((LANG.findall(pages[url])[0], texts[0]) for url, texts in found.items())
        assert [key for key, times in counted.items() if times > 1] == [], name


def test_the_language_of_the_data_is_that_of_the_page(pages: dict[str, str]) -> None:
    for html in pages.values():
        assert [only(graph_of(html), "WebPage")["inLanguage"]] == LANG.findall(html)


@pytest.mark.parametrize("lang", ["fr", "nl", "en"])
def test_the_feed_of_each_language_parses_clean(shared_site: ServedSite, lang: str) -> None:
    text = fetch(f"{shared_site.url}/{lang}/feed/")
    found = feedparser.parse(text, response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    assert not found.bozo
    assert len(found.entries) >= 4
    assert len({entry.id for entry in found.entries}) == len(found.entries)
    assert all(len(entry.content[0].value) > 300 for entry in found.entries)
