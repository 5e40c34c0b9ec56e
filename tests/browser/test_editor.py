"""An editor changes the home page, a publisher puts it live."""

import pytest
from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.browser.hand import Hand
from tests.support.server import ServedSite

HEADLINE = "Derrière chaque porte, quelqu’un attend."


def test_an_editor_writes_and_a_publisher_publishes(site: ServedSite, open_page: OpenPage) -> None:
    reader = open_page()
    editor = Hand(open_page(), site, "editor")
    expect(editor.page.locator("html")).to_have_attribute("lang", "fr")
    editor.open_home("Français")
    assert editor.page.locator("button[name=action-publish]").count() == 0
    editor.fill("[name=body-0-value-headline]", HEADLINE)
    editor.save_draft()
    reader.goto(f"{site.url}/fr/")
    expect(reader.locator("h1")).not_to_have_text(HEADLINE)

    publisher = Hand(open_page(), site, "publisher")
    publisher.open_home("Français")
    expect(publisher.page.locator("[name=body-0-value-headline]")).to_have_value(HEADLINE)
    publisher.publish()
    reader.reload()
    expect(reader.locator("h1")).to_have_text(HEADLINE)
    print(f"editor {editor.total} interactions, publisher {publisher.total}")
    assert editor.total <= 4
    assert publisher.total <= 4


@pytest.mark.parametrize("role", ["editor", "publisher", "administrator"])
def test_the_admin_is_french(shared_site: ServedSite, open_page: OpenPage, role: str) -> None:
    hand = Hand(open_page(), shared_site, role)
    expect(hand.page.locator("html")).to_have_attribute("lang", "fr")
