"""Puts the home page together in the admin, with the block picker and the page chooser."""

import re

from django.utils.translation import override
from playwright.sync_api import expect

from home.blocks import HomeBlocks
from tests.browser.hand import Hand
from tests.browser.home_words import PROGRAMMES, WAYS

STORY = "Venu pour étudier"
ABOUT = "Qui sommes-nous ?"


class Builder:
    """Adds the parts of the home page, one after the other, in the form that `hand` has opened."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.parts = 0

    def start(self, kind: str) -> str:
        """Add a part by the block picker; gives what the names of its fields begin with."""
        with override("fr"):
            label = str(HomeBlocks().child_blocks[kind].label)
        self.hand.click(self.hand.page.locator("[data-contentpath=body] .c-sf-add-button").last)
        self.hand.click(self.hand.page.get_by_role("option", name=label, exact=True).first)
        prefix = f"body-{self.parts}-value"
        self.parts += 1
        return prefix

    def write(self, prefix: str, **words: str) -> None:
        for name, text in words.items():
            self.hand.fill(f"[name={prefix}-{name}]", text)

    def choose(self, field: str, title: str) -> None:
        """Choose a page: where the chooser does not show it at once, by its search."""
        page = self.hand.page
        self.hand.click(f"[id={field}-chooser] [data-chooser-action-choose]")
        expect(page.locator(".modal-content .page-results")).to_be_visible()
        found = page.locator(".modal-content a.choose-page").filter(
            has_text=re.compile(f"^\\s*{re.escape(title)}\\s*$")
        )
        if not found.first.is_visible():
            self.hand.fill(".modal-content input[name=q]", title)
        self.hand.click(found.first)
        expect(page.locator(f"[id={field}-title]")).to_have_text(title)

    def who_we_are(self) -> None:
        part = self.start("who_we_are")
        self.write(
            part,
            kicker="Qui sommes-nous ?",
            headline="Quelqu’un attend derrière la porte.",
            text="JRS Belgium accompagne, sert et défend.",
        )
        self.choose(f"{part}-link-page", ABOUT)
        self.hand.fill(f"[name={part}-link-text]", "Lire plus sur JRS Belgium")

    def featured_story(self) -> None:
        part = self.start("featured_story")
        self.choose(f"{part}-story", STORY)
        self.write(part, link_label="Lire l’histoire complète")

    def programmes(self) -> None:
        part = self.start("programmes")
        self.write(part, title="Notre travail", intro="Quatre manières d’être là.")
        for number, (title, (text, label)) in enumerate(PROGRAMMES.items()):
            card = self.item(f"{part}-cards", number)
            self.choose(f"{card}-programme", title)
            self.write(card, text=text, link_label=label)

    def support(self) -> None:
        part = self.start("support")
        self.write(part, title="Soutenez-nous", text="Rien n’existe sans vous.")
        for number, (target, (title, text)) in enumerate(WAYS.items()):
            way = self.item(f"{part}-actions", number)
            self.write(way, title=title, text=text)
            self.choose(f"{way}-link-page", target)

    def latest_news(self) -> None:
        part = self.start("latest_news")
        self.write(part, title="Dernières actualités", link_label="Toutes les actualités")

    def item(self, part: str, number: int) -> str:
        """The item `number` of a list: the first is there, the others are added."""
        if number:
            path = part.rsplit("-", 1)[1]
            self.hand.click(self.hand.page.locator(f"[data-contentpath={path}] .c-sf-add-button").last)
        return f"{part}-{number}-value"
