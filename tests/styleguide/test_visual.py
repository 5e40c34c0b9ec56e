"""Every specimen of the style guide on the narrowest screen, in French, Dutch and Arabic: nothing breaks."""

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from jrs.styleguide.catalogue import specimens
from tests.browser import OpenPage
from tests.browser.watch import Watch
from tests.support.server import ServedSite

LANGUAGES = ("fr", "nl", "ar")
SHEETS = ("tokens", "blocks", "parts")
FAULTS = (Path(__file__).parent / "faults.js").read_text(encoding="utf-8")
# On a sheet many specimens stand side by side: what concerns a whole document is not asked of them. Identifiers and
# landmarks come twice there; the tests of whole pages look at those.
AXE = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {"duplicate-id-aria": {"enabled": False}, "duplicate-id": {"enabled": False}},
}

pytestmark = pytest.mark.xdist_group("site")


def opened(site: ServedSite, open_page: OpenPage, **options: Any) -> tuple[Page, Watch]:
    """A page 320 pixels wide of somebody who may open the admin."""
    page = open_page(viewport={"width": 320, "height": 900}, **options)
    site.sign_in(page, "editor")
    return page, Watch(page, site.url)


def vanished(response: dict[str, Any]) -> list[str]:
    """Words in the very colour of their ground, which axe leaves to a person to judge."""
    checks = [
        (node["html"], check.get("data") or {})
        for rule in response["incomplete"]
        for node in rule["nodes"]
        for check in node["any"]
    ]
    return [
        html for html, data in checks if isinstance(data, dict) and data.get("messageKey") == "equalRatio"
    ]


def look(page: Page, address: str) -> list[str]:
    """What is wrong with the layout of the page at an address, by specimen."""
    page.goto(address, wait_until="load")
    return list(page.evaluate(FAULTS))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("group", SHEETS)
def test_no_specimen_breaks_at_320_pixels(
    shared_site: ServedSite, open_page: OpenPage, group: str, lang: str
) -> None:
    page, watch = opened(shared_site, open_page)
    faults = look(page, f"{shared_site.url}/admin/styleguide/sheet/{group}/?lang={lang}")
    assert page.locator("[data-specimen]").count() > 3
    assert not [*faults, *watch.faults], "\n".join([*faults, *watch.faults])


# Between light and dark nothing differs but the colours, which are the same in every language.
@pytest.mark.parametrize(
    ("lang", "scheme"), [("fr", "light"), ("nl", "light"), ("ar", "light"), ("fr", "dark")]
)
def test_axe_finds_nothing_in_any_specimen(
    shared_site: ServedSite, open_page: OpenPage, lang: str, scheme: str
) -> None:
    page, _watch = opened(shared_site, open_page, color_scheme=scheme)
    for group in SHEETS:
        page.goto(f"{shared_site.url}/admin/styleguide/sheet/{group}/?lang={lang}&scheme={scheme}")
        # The fortieth of a list is as the first.
        page.evaluate("document.querySelectorAll('[data-specimen$=\"/many\"]').forEach(one => one.remove())")
        found = Axe().run(page, options=AXE)
        assert found.violations_count == 0, found.generate_report()
        assert vanished(found.response) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_breaks_in_any_of_its_states(shared_site: ServedSite, open_page: OpenPage, lang: str) -> None:
    page, watch = opened(shared_site, open_page)
    faults = []
    for specimen in specimens():
        for state in specimen.states if specimen.group == "pages" else ():
            query = f"lang={lang}&state={state.slug}"
            found = look(page, f"{shared_site.url}/admin/styleguide/alone/{specimen.slug}/?{query}")
            faults += [f"{specimen.slug}/{state.slug}: {fault}" for fault in found]
    assert not [*faults, *watch.faults], "\n".join([*faults, *watch.faults])
