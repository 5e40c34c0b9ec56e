"""Axe finds no violation of WCAG 2.2 AA on any type of page, wide or narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser import OpenPage
from tests.support.server import ServedSite

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
#: One page of each type, and the two that are no page of Wagtail.
PAGES = {
    "home": "/fr/",
    "standard": "/fr/qui-sommes-nous/",
    "support": "/fr/soutenez-nous/faire-un-don/",
    "help": "/fr/besoin-d-aide/",
    "programmes": "/fr/notre-travail/",
    "programme": "/fr/notre-travail/visites-en-detention/",
    "stories": "/fr/temoignages/",
    "story": "",
    "news": "/fr/actualites/",
    "news item": "",
    "search": "/fr/search/?q=accueil",
    "not found": "/fr/rien-ici/",
}
#: Types whose one page is found through the list of them.
LISTED = {"story": "/fr/temoignages/", "news item": "/fr/actualites/"}


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", PAGES)
def test_axe_finds_nothing(shared_site: ServedSite, open_page: OpenPage, kind: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 900})
    page.goto(shared_site.url + (PAGES[kind] or LISTED[kind]))
    if kind in LISTED:
        page.locator(f"main a[href^='{LISTED[kind]}']:not([href*='?'])").first.click()
        page.wait_for_url(f"**{LISTED[kind]}*/")
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()
