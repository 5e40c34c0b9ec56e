"""A walk over every page, in all languages, as a search engine reads it and as a telephone shows it."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.browser import OpenPage
from tests.browser.probe import ask
from tests.support import ample, arabic
from tests.support.kinds import LANGUAGES, alternates, fetch, parse
from tests.support.server import ServedSite

ENTRANCES = [*(f"/{lang}/" for lang in LANGUAGES), arabic.ADDRESSES["home"], ample.BLOCKS]
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SCHEMES = {"http", "https", "mailto", "tel"}
#: Listings answer to any choice: their pages are one page here.
Pages = dict[str, "Visited"]


@dataclass
class Visited:
    path: str
    status: int
    tree: Any
    found_on: str

    @property
    def lang(self) -> str:
        return self.path.split("/")[1]

    def all(self, *names: str) -> list[Any]:
        return [element for element in self.tree.iter() if element.tag in names]

    def text(self, name: str) -> str:
        return " ".join("".join(element.itertext()) for element in self.all(name)[:1]).strip()

    @property
    def description(self) -> str:
        return next((m.get("content", "") for m in self.all("meta") if m.get("name") == "description"), "")

    @property
    def is_indexed(self) -> bool:
        return not any(m.get("name") == "robots" for m in self.all("meta"))


@pytest.fixture(scope="module")
def pages(ample_site: ServedSite) -> Pages:
    """Every page that can be reached by links from the entrances."""
    found: Pages = {}
    waiting = dict.fromkeys(ENTRANCES, "the entrance")
    while waiting:
        path, source = waiting.popitem()
        status, html = fetch(ample_site.url + path)
        found[path] = page = Visited(path, status, parse(html), source)
        for link in page.all("a"):
            address = urlsplit(urljoin(ample_site.url + path, link.get("href", "")))
            if f"{address.scheme}://{address.netloc}" != ample_site.url or "/admin/" in address.path:
                continue
            target = address.path + (f"?{address.query}" if address.query else "")
            if target not in found and target not in waiting:
                waiting[target] = path
    return found


def test_every_link_leads_somewhere(pages: Pages) -> None:
    assert len(pages) > 60
    broken = [
        f"{page.path} ({page.status}) on {page.found_on}" for page in pages.values() if page.status != 200
    ]
    assert broken == []


def test_links_to_other_sites_are_well_formed(pages: Pages) -> None:
    wrong = []
    for page in pages.values():
        for link in page.all("a"):
            parts = urlsplit(link.get("href", ""))
            known = not parts.scheme or parts.scheme in SCHEMES
            if not link.get("href") or not known or (parts.scheme.startswith("http") and not parts.hostname):
                wrong.append(f"{page.path}: {link.get('href')}")
    assert wrong == []


def test_anchors_lead_to_something_on_their_page(pages: Pages) -> None:
    wrong = []
    for page in pages.values():
        for link in page.all("a"):
            address = urlsplit(urljoin(page.path, link.get("href", "")))
            target = pages.get(address.path)
            if address.fragment and not address.netloc and target:
                ids = {element.get("id") for element in target.tree.iter()}
                if unquote(address.fragment) not in ids:
                    wrong.append(f"{page.path}: {link.get('href')}")
    assert wrong == []


def test_the_sets_of_languages_are_reciprocal(pages: Pages) -> None:
    sets = {path: alternates(page.tree) for path, page in pages.items() if "?" not in path}
    wrong = []
    for path, others in sets.items():
        if not others:
            continue
        if others.get(path.split("/")[1]) != path or "x-default" not in others:
            wrong.append(f"{path} does not name itself or x-default: {others}")
        for lang, other in others.items():
            if lang != "x-default" and sets.get(other) != others:
                wrong.append(f"{path} names {other}, which names {sets.get(other)}")
    assert wrong == []
    assert sum(len(others) >= len(LANGUAGES) + 1 for others in sets.values()) > 50


def test_the_language_is_that_of_the_address(pages: Pages) -> None:
    assert [path for path, page in pages.items() if page.tree.get("lang") != page.lang] == []
    turned = {path for path, page in pages.items() if page.tree.get("dir") != "ltr"}
    assert turned == {path for path, page in pages.items() if page.lang == "ar"}


@pytest.mark.parametrize("lang", [*LANGUAGES, "ar"])
def test_titles_and_descriptions_are_unique(pages: Pages, lang: str) -> None:
    here = [page for page in pages.values() if page.lang == lang and "?" not in page.path and page.is_indexed]
    starter = [
        page for page in here if "une-nouvelle-" not in page.path and "une-photographie" not in page.path
    ]
    assert [title for title, count in Counter(page.text("title") for page in here).items() if count > 1] == [
        title for title in ("Une photographie · JRS Belgium",) if lang == "fr"
    ]
    assert [page.path for page in here if not page.text("title")] == []
    assert [page.path for page in starter if not page.description] == []
    described = Counter(page.description for page in starter)
    assert [words for words, count in described.items() if count > 1] == []


def test_headings_begin_at_one_and_skip_no_level(pages: Pages) -> None:
    wrong = []
    for page in pages.values():
        levels = [HEADINGS.index(element.tag) + 1 for element in page.all(*HEADINGS)]
        in_main = [HEADINGS.index(e.tag) + 1 for e in page.tree.find(".//main").iter() if e.tag in HEADINGS]
        skips = [(one, two) for one, two in pairwise(in_main) if two > one + 1]
        if levels.count(1) != 1 or in_main[:1] != [1] or skips:
            wrong.append(f"{page.path}: {in_main}")
    assert wrong == []


def test_pictures_have_their_size_and_their_words(pages: Pages) -> None:
    images = [(page, image) for page in pages.values() for image in page.all("img")]
    assert len(images) > 3
    for page, image in images:
        assert image.get("width") and image.get("height"), page.path
        assert image.get("alt") is not None, page.path
    for path in (ample.PICTURED_NEWS, ample.PICTURED_STORY):
        first = pages[path].all("img")[0]
        assert first.get("loading") != "lazy" and first.get("fetchpriority") == "high"


def test_identifiers_are_given_once(pages: Pages) -> None:
    wrong = []
    for page in pages.values():
        ids = Counter(element.get("id") for element in page.tree.iter() if element.get("id") is not None)
        wrong += [
            f"{page.path}: {name!r} × {count}" for name, count in ids.items() if count > 1 or not name.strip()
        ]
    assert wrong == []


def test_nothing_scrolls_sideways_at_320_px(
    ample_site: ServedSite, pages: Pages, open_page: OpenPage
) -> None:
    page = open_page(viewport={"width": 320, "height": 800})
    wrong = []
    for path in pages:
        if "?" not in path:
            page.goto(ample_site.url + path)
            wrong += [f"{path}: {each}" for name in ("sideways", "clipped") for each in ask(page, name)]
    assert wrong == []
