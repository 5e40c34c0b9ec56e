"""What the communications team does every week, by hand, in French and in Dutch; the interactions are counted.

A change that makes their work longer must be seen.
"""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.browser.editor import Editor, speak
from tests.browser.week import STORY, YESTERDAY, prepare
from tests.support.server import ServedSite

TEXTS = {
    "fr": ("Actualité", "Une soirée portes ouvertes", "Programme", "Notre travail", "/fr/notre-travail/"),
    "nl": ("Nieuwsbericht", "Een avond met open deuren", "Programma", "Ons werk", "/nl/ons-werk/"),
}
TOMORROW = f"{dt.datetime.now(ZoneInfo('Europe/Brussels')) + dt.timedelta(days=1):%Y-%m-%d} 09:00"
VALUES = "all => all.map(one => one.value)"


@pytest.mark.parametrize("code", ["fr", "nl"])
def test_the_week_of_an_editor(site: ServedSite, open_page: OpenPage, code: str) -> None:
    speak(site, code)
    old = prepare(site, code)
    kind, title, programme, work, work_path = TEXTS[code]
    counted = {}

    editor = Editor(open_page(), site, "editor")
    expect(editor.page.locator("html")).to_have_attribute("lang", code)
    editor.begin("/newspage/")
    editor.click(editor.page.locator(".start a", has_text=kind).first)
    editor.fill("#id_title", title)
    editor.fill("#id_summary", title)
    editor.fill("#id_date", "2026-12-12")
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

    editor = Editor(open_page(), site, "editor")
    editor.click(".beginnings a[href$='/edit/']")
    editor.page.locator("[id=body-1-value-story-chooser]").wait_for()
    order = editor.page.locator("[name^=body-2-value-cards-][name$='-id']").evaluate_all(VALUES)
    editor.choose("body-1-value-story", STORY)
    editor.click(editor.page.locator("[data-contentpath=cards] [data-streamfield-action=MOVE_DOWN]").first)
    moved = editor.page.locator("[name^=body-2-value-cards-][name$='-id']").evaluate_all(VALUES)
    assert moved == [order[1], order[0], *order[2:]]
    editor.save_draft()
    counted["home page"] = editor.total

    publisher = Editor(open_page(), site, "publisher")
    publisher.page.goto(f"{site.url}/admin/desk/errands/decide/")
    publisher.page.locator("td.title a").first.click()
    publisher.counts.clear()
    publisher.click("[data-side-panel-toggle=status]")
    publisher.click("[data-side-panel=status] [data-a11y-dialog-show=schedule-publishing-dialog]")
    publisher.fill("#id_go_live_at", TOMORROW)
    publisher.press("Control+s")
    publisher.publish()
    counted["schedule"] = publisher.total

    editor = Editor(open_page(), site, "editor")
    editor.page.goto(f"{site.url}/admin/pages/{old}/edit/")
    editor.click("header a[href$='/history/']")
    editor.click(editor.page.locator("main tr .w-dropdown__toggle").nth(1))
    editor.click(editor.page.locator(".w-dropdown__content a[href*='/revert/']").last)
    expect(editor.page.locator("#id_title")).to_have_value(YESTERDAY)
    editor.save_draft()
    counted["restore"] = editor.total

    print(code, counted)
    assert counted["news item"] <= 25
    assert counted["programme from a template"] <= 12
    assert counted["home page"] <= 8
    assert counted["schedule"] <= 6
    assert counted["restore"] <= 5
