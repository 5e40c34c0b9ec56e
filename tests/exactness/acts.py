"""Random acts of editors, in a process of their own: `python -m tests.exactness.acts SEED COUNT`.

Prints a line of JSON before anything (what there is), then one after each act: when it began and ended (seconds of the
clock that all processes of a machine share), and what readers are to see from then on.
"""

import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

import django

GONE, PRIVATE = "gone", "private"


class Desk:
    """What an editor can do; each act gives what readers are to see of the page from then on."""

    def __init__(self) -> None:
        from home.models import StandardPage
        from jrs.chrome.models import Footer

        self.kind = StandardPage
        found = StandardPage.objects.filter(live=True, locale__language_code="fr", depth=3).order_by("path")
        self.pages = list(found[:4])
        self.footer = Footer.objects.get(locale__language_code="fr")
        self.state = {page.slug: self.publish(page, "v0") for page in self.pages}
        self.state["footer"] = self.menu(None, "m0")

    def acts(self) -> list[Callable[[Any, str], str]]:
        often = [self.publish] * 3
        return [*often, self.draft, self.unpublish, self.close, self.open_again, self.menu]

    def current(self, page: Any) -> Any:
        return self.kind.objects.get(pk=page.pk)

    def publish(self, page: Any, word: str) -> str:
        """Refused while the page leads to one that is taken down: then readers go on seeing what they saw."""
        from jrs.quality.door import Unready

        fresh = self.current(page)
        fresh.summary = word
        try:
            fresh.save_revision().publish()
        except Unready:
            return self.state[page.slug]
        return PRIVATE if fresh.get_view_restrictions().exists() else word

    def draft(self, page: Any, word: str) -> str:
        fresh = self.current(page)
        fresh.summary = f"draft{word}"
        fresh.save_revision()
        return self.state[page.slug]

    def unpublish(self, page: Any, word: str) -> str:
        fresh = self.current(page)
        if fresh.live:
            fresh.unpublish()
        return GONE

    def close(self, page: Any, word: str) -> str:
        from wagtail.models import Page, PageViewRestriction

        PageViewRestriction.objects.get_or_create(
            page=Page.objects.get(pk=page.pk), restriction_type="password", password="x"
        )
        return PRIVATE if self.current(page).live else GONE

    def open_again(self, page: Any, word: str) -> str:
        fresh = self.current(page)
        for each in fresh.view_restrictions.all():
            each.delete()
        return fresh.summary if fresh.live else GONE

    def menu(self, page: Any, word: str) -> str:
        self.footer.motto = word
        self.footer.save()
        return word


def main(seed: int, count: int) -> None:
    django.setup()
    from jrs.jobs.workers import Presence

    # Cards and pictures are not what this is about: they wait for a worker that never comes to them.
    presence = Presence("of-the-acts")
    assert presence.start()
    chance, desk = random.Random(seed), Desk()
    urls = {page.slug: page.get_url() for page in desk.pages}
    print(json.dumps({"urls": urls, "state": desk.state}), flush=True)
    sys.stdin.readline()  # the readers are there
    for number in range(1, count + 1):
        act, page = chance.choice(desk.acts()), chance.choice(desk.pages)
        on_footer = act == desk.menu
        what = "footer" if on_footer else page.slug
        began = time.monotonic()
        desk.state[what] = act(page, f"{'m' if on_footer else 'v'}{number}")
        line = {
            "act": act.__name__,
            "what": what,
            "began": began,
            "ended": time.monotonic(),
            "state": desk.state[what],
        }
        print(json.dumps(line), flush=True)
    presence.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
