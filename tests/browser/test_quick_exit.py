"""Somebody who must not be seen on a help page leaves it at once."""

import pytest
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

from tests.browser import OpenPage
from tests.support.server import ServedSite

ELSEWHERE = "https://www.meteo.be/"
HELP = "/fr/besoin-d-aide/"


def answer(context: BrowserContext) -> list[Request]:
    """Stand in for the other site; gives the requests that reach it."""
    asked: list[Request] = []

    def reply(route: Route) -> None:
        asked.append(route.request)
        route.fulfill(content_type="text/html", body="<title>Météo</title>")

    context.route(f"{ELSEWHERE}**", reply)
    return asked


def open_help(page: Page, site: ServedSite) -> list[Request]:
    asked = answer(page.context)
    page.goto(f"{site.url}/fr/")
    page.goto(f"{site.url}{HELP}")
    return asked


def test_a_click_opens_another_site_and_takes_this_page_out_of_the_way_back(
    shared_site: ServedSite, page: Page
) -> None:
    asked = open_help(page, shared_site)
    with page.context.expect_page() as other:
        page.locator(".quick-exit a").click()
    page.wait_for_url(ELSEWHERE)
    other.value.wait_for_url(ELSEWHERE)
    assert other.value.evaluate("history.length") == 1
    assert other.value.evaluate("opener") is None
    assert len(asked) == 2
    assert [request.headers.get("referer") for request in asked] == [None, None]
    page.go_back()
    expect(page).to_have_url(f"{shared_site.url}/fr/")


def test_escape_three_times_leaves_and_twice_does_not(shared_site: ServedSite, page: Page) -> None:
    asked = open_help(page, shared_site)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    page.wait_for_timeout(300)
    expect(page).to_have_url(f"{shared_site.url}{HELP}")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_url(ELSEWHERE)
    assert [request.headers.get("referer") for request in asked] == [None]
    page.go_back()
    expect(page).to_have_url(f"{shared_site.url}/fr/")


def test_without_javascript_it_is_a_link_that_says_what_it_does_not_do(
    shared_site: ServedSite, open_page: OpenPage
) -> None:
    page = open_page(java_script_enabled=False)
    asked = open_help(page, shared_site)
    note = page.locator("#quick-exit-note")
    expect(note).to_contain_text("L’historique de votre navigateur n’est pas effacé")
    expect(note).not_to_contain_text("Échap", use_inner_text=True)
    page.locator(".quick-exit a").click()
    page.wait_for_url(ELSEWHERE)
    assert [request.headers.get("referer") for request in asked] == [None]


@pytest.mark.parametrize(("width", "height"), [(320, 480), (360, 740), (1440, 1000)])
def test_it_is_always_in_sight_and_hides_nothing(
    shared_site: ServedSite, open_page: OpenPage, width: int, height: int
) -> None:
    page = open_page(viewport={"width": width, "height": height})
    page.goto(f"{shared_site.url}{HELP}")
    bar = page.locator(".quick-exit")
    expect(bar).to_be_in_viewport(ratio=1)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".quick-exit a")).to_be_focused()
    # The last line of the page can be scrolled above the bar.
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(bar).to_be_in_viewport(ratio=1)
    ends = page.evaluate(
        "[...document.querySelectorAll('.imprint > *')].map(node => node.getBoundingClientRect())"
        ".filter(box => box.right > document.querySelector('.quick-exit').getBoundingClientRect().left)"
        ".map(box => box.bottom)"
    )
    box = bar.bounding_box()
    assert box is not None
    assert all(end <= box["y"] for end in ends)
    # Nor does what has the focus stay under it: the browser scrolls by what the bar covers.
    covered = page.evaluate(
        """() => [...document.querySelectorAll("main a, footer a")].filter((link) => {
          scrollTo(0, 0);
          scrollTo({ top: link.getBoundingClientRect().bottom - innerHeight + 5, behavior: "instant" });
          link.focus();
          const top = document.querySelector(".quick-exit").getBoundingClientRect().top;
          return document.activeElement === link && link.getBoundingClientRect().bottom > top;
        }).map((link) => link.textContent)"""
    )
    assert covered == []


def test_the_address_is_a_setting(site: ServedSite, page: Page) -> None:
    hand_role = "administrator"
    site.sign_in(page, hand_role)
    page.goto(f"{site.url}/admin/settings/chrome/sitesettings/")
    page.locator("input[name=quick_exit]").fill("https://example.org/")
    page.locator("footer button[type=submit]").first.click()
    expect(page.locator(".messages .success")).to_be_visible()
    page.goto(f"{site.url}/nl/hulp-nodig/")
    expect(page.locator(".quick-exit a")).to_have_attribute("href", "https://example.org/")
