"""The preview beside the form: a click lands in the field, a field shows where it stands."""

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from tests.browser import OpenPage
from tests.browser.hand import Hand
from tests.support.ample import BLOCKS, PICTURED_STORY
from tests.support.server import ServedSite

#: Where the focus is in the form, as the places of jrs.studio.places begin: "body/<id>/cards/<id>/title".
FOCUS = """() => {
  const found = [];
  for (let here = document.activeElement; here && here.tagName !== "FORM"; here = here.parentElement)
    if (here.dataset?.contentpath) found.unshift(here.dataset.contentpath);
  return found.join("/");
}"""
MARKS = "all => all.map(one => one.dataset.place)"
#: The blocks that a body may hold, and the page's own fields.
KINDS = 17


def beside(page: Page, site: ServedSite, path: str) -> FrameLocator:
    """Open the form of the page at `path`, and the preview beside it."""
    hand = Hand(page, site, "editor")
    hand.open_from(path)
    page.locator("[data-side-panel-toggle=preview]").click()
    preview = page.frame_locator("#w-preview-iframe")
    expect(preview.locator("[data-place]").first).to_be_visible()
    return preview


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page()


def path_of(place: str) -> str:
    """A place without the numbers, as the form says it: "body/3~ID" is "body/ID"."""
    return "/".join(step.split("~")[-1] for step in place.split("/"))


def test_a_click_on_each_block_focuses_a_field_of_it_and_back(ample_site: ServedSite, page: Page) -> None:
    preview = beside(page, ample_site, BLOCKS)
    places = preview.locator("[data-place]").evaluate_all(MARKS)
    tops = [place for place in places if place.startswith("body/") and place.count("/") == 1]
    nested = [place for place in places if place.count("/") > 1]
    assert len(tops) == KINDS
    assert len(nested) >= 8
    for place in ["title", "summary", *tops, *nested]:
        mark = preview.locator(f'[data-place="{place}"]').first
        mark.evaluate("one => (one.querySelector('h2, h3, p, b, td, a') ?? one).click()")
        page.wait_for_function(f"path => ({FOCUS})().startsWith(path)", arg=path_of(place))
        # And back: the field that has the focus is shown where it stands.
        expect(preview.locator(".is-shown")).to_have_count(1)
        shown = preview.locator(".is-shown").get_attribute("data-place") or ""
        assert place.startswith(shown) or shown.startswith(place)


def test_a_field_is_found_by_its_words(ample_site: ServedSite, page: Page) -> None:
    preview = beside(page, ample_site, BLOCKS)
    preview.locator("[data-block=quotation] figcaption").click()
    page.wait_for_function(f"() => ({FOCUS})().endsWith('/attribution')")
    preview.locator("[data-block=table] td").first.click()
    expect(page.locator("[name^=body-12-value-cell]:focus")).to_have_count(1)


def test_a_focused_field_of_a_block_far_below_scrolls_the_preview(ample_site: ServedSite, page: Page) -> None:
    preview = beside(page, ample_site, BLOCKS)
    page.locator("[name$='-value-hours']").focus()
    expect(preview.locator("[data-block=contact]")).to_be_in_viewport()


def test_the_keyboard_goes_there_and_back(ample_site: ServedSite, page: Page) -> None:
    preview = beside(page, ample_site, BLOCKS)
    field = page.locator("[name=body-1-value-text]")
    field.focus()
    page.keyboard.press("F6")
    expect(preview.locator("[data-block=heading]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    preview.locator("[data-block=quotation]").focus()
    page.keyboard.press("Enter")
    page.wait_for_function(f"() => ({FOCUS})().endsWith('/quote')")


def test_the_fields_of_a_story_are_found_too(ample_site: ServedSite, page: Page) -> None:
    preview = beside(page, ample_site, PICTURED_STORY)
    preview.locator("h1").click()
    expect(page.locator("[name=quotation]")).to_be_focused()
    preview.locator("[data-place=image]").click()
    page.wait_for_function(f"() => ({FOCUS})().startsWith('image')")


def test_what_readers_get_has_no_place_in_it(ample_site: ServedSite, page: Page) -> None:
    page.goto(ample_site.url + BLOCKS)
    assert page.locator("[data-place]").count() == 0
    assert page.locator("script[src*=preview], link[href*=preview]").count() == 0
