"""Axe finds nothing (WCAG 2.2 AA and best practices), and nothing is cut or overlaps, on any type of page.

Each page is loaded once and put in the states of `FEW`: a telephone in light, a desk in dark, and 320 px with text of
200 % and the spacing of WCAG 1.4.12. `make audit` goes through all states, on all pages, in all languages.
"""

import pytest
from playwright.sync_api import Page

from tests.browser import OpenPage
from tests.browser.states import FEW, judge
from tests.support import kinds as types
from tests.support.server import ServedSite

IN_FRENCH = [*types.FRENCH, *types.ANSWERS]
#: The longest words, and what each language has of its own.
IN_OTHERS = [("nl", "home"), ("nl", "help"), ("nl", "programme"), ("en", "home"), ("en", "story")]
IN_ARABIC = ["home", "standard", "help", "story"]
SAMPLES = ["every block", "story with photo"]


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    return open_page(viewport={"width": 360, "height": 900}, reduced_motion="reduce")


def blame(page: Page, site: ServedSite, path: str) -> str:
    page.goto(site.url + path)
    return "\n".join(judge(page, FEW))


@pytest.mark.parametrize("kind", IN_FRENCH)
def test_nothing_is_wrong_in_french(
    ample_site: ServedSite, page: Page, kinds: types.Paths, kind: str
) -> None:
    assert blame(page, ample_site, kinds["fr"][kind]) == ""


@pytest.mark.parametrize(("lang", "kind"), IN_OTHERS)
def test_nothing_is_wrong_in_translation(
    ample_site: ServedSite, page: Page, kinds: types.Paths, lang: str, kind: str
) -> None:
    assert blame(page, ample_site, kinds[lang][kind]) == ""


@pytest.mark.parametrize("kind", IN_ARABIC)
def test_nothing_is_wrong_in_arabic(ample_site: ServedSite, page: Page, kind: str) -> None:
    assert blame(page, ample_site, types.in_arabic()[kind]) == ""


@pytest.mark.parametrize("kind", SAMPLES)
def test_nothing_is_wrong_with_every_block_and_photograph(
    ample_site: ServedSite, page: Page, kind: str
) -> None:
    assert blame(page, ample_site, types.SAMPLES[kind]) == ""
