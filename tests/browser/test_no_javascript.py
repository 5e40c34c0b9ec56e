"""Everything that a reader does works without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage
from tests.support.ample import BLOCKS
from tests.support.server import ServedSite


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(java_script_enabled=False)


def test_the_menu_of_a_small_window_opens_and_closes(shared_site: ServedSite, open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page.goto(f"{shared_site.url}/fr/")
    links = page.locator("#menu .main-nav a")
    expect(links.first).to_be_hidden()
    page.locator("button[popovertarget=menu]:not([popovertargetaction])").click()
    expect(links.first).to_be_visible()
    page.locator("button[popovertarget=menu][popovertargetaction=hide]").click()
    expect(links.first).to_be_hidden()
    page.locator("button[popovertarget=menu]:not([popovertargetaction])").click()
    page.locator("#menu a[href='/fr/notre-travail/']").click()
    expect(page).to_have_url(f"{shared_site.url}/fr/notre-travail/")


def test_the_switcher_is_links(shared_site: ServedSite, page: Page) -> None:
    page.goto(f"{shared_site.url}/fr/notre-travail/plaidoyer/")
    page.locator(".header .languages a[hreflang=nl]").click()
    expect(page).to_have_url(f"{shared_site.url}/nl/ons-werk/beleidswerk/")


def test_the_search_is_a_form(shared_site: ServedSite, page: Page) -> None:
    page.goto(f"{shared_site.url}/fr/")
    field = page.locator(".header input[name=q]")
    field.fill("détention")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/fr/search/\?q=d%C3%A9tention$"))
    results = page.locator("main a[href^='/fr/']")
    assert results.count() > 0
    results.first.click()
    expect(page.locator("html")).to_have_attribute("lang", "fr")


def test_the_news_are_filtered_by_get(shared_site: ServedSite, page: Page) -> None:
    page.goto(f"{shared_site.url}/fr/actualites/")
    before = page.locator("main article").count()
    page.locator("select[name=kind]").select_option("position")
    page.locator("form.filters button[type=submit]").click()
    expect(page).to_have_url(re.compile(r"[?&]kind=position"))
    after = page.locator("main article").count()
    assert 0 < after < before
    expect(page.locator("select[name=kind]")).to_have_value("position")


def test_questions_open(shared_site: ServedSite, page: Page) -> None:
    page.goto(f"{shared_site.url}/fr/notre-travail/sensibilisation/")
    question = page.locator("[data-block=questions] details").first
    expect(question.locator("p").first).to_be_hidden()
    question.locator("summary").click()
    expect(question.locator("p").first).to_be_visible()


def test_the_next_page_of_a_list_is_a_link(ample_site: ServedSite, page: Page) -> None:
    page.goto(f"{ample_site.url}/fr/actualites/")
    first = page.locator("main article h2").all_inner_texts()
    page.locator(".pagination a[rel=next]").click()
    expect(page).to_have_url(re.compile(r"[?&]page=2$"))
    second = page.locator("main article h2").all_inner_texts()
    assert second and not set(first) & set(second)
    page.locator(".pagination a[rel=prev]").click()
    assert page.locator("main article h2").all_inner_texts() == first


def test_a_video_is_a_link_to_where_it_is(ample_site: ServedSite, page: Page) -> None:
    page.goto(ample_site.url + BLOCKS)
    link = page.locator("[data-block=video] a.play")
    expect(link).to_be_visible()
    assert str(link.get_attribute("href")).startswith("https://")
    assert page.locator("iframe").count() == 0
    transcript = page.locator("[data-block=video] details")
    transcript.locator("summary").click()
    expect(transcript.locator("p").first).to_be_visible()
