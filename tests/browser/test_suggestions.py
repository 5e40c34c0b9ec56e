"""Suggestions while a question is being typed: by keyboard, by pointer, and as a screen reader is told of them."""

import re

from playwright.sync_api import Page, expect

from tests.support.server import ServedSite


def test_suggestions_are_a_combobox_that_leads_to_pages(shared_site: ServedSite, page: Page) -> None:
    page.goto(f"{shared_site.url}/fr/search/")
    field = page.get_by_role("combobox", name="Que cherchez-vous", exact=False)
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press_sequentially("visites en")
    options = page.locator("#search-query-suggestions [role=option]")
    expect(options.first).to_contain_text("Visites en détention")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", re.compile(r".+-0$"))
    expect(options.first).to_have_attribute("aria-selected", "true")
    field.press("Escape")
    expect(page.locator("#search-query-suggestions")).to_be_hidden()
    field.press("ArrowDown")
    expect(options.first).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/fr/notre-travail/visites-en-detention/$"))


def test_enter_without_a_choice_asks_the_question(shared_site: ServedSite, page: Page) -> None:
    page.goto(f"{shared_site.url}/fr/")
    field = page.locator("#site-search")
    field.fill("visites")
    expect(page.locator("#site-search-suggestions [role=option]").first).to_be_visible()
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/fr/search/\?q=visites$"))
    expect(page.locator("#results > li").first.get_by_role("link")).to_have_count(1)
