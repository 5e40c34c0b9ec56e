"""What the communications team does every week, by hand, in French and in Dutch; the interactions are counted.

A change that makes their work longer must be seen.
"""

import datetime as dt

import pytest
from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.browser.editor import Editor, speak
from tests.support.server import ServedSite

TEXTS = {
    "fr": ("Actualité", "Une soirée portes ouvertes", "Programme", "Notre travail", "/fr/notre-travail/"),
    "nl": ("Nieuwsbericht", "Een avond met open deuren", "Programma", "Ons werk", "/nl/ons-werk/"),
}


@pytest.mark.parametrize("code", ["fr", "nl"])
def test_the_week_of_an_editor(site: ServedSite, open_page: OpenPage, code: str) -> None:
    speak(site, code, picture=True)
    kind, title, programme, work, work_path = TEXTS[code]
    counted = {}

    editor = Editor(open_page(), site, "editor")
    expect(editor.page.locator("html")).to_have_attribute("lang", code)
    editor.begin("/newspage/")
    editor.click(editor.page.locator(".start a", has_text=kind).first)
    editor.fill("#id_title", title)
    editor.fill("#id_summary", title)
    editor.fill("#id_date", "12/12/2026")
    editor.write("[data-contentpath=body] [data-streamfield-child] >> nth=0", title)
    editor.fill("[name=body-1-value-quote]", title)
    editor.fill("[name=body-1-value-attribution]", title)
    editor.write("[data-contentpath=body] [data-streamfield-child] >> nth=2", title)
    picture = editor.add("picture")
    editor.choose(f"{picture}-image", "Une porte")
    editor.fill(f"[name={picture}-alt_text]", title)
    buttons = editor.add("buttons")
    editor.choose(f"{buttons}-0-value-page", work)
    editor.submit()
    counted["news item"] = editor.total

    editor = Editor(open_page(), site, "editor")
    editor.page.goto(site.url + work_path)
    editor.click("wagtail-userbar #wagtail-userbar-trigger")
    editor.click("wagtail-userbar a[href*='add_subpage']")
    editor.click(editor.page.locator(".start a", has_text=programme).first)
    editor.fill("#id_title", title)
    editor.fill("#id_summary", title)
    editor.fill("[name=facts-0-value-number]", "6")
    editor.save_draft()
    counted["programme from a template"] = editor.total

    print(code, counted)
    assert counted["news item"] <= 25
    assert counted["programme from a template"] <= 12
