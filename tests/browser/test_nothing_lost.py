"""What somebody writes is there again, whatever happens to the tab; two people on one page know of each other."""

import re

from playwright.sync_api import Response, expect

from tests.browser import OpenPage
from tests.browser.hand import Hand
from tests.support.server import ServedSite

WORDS = "Une phrase que personne ne veut retaper."


def saved(answer: Response) -> bool:
    """Whether `answer` is that of a form saved by itself."""
    return answer.request.method == "POST" and answer.url.endswith("/edit/") and answer.ok


def test_a_killed_tab_loses_nothing_that_was_written(site: ServedSite, open_page: OpenPage) -> None:
    editor = Hand(open_page(), site, "editor")
    editor.open_home("Français")
    editor.page.locator("#id_summary").fill("")
    editor.page.locator("#id_summary").click()
    editor.page.keyboard.type(WORDS, delay=30)
    # It is saved while the person writes on: nothing was pressed.
    with editor.page.expect_response(saved):
        editor.page.keyboard.type(" Et la suite")
    address = editor.page.url
    editor.page.close(run_before_unload=False)

    again = editor.page.context.new_page()
    again.goto(address)
    expect(again.locator("#id_summary")).to_have_value(re.compile(re.escape(WORDS)))


def test_a_new_page_is_kept_from_its_first_words_on(site: ServedSite, open_page: OpenPage) -> None:
    editor = Hand(open_page(), site, "editor")
    editor.page.locator(".beginnings a[href*='/newspage/']").click()
    editor.page.locator(".start a").first.click()
    editor.page.locator("#id_title").click()
    # In one go, before Wagtail first looks at the form; and nothing after it.
    editor.page.keyboard.insert_text("Écrit d’un trait")
    editor.page.wait_for_url("**/edit/")
    editor.page.close(run_before_unload=False)
    again = editor.page.context.new_page()
    again.goto(f"{site.url}/admin/")
    expect(again.locator("[data-errand=drafts]")).to_contain_text("Écrit d’un trait")


def test_two_editors_on_one_page_both_know_and_nothing_is_lost(site: ServedSite, open_page: OpenPage) -> None:
    first = Hand(open_page(), site, "editor")
    first.open_home("Français")
    second = Hand(open_page(), site, "publisher")
    second.open_home("Français")
    address = first.page.url
    expect(second.page.locator(".w-editing-sessions__list li")).to_have_count(1)
    expect(first.page.locator(".w-editing-sessions__list li")).to_have_count(1, timeout=30_000)

    second.page.wait_for_load_state("networkidle")
    second.page.locator("#id_summary").fill("Les mots de la seconde")
    with second.page.expect_response(saved):
        second.page.keyboard.type(", et la suite")
    # The first, who has seen none of it, saves by hand, without a script that could warn.
    form = first.page.evaluate(
        "() => Object.fromEntries(new FormData(document.querySelector('[data-edit-form]')))"
    )
    answer = first.page.request.post(address, form={**form, "summary": "Les mots de la première"})
    assert answer.status == 409
    # The comparison marks up what differs; what was typed is kept whole.
    assert 'value="Les mots de la première"' in answer.text() and "seconde" in answer.text()
    second.page.reload()
    expect(second.page.locator("#id_summary")).to_have_value("Les mots de la seconde, et la suite")
