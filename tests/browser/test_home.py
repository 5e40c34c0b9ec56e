"""The home page as readers see it, in the three languages."""

import pytest

from tests.browser import OpenPage
from tests.browser.watch import Watch, scrolls_sideways
from tests.support.server import ServedSite

LANGUAGES = ("fr", "nl", "en")
PARTS = ["who_we_are", "featured_story", "programmes", "support", "latest_news"]
#: One page in each language, as the switcher must find it.
ABOUT = {"fr": "/fr/qui-sommes-nous/", "nl": "/nl/over-ons/", "en": "/en/about/"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_page_is_all_there(shared_site: ServedSite, open_page: OpenPage, language: str) -> None:
    page = open_page()
    page.goto(f"{shared_site.url}/{language}/")
    assert page.locator("html").get_attribute("lang") == language
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.locator("h1").inner_text().strip()
    parts = page.locator("main [data-block]").evaluate_all("all => all.map(one => one.dataset.block)")
    assert parts == PARTS
    assert page.locator("[data-block=programmes] h3").count() == 4
    assert page.locator("[data-block=latest_news] h3").count() == 3
    assert page.locator("[data-block=latest_news] time").count() == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_home_page_is_quiet(shared_site: ServedSite, open_page: OpenPage, language: str) -> None:
    page = open_page()
    watch = Watch(page, shared_site.url)
    page.goto(f"{shared_site.url}/{language}/", wait_until="networkidle")
    assert watch.faults == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_each_language_has_words_of_its_own(shared_site: ServedSite, open_page: OpenPage) -> None:
    page = open_page()
    headlines = set()
    for language in LANGUAGES:
        page.goto(f"{shared_site.url}/{language}/")
        headlines.add(page.locator("h1").inner_text())
    assert len(headlines) == len(LANGUAGES)


@pytest.mark.parametrize("start", LANGUAGES)
def test_the_switcher_leads_to_the_same_page(
    shared_site: ServedSite, open_page: OpenPage, start: str
) -> None:
    page = open_page()
    for goal in LANGUAGES:
        page.goto(shared_site.url + ABOUT[start])
        page.locator(f".header .languages a[hreflang={goal}]").click()
        page.wait_for_url(shared_site.url + ABOUT[goal])
        assert page.locator("html").get_attribute("lang") == goal


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_scrolls_sideways(
    shared_site: ServedSite, open_page: OpenPage, language: str, width: int
) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    page.goto(f"{shared_site.url}/{language}/")
    assert not scrolls_sideways(page)
