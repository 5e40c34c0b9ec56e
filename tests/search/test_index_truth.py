"""After any history the index is what a rebuild from nothing makes of the pages as they are."""

from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.management import call_command
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from wagtail.models import Page, PageViewRestriction
from wagtail.search.backends import get_search_backend
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from home.models import HomePage, StandardPage
from jrs.media.extraction import extract
from news.models import NewsPage, Theme
from search.models import Entry, Word
from tests import factories
from tests.search.documents import document, offering

STEPS = (
    "publish",
    "edit",
    "unpublish",
    "move",
    "delete",
    "restrict",
    "open",
    "translate",
    "theme",
    "restore",
    "file",
    "alias",
)
WORDS = ("réfugié·es", "centre", "porte", "école", "voisine", "avocat", "Bruges", "table")

pytestmark = pytest.mark.django_db
ENTRY = (
    *(
        "page_id",
        "document_id",
        "anchor",
        "language",
        "kind",
        "date",
        "programme",
        "title",
        "text",
        "title_length",
    ),
    *("documents", "words", "head", "starts", "shown", "expires"),
)


def snapshot() -> tuple[Any, Any, Any]:
    """All that the index holds, but for its own keys."""
    from wagtail.search.models import IndexEntry

    entries = sorted(map(repr, Entry.objects.values_list(*ENTRY)))
    words = sorted(Word.objects.values_list("language", "word"))
    # The root of the tree and its first page are made by a migration of Wagtail's, without a signal.
    found = IndexEntry.objects.exclude(content_type=ContentType.objects.get_for_model(Page))
    wagtail = sorted(
        found.values_list("content_type_id", "object_id", "title", "body", "autocomplete", "title_norm")
    )
    return entries, words, wagtail


class History:
    """A small site, and what may happen to it. Each step takes a number, which chooses what it happens to."""

    def __init__(self) -> None:
        self.home = factories.home()
        self.dutch = factories.home("nl", "Home")
        self.subject = factories.theme("Asile", slug="asile")
        for n in range(3):
            page = StandardPage(title=f"Page {WORDS[n]}", slug=f"p{n}", summary=WORDS[n + 1])
            factories.child(self.home, page)
        factories.news(self.home, 2, theme=self.subject)
        self.document = document("Dossier", "Nous parlons de la porte et de vous avec eux.")
        offering(self.home, self.document)
        offering(self.home, self.document, slug="encore")

    def page(self, n: int) -> Any:
        found = list(Page.objects.filter(depth__gt=2).order_by("pk"))
        return found[n % len(found)].specific if found else None

    def run(self, step: str, n: int) -> None:
        page = self.page(n)
        if page is not None or step in {"theme", "file"}:
            getattr(self, step)(page, n)

    def publish(self, page: Any, n: int) -> None:
        page.title = f"{WORDS[n % len(WORDS)]} publiée"
        page.summary = page.summary or "Un mot de tout."
        page.save_revision().publish()

    def edit(self, page: Any, n: int) -> None:
        page.title = f"brouillon {WORDS[n % len(WORDS)]}"
        page.save_revision()

    def unpublish(self, page: Any, n: int) -> None:
        page.unpublish()

    def move(self, page: Any, n: int) -> None:
        target = self.page(n // 3)
        if (
            isinstance(page, StandardPage)
            and isinstance(target, StandardPage)
            and not (target == page or target.is_descendant_of(page) or page.get_parent() == target.page_ptr)
        ):
            page.slug = f"moved-{page.pk}"
            page.save()
            Page.objects.get(pk=page.pk).move(Page.objects.get(pk=target.pk), pos="last-child")

    def delete(self, page: Any, n: int) -> None:
        Page.objects.get(pk=page.pk).delete()

    def restrict(self, page: Any, n: int) -> None:
        PageViewRestriction.objects.get_or_create(page=page.page_ptr, restriction_type="login")

    def open(self, page: Any, n: int) -> None:
        for rule in PageViewRestriction.objects.all():
            rule.delete()

    def alias(self, page: Any, n: int) -> None:
        own = (
            isinstance(page, StandardPage) and page.locale_id == self.home.locale_id and not page.alias_of_id
        )
        if own and not page.has_translation(self.dutch.locale):
            page.copy_for_translation(self.dutch.locale, copy_parents=True, alias=True)

    def translate(self, page: Any, n: int) -> None:
        if (
            page.locale_id != self.home.locale_id
            or page.alias_of_id
            or page.has_translation(self.dutch.locale)
        ):
            return
        if page.get_parent().depth != 2:
            return
        source, _created = TranslationSource.update_or_create_from_instance(page)
        translation, _made = Translation.objects.get_or_create(source=source, target_locale=self.dutch.locale)
        for segment in source.stringsegment_set.all():
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                locale=self.dutch.locale,
                context=segment.context,
                defaults={"data": "Een deur en een school"},
            )
        translation.save_target(publish=True)

    def theme(self, page: Any, n: int) -> None:
        theme = Theme.objects.filter(pk=self.subject.pk).first()
        if theme and n % 5:
            theme.name = WORDS[n % len(WORDS)]
            theme.save()
        elif theme:
            theme.delete()

    def restore(self, page: Any, n: int) -> None:
        first = page.revisions.order_by("created_at").first()
        if first:
            first.publish()

    def file(self, page: Any, n: int) -> None:
        self.document.file = ContentFile(
            f"Un texte avec {WORDS[n % len(WORDS)]} dans nos mains.".encode(), name="x.txt"
        )
        self.document.save()
        extract(self.document)


def empty_index() -> None:
    backend = get_search_backend()
    backend.get_index_for_model(Page).reset()


def rebuilt() -> tuple[Any, Any, Any]:
    empty_index()
    call_command("update_index", verbosity=0)
    return snapshot()


@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    derandomize=True,
    database=None,
)
@given(steps=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 60)), min_size=4, max_size=9))
def test_the_index_equals_a_rebuild_after_any_history(steps: list[tuple[str, int]]) -> None:
    from django.db import transaction

    with transaction.atomic():
        history = History()
        for step, n in steps:
            history.run(step, n)
        now = snapshot()
        again = rebuilt()
        for ours, theirs in zip(now, again, strict=True):
            assert ours == theirs, (steps, set(map(str, ours)) ^ set(map(str, theirs)))
        transaction.set_rollback(True)


def test_a_rebuild_of_nothing_holds_nothing() -> None:
    empty_index()
    assert snapshot()[:2] == ([], [])
    assert HomePage.objects.count() == NewsPage.objects.count() == 0
