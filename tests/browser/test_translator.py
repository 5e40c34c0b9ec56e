"""A translator changes a segment of the Dutch page, a publisher puts it live, and French stays what it is."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override
from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.browser.hand import Hand
from tests.support.server import ServedSite

SUMMARY = "Wij staan naast mensen die moesten vluchten."
PUBLISH = "footer [name=action][value=publish]"


def today_in_dutch() -> str:
    with override("nl"):
        return date_format(timezone.localdate(), "j F Y")


def test_a_translator_writes_and_a_publisher_publishes(site: ServedSite, open_page: OpenPage) -> None:
    reader = open_page()
    reader.goto(f"{site.url}/fr/qui-sommes-nous/")
    french = reader.locator("main").inner_text()

    translator = Hand(open_page(locale="nl-BE"), site, "translator-nl")
    expect(translator.page.locator("html")).to_have_attribute("lang", "nl")
    translator.open_from("/nl/over-ons/")
    segments = translator.page.locator("li.complete")
    expect(segments.first.get_by_role("button", name="Bewerk")).to_be_visible()
    assert translator.page.locator("li.incomplete").count() == 0
    assert translator.page.locator(PUBLISH).count() == 0
    translator.translate(segments.nth(1), SUMMARY)
    # wagtail-localize writes its dates in English.
    expect(segments.nth(1)).to_contain_text(today_in_dutch())
    reader.goto(f"{site.url}/nl/over-ons/")
    expect(reader.locator("main")).not_to_contain_text(SUMMARY)

    publisher = Hand(open_page(), site, "publisher")
    publisher.open_from("/nl/over-ons/")
    expect(publisher.page.get_by_text(SUMMARY)).to_be_visible()
    publisher.publish()
    reader.reload()
    expect(reader.locator("main")).to_contain_text(SUMMARY)
    reader.goto(f"{site.url}/fr/qui-sommes-nous/")
    assert reader.locator("main").inner_text() == french
    print(f"translator {translator.total} interactions, publisher {publisher.total}")
    assert translator.total <= 5
    assert publisher.total <= 4
