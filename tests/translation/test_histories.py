"""Random lives of a page in three languages: the state always equals that of a model of a few lines.

Hypothesis makes them up, and cuts one that fails down to the steps that matter. `make audit` runs two hundred; here are
a dozen.
"""

import os
from dataclasses import dataclass, field
from random import Random

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from wagtail.models import Page

from home.models import HomePage, StandardPage
from jrs.translation.gate import Incomplete
from jrs.translation.state import State
from tests import factories
from tests.translation.desk import Desk, dutch

pytestmark = pytest.mark.django_db
LANGUAGES = ("nl", "en")
#: A text by its place: the field or the number of the block.
Texts = dict[str, str]


@dataclass
class Language:
    """What the model knows of one language."""

    done: set[tuple[str, str]] = field(default_factory=set)
    ever: set[str] = field(default_factory=set)
    answered_for: set[str] = field(default_factory=set)
    live: bool = False
    pending: bool = True  # something was stored that is not published
    outdated: bool = True  # the source has changed since the last publication

    def open(self, texts: Texts) -> set[str]:
        return {text for place, text in texts.items() if (place, text) not in self.done}

    def released(self, texts: Texts) -> None:
        self.live, self.pending, self.outdated = True, False, False
        # What was never translated is what a reason may show in French.
        self.answered_for = set(texts) - self.ever

    def state(self, texts: Texts) -> State:
        left = self.open(texts)
        if left and self.live:
            return State.STALE
        if left:
            return State.IN_PROGRESS  # never new: the address is done
        return State.LIVE if self.live and not self.pending and not self.outdated else State.READY


