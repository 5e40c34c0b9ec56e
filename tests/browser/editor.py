"""An editor at the form of a page: a `Hand` that knows its blocks, its choosers and its menus."""

from django.utils.translation import override
from playwright.sync_api import Locator, expect

from jrs.blocks import BodyBlocks
from tests.browser.hand import Hand

__all__ = ["Editor"]

#: The text in the hidden field of a rich text.
SAYS = "field => JSON.parse(field.value).blocks.map(block => block.text).join('\\n')"


class Editor(Hand):
    def begin(self, url: str) -> None:
        """From the home of the admin, by the button that leads to `url`."""
        self.click(f".beginnings a[href*='{url}']")

    def press(self, key: str) -> None:
        self.counts["keys"] += 1
        self.page.keyboard.press(key)

    def write(self, field: str | Locator, text: str) -> None:
        """Fill a rich text: a click, and the words in place of those that stand there."""
        place = self.find(field).locator("[contenteditable=true]").first
        self.counts["fills"] += 1
        kept = self.find(field).locator("input[name$='-value']").first
        # Draft.js hears late of what is selected: then the words stand beside the old ones, as a person would see.
        for _try in range(5):
            place.click()
            self.page.keyboard.press("Control+a")
            self.page.wait_for_timeout(150)
            self.page.keyboard.type(text)
            self.page.wait_for_timeout(400)  # the form is told a quarter of a second later
            if kept.evaluate(SAYS) == text:
                return
        raise AssertionError(f"The form says {kept.evaluate(SAYS)!r}.")

    #: Wagtail's choosers of pages and of pictures mark what can be chosen differently.
    CHOICE = ".modal-content a[data-chooser-modal-choice], .modal-content a.choose-page"

    def add(self, kind: str) -> str:
        """Add a block at the end of the body; gives the prefix of its fields."""
        number = int(self.find("[name=body-count]").input_value())
        body = self.page.locator("[data-contentpath=body]")
        self.click(body.locator(".c-sf-add-button").last)
        with override(self.page.locator("html").get_attribute("lang") or "fr"):
            label = str(BodyBlocks().child_blocks[kind].label)
        self.click(self.page.get_by_role("option", name=label, exact=True).first)
        self.page.locator(f"[name=body-{number}-type]").wait_for(state="attached")
        return f"body-{number}-value"

    def choose(self, field: str, title: str) -> None:
        """Choose a page or a picture by its title, by the search of the chooser where it does not show at once."""
        chooser = self.page.locator(f"[id={field}-chooser]")
        empty = chooser.locator(".chooser__choose-button")
        if empty.is_visible():
            self.click(empty)
        else:
            self.click(chooser.locator(".w-dropdown__toggle"))
            self.click(self.page.locator(".w-dropdown__content [data-chooser-action-choose]").last)
        found = self.page.locator(self.CHOICE).filter(has_text=title).first
        expect(self.page.locator(".modal-content [name=q]")).to_be_visible()
        if not found.is_visible():
            self.fill(".modal-content [name=q]", title)
        self.click(found)
        expect(self.page.locator(".modal-content")).to_have_count(0)

    def submit(self) -> None:
        """Hand the page to the publishers."""
        self.click("footer .w-dropdown__toggle")
        with self.leaving():
            self.click("footer button[name=action-submit]")
        expect(self.page.locator(".messages .success")).to_be_visible()
