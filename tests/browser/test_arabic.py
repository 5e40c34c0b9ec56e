"""In Arabic the page is turned, and what must not turn stays: numbers, codes, names of other languages."""

import pytest
from playwright.sync_api import Page

from tests.browser import OpenPage
from tests.browser.probe import ask
from tests.support.arabic import ADDRESSES, PHONE
from tests.support.server import ServedSite

OWN_NAMES = {"fr": "Français", "nl": "Nederlands", "en": "English", "ar": "العربية"}


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(locale="ar", viewport={"width": 360, "height": 800})


def content_of(page: Page, selector: str) -> str:
    found: str = page.locator(selector).first.evaluate("one => getComputedStyle(one, '::after').content")
    return found


@pytest.mark.parametrize("kind", ADDRESSES)
def test_the_page_is_turned(ample_site: ServedSite, page: Page, kind: str) -> None:
    page.goto(ample_site.url + ADDRESSES[kind])
    root = page.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == ("ar", "rtl")
    mark = page.locator(".header .logo").bounding_box()
    assert mark and mark["x"] + mark["width"] > 300, "the logo stands at the right, where reading begins"
    assert ask(page, "sideways") == []
    assert page.locator("h1").evaluate("one => getComputedStyle(one).textAlign") in {"start", "right"}


def test_the_switcher_names_each_language_in_its_own_words(ample_site: ServedSite, page: Page) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(ample_site.url + ADDRESSES["standard"])
    names = page.locator(".header .languages [lang]").evaluate_all(
        "all => all.map(one => [one.lang, one.textContent.trim()])"
    )
    assert dict(names) == OWN_NAMES
    assert page.locator(".header .languages [aria-current]").get_attribute("lang") == "ar"
    page.locator(".header .languages a[hreflang=nl]").click()
    page.wait_for_url(f"{ample_site.url}/nl/over-ons/")
    page.locator(".header .languages a[hreflang=ar]").click()
    page.wait_for_url(ample_site.url + ADDRESSES["standard"])


def test_arrows_point_the_way_of_reading(ample_site: ServedSite, page: Page) -> None:
    page.goto(ample_site.url + ADDRESSES["home"])
    assert "←" in content_of(page, "main a.more")
    page.goto(f"{ample_site.url}/fr/")
    assert "→" in content_of(page, "main a.more")


def test_a_phone_number_reads_from_the_left(ample_site: ServedSite, page: Page) -> None:
    page.goto(ample_site.url + ADDRESSES["help"])
    number = page.locator(".help-call .call")
    assert number.get_attribute("href") == "tel:" + PHONE.replace(" ", "")
    # The + is the first sign of the number: in a text that runs from the right it would otherwise hang at its end.
    edges = number.evaluate(
        """link => {
            const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
            let text = walker.nextNode();
            while (!text.data.includes("+")) text = walker.nextNode();
            const at = (index) => {
                const range = document.createRange();
                range.setStart(text, index); range.setEnd(text, index + 1);
                return range.getBoundingClientRect();
            };
            const plus = text.data.indexOf("+");
            return [at(plus), at(plus + 1)].map((rect) => [rect.top, rect.left]);
        }"""
    )
    assert edges[0][1] < edges[1][1]


def test_words_of_other_languages_say_so(ample_site: ServedSite, page: Page) -> None:
    page.goto(ample_site.url + ADDRESSES["home"])
    # The menu is not translated yet: its words are French.
    assert set(page.locator(".main-nav a[lang]").evaluate_all("all => all.map(one => one.lang)")) == {"fr"}
    assert page.locator("main .programme a[lang=fr]").count() > 0


def test_letters_are_not_spaced_and_come_from_the_system(ample_site: ServedSite, page: Page) -> None:
    page.goto(ample_site.url + ADDRESSES["standard"])
    for selector in ("h1", "h2", "main p"):
        style = page.locator(selector).first.evaluate(
            "one => { const s = getComputedStyle(one); return [s.letterSpacing, s.fontStyle, s.fontFamily]; }"
        )
        assert style[0] in {"normal", "0px"}, selector
        assert style[1] == "normal"
        assert "Vollkorn" not in style[2] and "Atkinson" not in style[2]


def test_a_printed_page_is_turned_and_light(ample_site: ServedSite, page: Page) -> None:
    page.goto(ample_site.url + ADDRESSES["help"])
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": 700, "height": 990})
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert not page.locator(".quick-exit").is_visible()
    assert page.locator(".help-call .call").is_visible()
    assert ask(page, "sideways") == []
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 1
