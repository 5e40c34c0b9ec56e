"""Printed, each page is a leaflet; a help page is one sheet, with its address for the telephone."""

import re

import pytest
import segno

from tests.browser import OpenPage
from tests.support.server import ServedSite

SHEET = re.compile(rb"/Type\s*/Page[^s]")
A4 = re.compile(rb"/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]")


@pytest.mark.parametrize("path", ["/fr/besoin-d-aide/", "/nl/hulp-nodig/", "/en/need-help/"])
def test_a_help_page_is_printed_on_one_sheet_of_a4(
    shared_site: ServedSite, open_page: OpenPage, path: str
) -> None:
    page = open_page()
    page.goto(shared_site.url + path)
    printed = page.pdf(prefer_css_page_size=True)
    assert len(SHEET.findall(printed)) == 1
    assert A4.search(printed)


def test_the_sheet_carries_the_address_of_the_page_and_its_qr_code(
    shared_site: ServedSite, open_page: OpenPage
) -> None:
    page = open_page()
    page.goto(f"{shared_site.url}/fr/besoin-d-aide/")
    sheet = page.locator(".leaflet")
    assert sheet.is_hidden()
    page.emulate_media(media="print")
    assert sheet.is_visible()
    address = page.locator("link[rel=canonical]").get_attribute("href") or ""
    assert sheet.locator("bdi").inner_text() == address.split("//")[1].rstrip("/")
    shown = sheet.locator("svg path").get_attribute("d")
    assert f'd="{shown}"' in segno.make(address, error="m", micro=False).svg_inline(border=4)
    assert sheet.locator("svg").bounding_box()["width"] >= 113  # 30 mm at 96 dots an inch


@pytest.mark.parametrize("path", ["/fr/", "/fr/notre-travail/visites-en-detention/", "/nl/verhalen/"])
def test_what_can_only_be_clicked_is_not_printed(
    shared_site: ServedSite, open_page: OpenPage, path: str
) -> None:
    page = open_page()
    page.goto(shared_site.url + path)
    page.emulate_media(media="print")
    for gone in (".menu-button", ".languages", ".skip-link", ".site-search", ".pagination", ".more"):
        assert not any(item.is_visible() for item in page.locator(gone).all()), gone
    assert page.locator(".printed").is_visible()
