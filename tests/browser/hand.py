"""A person at the admin, whose every interaction is counted: clicks, filled fields and key presses."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Error, Locator, Page, expect

from tests.support.server import ServedSite

#: What localize answers while it keeps a segment, and when it has kept it.
KEPT = re.compile(r"\bcomplete\b")


class Hand:
    """Signs in to the admin of `site` as `role`, in `page`, and counts from then on."""

    def __init__(self, page: Page, site: ServedSite, role: str) -> None:
        self.page = page
        self.site = site
        self.counts: Counter[str] = Counter()
        site.sign_in(page, role)

    @property
    def total(self) -> int:
        """All interactions so far."""
        return self.counts.total()

    def click(self, target: str | Locator) -> None:
        self.counts["clicks"] += 1
        self.find(target).click()

    def fill(self, target: str | Locator, text: str) -> None:
        self.counts["fills"] += 1
        self.find(target).fill(text)

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """Within, something is done that leads to another page, or to this one anew; waits until that is there."""
        here = self.page.url
        try:
            with self.page.expect_navigation():
                yield
        except Error as late:
            shown = self.page.locator("[role=dialog]:visible, .messages:visible").all_inner_texts()
            raise AssertionError(
                f"Nothing came after {here}, now {self.page.url}, which says {shown}."
            ) from late
        # Scripts that begin when all is there, such as those of the buttons.
        self.page.wait_for_load_state("networkidle")

    def find(self, target: str | Locator) -> Locator:
        return self.page.locator(target) if isinstance(target, str) else target

    def open_home(self, language: str) -> None:
        """From the entrance of the admin, by the menu "Pages", to the form of the home page of `language`."""
        self.click(".sidebar-page-explorer-item button")
        item = self.page.locator(".c-page-explorer__item", has_text=language)
        self.click(item.locator("a[href$='/edit/']"))
        self.page.wait_for_url("**/admin/pages/*/edit/")

    def open_from(self, path: str) -> None:
        """From the public page at `path`, by the bar that those who are signed in see there, to its form."""
        self.page.goto(self.site.url + path)
        self.click("wagtail-userbar #wagtail-userbar-trigger")
        self.click("wagtail-userbar a[href*='/admin/pages/'][href*='/edit/']")
        self.page.wait_for_url("**/admin/pages/*/edit/")

    def save_draft(self) -> None:
        with self.leaving():
            self.click("footer button.action-save")
        expect(self.page.locator(".messages .success")).to_be_visible()

    def publish(self) -> None:
        """Publish what the form of a page, or the localize editor, shows."""
        button = self.page.locator(
            "footer button[name=action-publish], footer button[name=action][value=publish]"
        )
        if not button.is_visible():
            self.click("footer .w-dropdown__toggle")
        # A word of success may stand there from before.
        with self.leaving():
            self.click(button)
        expect(self.page.locator(".messages .success")).to_be_visible()

    def synchronise(self) -> None:
        """From the form of a French page: hand what has changed to the translators of all languages."""
        # Not by its place: beside it stands who else has the page open, such as the tab that has just been left.
        self.click("header .w-dropdown__toggle:has(.icon-dots-horizontal)")
        self.click("a[href*='/admin/localize/update/']")
        expect(self.page.locator("[name=publish_translations]")).not_to_be_checked()
        self.click("main form [type=submit]")
        expect(self.page.locator(".messages .success")).to_be_visible()

    def segments(self) -> Locator:
        """All texts in the localize editor, translated or not."""
        return self.page.locator("li:is(.complete, .incomplete, .errored)")

    def translate(self, segment: Locator, words: str) -> None:
        """Write the translation of a segment in the localize editor, and keep it."""
        self.click(segment.locator("> ul button"))
        self.fill(segment.locator("textarea"), words)
        with self.page.expect_response(lambda answer: answer.request.method == "PUT") as kept:
            self.click(segment.locator("> ul button").last)
        assert kept.value.ok
        expect(segment).to_have_class(KEPT)
