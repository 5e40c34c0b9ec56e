"""From an empty home page to the whole one, in French by a publisher and in Dutch by a translator, in the admin alone.

The numbers of interactions are asserted: a change that makes the work of editors longer must be seen.
"""

from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.browser.builder import Builder
from tests.browser.hand import Hand
from tests.browser.home_words import DUTCH
from tests.support.server import ServedSite

PARTS = ["who_we_are", "featured_story", "programmes", "support", "latest_news"]
MOST_IN_FRENCH = 90
MOST_IN_DUTCH = 90
EMPTY = """
from wagtail.models import Page
home = Page.objects.get(depth=2, locale__language_code="fr").specific
home.body = []
home.save_revision(clean=False).publish(skip_permission_checks=True)
"""


def test_the_home_page_is_rebuilt_in_the_admin(site: ServedSite, open_page: OpenPage) -> None:
    site.manage("shell", "-v0", "-c", EMPTY)
    reader = open_page()
    reader.goto(f"{site.url}/fr/")
    assert reader.locator("main [data-block]").count() == 0

    publisher = Hand(open_page(), site, "publisher")
    publisher.open_home("Français")
    builder = Builder(publisher)
    for part in PARTS:
        getattr(builder, part)()
    publisher.publish()
    in_french = publisher.total
    reader.reload()
    parts = reader.locator("main [data-block]").evaluate_all("all => all.map(one => one.dataset.block)")
    assert parts == PARTS
    assert reader.locator("[data-block=programmes] h3").count() == 4
    assert reader.locator("[data-block=support] li a").count() == 3
    assert reader.locator("[data-block=latest_news] h3").count() == 3

    publisher.open_home("Français")
    publisher.synchronise()
    translator = Hand(open_page(locale="nl-BE"), site, "translator-nl")
    translator.open_from("/nl/")
    segments = translator.segments()
    expect(translator.page.locator("li.incomplete").first).to_be_visible()
    asked = translator.page.locator("li.incomplete > p").all_inner_texts()
    # The others stood elsewhere on the page before, or on other pages: memory has filled them in.
    assert 0 < len(asked) < len(DUTCH)
    for segment in segments.all():
        if "incomplete" in (segment.get_attribute("class") or ""):
            translator.translate(segment, DUTCH[segment.locator("> p").inner_text()])
    publisher.open_home("Nederlands")
    publisher.publish()
    in_dutch = publisher.total - in_french + translator.total
    print(f"French: {in_french} interactions {dict(publisher.counts)}; Dutch: {in_dutch}")
    reader.goto(f"{site.url}/nl/")
    main = reader.locator("main")
    for french in asked:
        expect(main).to_contain_text(DUTCH[french])
    parts = reader.locator("main [data-block]").evaluate_all("all => all.map(one => one.dataset.block)")
    assert parts == PARTS
    for french in DUTCH:
        expect(main).not_to_contain_text(french)
    assert in_french <= MOST_IN_FRENCH
    assert in_dutch <= MOST_IN_DUTCH
