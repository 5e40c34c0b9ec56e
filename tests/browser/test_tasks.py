"""What the communications team does every week, by hand, in French and in Dutch; the interactions are counted.

A change that makes their work longer must be seen.
"""

import datetime as dt
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.browser import OpenPage
from tests.browser.editor import Editor
from tests.browser.week import STORY, YESTERDAY, prepare, speak
from tests.support.server import ServedSite


class Words(NamedTuple):
    """The names of two templates, a title, and the list of programmes: its title and its path."""

    news: str
    programme: str
    title: str
    work: str
    work_path: str


WORDS = {
    "fr": Words(
        "Actualité", "Programme", "Une soirée portes ouvertes", "Notre travail", "/fr/notre-travail/"
    ),
    "nl": Words("Nieuwsbericht", "Programma", "Een avond met open deuren", "Ons werk", "/nl/ons-werk/"),
}
TOMORROW = f"{dt.datetime.now(ZoneInfo('Europe/Brussels')) + dt.timedelta(days=1):%Y-%m-%d} 09:00"
VALUES = "all => all.map(one => one.value)"
MOST = {"news item": 25, "programme": 12, "home page": 8, "schedule": 6, "restore": 5}


def news_item(editor: Editor, words: Words) -> None:
    """With a picture, a link, a quotation and the date of the event."""
    editor.begin("/newspage/")
    editor.click(editor.page.locator(".start a", has_text=words.news).first)
    editor.fill("#id_title", words.title)
    editor.fill("#id_summary", words.title)
    editor.fill("#id_date", "2026-12-12")
    editor.write("[data-contentpath=body] [data-streamfield-child] >> nth=0", words.title)
    editor.fill("[name=body-1-value-quote]", words.title)
    editor.fill("[name=body-1-value-attribution]", words.title)
    editor.write("[data-contentpath=body] [data-streamfield-child] >> nth=2", words.title)
    picture = editor.add("picture")
    editor.choose(f"{picture}-image", "Une porte")
    editor.fill(f"[name={picture}-alt_text]", words.title)
    buttons = editor.add("buttons")
    editor.choose(f"{buttons}-0-value-page", words.work)
    editor.submit()


def programme(editor: Editor, words: Words) -> None:
    """From a template, below the list of programmes."""
    editor.page.goto(editor.site.url + words.work_path)
    editor.click("wagtail-userbar #wagtail-userbar-trigger")
    editor.click("wagtail-userbar a[href*='add_subpage']")
    editor.click(editor.page.locator(".start a", has_text=words.programme).first)
    editor.fill("#id_title", words.title)
    editor.fill("#id_summary", words.title)
    editor.fill("[name=facts-0-value-number]", "6")
    editor.save_draft()


def home_page(editor: Editor) -> None:
    """Another story is featured, the first two programmes change places."""
    editor.begin("/edit/")
    editor.page.locator("[id=body-1-value-story-chooser]").wait_for()
    cards = editor.page.locator("[name^=body-2-value-cards-][name$='-id']")
    order = cards.evaluate_all(VALUES)
    editor.choose("body-1-value-story", STORY)
    editor.click(editor.page.locator("[data-contentpath=cards] [data-streamfield-action=MOVE_DOWN]").first)
    assert cards.evaluate_all(VALUES) == [order[1], order[0], *order[2:]]
    editor.save_draft()


def schedule(publisher: Editor) -> None:
    """What was submitted goes live tomorrow at nine."""
    publisher.page.goto(f"{publisher.site.url}/admin/desk/errands/decide/")
    publisher.page.locator("td.title a").first.click()
    publisher.click("[data-side-panel-toggle=status]")
    publisher.click("[data-side-panel=status] [data-a11y-dialog-show=schedule-publishing-dialog]")
    publisher.fill("#id_go_live_at", TOMORROW)
    with publisher.leaving():
        publisher.press("Control+s")
    publisher.click("footer .w-dropdown__toggle")
    with publisher.leaving():
        publisher.click(publisher.page.locator("footer [data-workflow-action-name=approve]").first)
    expect(publisher.page.locator(".messages .success")).to_be_visible()
    publisher.page.goto(f"{publisher.site.url}/admin/desk/errands/scheduled/")
    expect(publisher.page.locator("main")).to_contain_text("09:00")


def restore(editor: Editor, number: int) -> None:
    """The version of yesterday is the newest again."""
    editor.page.goto(f"{editor.site.url}/admin/pages/{number}/edit/")
    editor.click("header a[href$='/history/']")
    editor.click(editor.page.locator("main tr .w-dropdown__toggle").nth(1))
    editor.click(editor.page.locator(".w-dropdown__content a[href*='/revert/']").last)
    expect(editor.page.locator("#id_title")).to_have_value(YESTERDAY)
    editor.save_draft()


@pytest.mark.parametrize("code", ["fr", "nl"])
def test_the_week_of_an_editor(site: ServedSite, open_page: OpenPage, code: str) -> None:
    speak(site, code)
    old = prepare(site)
    hands: dict[str, Editor] = {}

    def hand(task: str, role: str = "editor") -> Editor:
        hands[task] = Editor(open_page(), site, role)
        expect(hands[task].page.locator("html")).to_have_attribute("lang", code)
        return hands[task]

    news_item(hand("news item"), WORDS[code])
    programme(hand("programme"), WORDS[code])
    home_page(hand("home page"))
    schedule(hand("schedule", "publisher"))
    restore(hand("restore"), old)
    counted = {task: each.total for task, each in hands.items()}
    print(code, counted)
    assert {task for task, total in counted.items() if total > MOST[task]} == set()
