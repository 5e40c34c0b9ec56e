"""A change in French on its way to the Dutch page: inbox, memory, check, publication; at no moment French on it."""

from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.browser.hand import KEPT, Hand
from tests.support.server import ServedSite

PAGE = ("/fr/qui-sommes-nous/", "/nl/over-ons/")
FRENCH = "Nous ouvrons une porte : appelez le 02 123 45 67."
WRONG = "Wij openen een deur: bel 02 123 45 76."
DUTCH = "Wij openen een deur: bel 02 123 45 67."


def test_a_french_change_becomes_a_dutch_one(site: ServedSite, open_page: OpenPage) -> None:
    reader = open_page()
    reader.goto(site.url + PAGE[1])
    before = reader.locator("main").inner_text()

    editor = Hand(open_page(), site, "publisher")
    editor.open_from(PAGE[0])
    editor.fill("[name=summary]", FRENCH)
    editor.publish()
    reader.reload()
    assert reader.locator("main").inner_text() == before

    translator = Hand(open_page(locale="nl-BE"), site, "translator-nl")
    page = translator.page
    translator.click(page.get_by_role("link", name="Vertalingen (1)"))
    expect(page.locator(".tasks > li")).to_have_count(1)
    translator.click(page.locator(".tasks a.button"))
    field = page.locator("textarea")
    expect(field).to_be_focused()
    name = page.locator("li[data-segment]", has=field).get_attribute("id")
    segment = page.locator(f"#{name}")
    expect(segment.locator("ins").first).to_be_visible()
    expect(page.get_by_text("Vertaling: Français → Nederlands").first).to_be_visible()
    translator.click(segment.get_by_role("button", name="Hiermee beginnen"))
    translator.fill(field, WRONG)
    translator.click(segment.get_by_role("button", name="Opslaan"))
    expect(segment).to_contain_text("Het telefoon- of rekeningnummer is niet hetzelfde")

    publisher = Hand(open_page(), site, "publisher")
    publisher.open_from(PAGE[1])
    publisher.click("footer [name=action][value=publish]")
    expect(publisher.page.locator(".messages .error")).to_be_visible()
    reader.reload()
    assert reader.locator("main").inner_text() == before

    translator.click(segment.get_by_role("button", name="Bewerk"))
    translator.fill(segment.locator("textarea"), DUTCH)
    with page.expect_response(lambda answer: "/strings/" in answer.url):
        translator.click(segment.get_by_role("button", name="Opslaan"))
    expect(segment).to_have_class(KEPT)

    publisher.page.goto(f"{site.url}/admin/translations/")
    publisher.click(publisher.page.locator(".tasks a.button", has_text="Relire et publier").first)
    publisher.publish()
    reader.reload()
    expect(reader.locator("main")).to_contain_text(DUTCH)
    assert "Nous ouvrons" not in reader.locator("main").inner_text()
    assert '"stale": 0' in site.manage("translation_status", "--json")