class Life:
    """One page and its model, changed in step."""

    def __init__(self, home: HomePage, random: Random) -> None:
        self.random = random
        self.count = 0
        self.parents = [home, factories.child(home, StandardPage(title="Rubrique", slug="rubrique"))]
        for code in LANGUAGES:
            there = HomePage.objects.get(locale__language_code=code)
            factories.translation(self.parents[1], there, title=f"Deel {code}", slug="deel")
        self.blocks: list[str] = ["0", "1"]
        self.draft: Texts = {"title": self.words(), "0": self.words(), "1": self.words()}
        words = {"title": self.draft["title"], "slug": "page", "summary": "Un café."}
        self.desk = Desk(factories.child(home, StandardPage(**words)))
        self.published: Texts = {}
        self.order: list[str] = []
        self.french_live = False
        self.minor = False
        self.languages = {code: Language() for code in LANGUAGES}
        self.publish(begin=True)
        for code in LANGUAGES:
            self.desk.begin(code)
            # The address has a text of its own, which the title brings along. It and the summary are done at once.
            begun = {each.segment.context.path: each.segment for each in self.desk.segments(code).open}
            self.desk.translate(begun["slug"], f"adres-{code}", code)
            self.desk.translate(begun["summary"], "Een koffie.", code)

    def words(self) -> str:
        self.count += 1
        return f"Une chose numéro {self.count}"

    # What an editor does.

    def text(self) -> None:
        self.draft[self.random.choice(sorted(self.draft))] = self.words()

    def add(self) -> None:
        text = self.words()
        name = f"{self.count}b"
        self.blocks.insert(self.random.randrange(len(self.blocks) + 1), name)
        self.draft[name] = text

    def remove(self) -> None:
        if len(self.blocks) > 1:
            gone = self.blocks.pop(self.random.randrange(len(self.blocks)))
            del self.draft[gone]

    def reorder(self) -> None:
        self.random.shuffle(self.blocks)

    def rename(self) -> None:
        self.draft["title"] = self.words()

    def save(self) -> None:
        """Keep a draft: nobody is asked anything."""
        self.store(publish=False)

    def move(self) -> None:
        """Elsewhere in the tree, where the translations follow."""
        # Afresh, as a request would: treebeard asks the object how many children it has.
        parent = Page.objects.get(pk=self.random.choice(self.parents).pk)
        page = StandardPage.objects.get(pk=self.desk.page.pk)
        if not page.is_child_of(parent):
            page.move(parent, pos="last-child")
        self.desk.page = StandardPage.objects.get(pk=page.pk)
        for code in LANGUAGES:
            kept = self.desk.target(code).get_parent().translation_key
            assert kept == self.desk.page.get_parent().translation_key

    def republish(self) -> None:
        """The same again, as far as readers see: no translator is asked anything."""
        before = {code: set(self.desk.open(code)) for code in LANGUAGES}
        self.draft, self.blocks = dict(self.published), list(self.order)
        self.publish()
        assert before == {code: set(self.desk.open(code)) for code in LANGUAGES}

    def tick(self) -> None:
        self.minor = True

    def store(self, *, publish: bool) -> None:
        blocks = [(place, f"<p>{self.draft[place]}</p>") for place in self.blocks]
        self.desk.write(publish=publish, minor=self.minor, blocks=blocks, title=self.draft["title"])

    def publish(self, *, begin: bool = False) -> None:
        before, self.published = self.published, dict(self.draft)
        order, self.order = self.order, list(self.blocks)
        self.store(publish=True)
        self.french_live = True
        minor, self.minor = self.minor, False
        if begin or (before, order) == (self.published, self.order):
            return
        for language in self.languages.values():
            settled = language.live and not language.pending
            carried = self.carried(language, before, minor=minor)
            language.done |= carried
            if settled and not language.open(self.published):
                language.outdated = False
            else:
                language.outdated = True
                language.pending |= bool(carried)

    def carried(self, language: Language, before: Texts, *, minor: bool) -> set[tuple[str, str]]:
        """What keeps its translation: a text that stood elsewhere, and what a minor edit changed."""
        known = {text for _place, text in language.done}
        found = set()
        for place, text in self.published.items():
            good = minor and before.get(place) != text and (place, before.get(place, "")) in language.done
            if (place, text) not in language.done and (text in known or good):
                found.add((place, text))
        return found

    def unpublish(self) -> None:
        self.desk.page.unpublish()
        for language in self.languages.values() if self.french_live else ():
            language.live = False
        self.french_live = False

    # What a translator and a publisher do.

    def translate(self) -> None:
        code = self.random.choice(LANGUAGES)
        language = self.languages[code]
        for each in self.desk.segments(code).open[: self.random.randint(1, 3)]:
            self.desk.translate(each.segment, f"{dutch(each.source)} {code}", code)
            place = next(place for place, text in self.published.items() if text == each.source)
            language.done.add((place, each.source))
            language.ever.add(place)
            language.pending = True

    def release(self) -> None:
        code = self.random.choice(LANGUAGES)
        language = self.languages[code]
        try:
            with transaction.atomic():
                self.desk.publish(code)
        except Incomplete:
            assert language.open(self.published)
        else:
            assert not language.open(self.published)
            language.released(self.published)

    def force(self) -> None:
        """A publisher gives a reason."""
        code = self.random.choice(LANGUAGES)
        self.desk.publish(code, reason="Urgent.")
        self.languages[code].released(self.published)

    def check(self) -> None:
        for code, language in self.languages.items():
            assert set(self.desk.open(code)) == language.open(self.published)
            assert self.desk.state(code) == language.state(self.published), code
            target = self.desk.target(code)
            assert target.live == language.live
            if target.live:
                said = {"title": target.title} | {block.id: block.value.source for block in target.body}
                french = {place for place, text in said.items() if "(nl)" not in text}
                assert french <= {self.desk.place(place) for place in language.answered_for}


SELDOM = (
    "text", "add", "remove", "reorder", "rename", "move", "save", "tick", "republish", "unpublish", "force",
)  # fmt: skip
OFTEN = ("publish", "translate", "release", "publish", "translate", "text")


def test_the_state_is_that_of_the_model(home: HomePage) -> None:
    factories.home("en", "Home")

    @settings(
        max_examples=int(os.environ.get("HISTORIES", "12")),
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(
        st.lists(st.sampled_from(SELDOM + OFTEN), min_size=8, max_size=12), st.randoms(use_true_random=False)
    )
    def live(steps: list[str], random: Random) -> None:
        with transaction.atomic():
            life = Life(home, random)
            for step in steps:
                getattr(life, step)()
                note(step)
                life.check()
            transaction.set_rollback(True)

    live()
