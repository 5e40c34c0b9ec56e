"""What the stack does by default that would hurt this site: each trap that concerns translations, and its tests.

The numbers are those of the list the project began with, measured on wagtail-localize 1.14. Each test is red without
the code that it tests, as `python -m tests.audit guards` proves (tests/support/guarded.py).
"""

from datetime import timedelta
from importlib import import_module
from itertools import chain
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import models
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, get_translatable_models
from wagtail_localize.models import String, StringTranslation, Translation, TranslationSource

from home.models import HomePage, StandardPage
from jrs.bin.models import BinnedPage
from jrs.pages import BasePage
from news.models import StoryIndexPage, StoryPage
from tests import factories
from tests.support.guarded import GUARDS
from tests.support.switches import SWITCHES
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db

#: trap: its tests, by module and name
TESTS = {
    "1 French live under /nl/": [
        "gate: test_no_other_way_of_publishing_shows_french",
        "localize_views: test_a_publisher_submits_for_a_day",
    ],
    "2 submitting is publishing": [
        "localize_views: test_submitting_needs_more_than_the_right_to_submit",
    ],
    "3 up to date, it says": [
        "state: test_a_changed_paragraph_makes_it_stale_and_says_how_much",
    ],
    "4 a changed paragraph falls back to French": [
        "gate: test_the_earlier_translation_stands_until_the_new_one_is_complete",
        "gate: test_with_a_reason_what_was_translated_keeps_its_earlier_words",
    ],
    "5 taken down in one language": [
        "gate: test_a_page_taken_down_is_taken_down_in_every_language",
        "guards: test_a_page_taken_down_in_french_is_taken_down_in_dutch",
        "cascade: test_a_page_deleted_is_live_in_no_language",
    ],
    "6 private in one language": [
        "gate: test_a_page_made_private_is_private_at_once_in_every_language",
    ],
    "7 javascript: in a link": [
        "localize_views: test_a_link_changed_by_a_translator_is_looked_at",
        "gifts: test_a_translator_changes_no_way_to_give",
    ],
    "8 broken files": [
        "broken_files: test_what_made_an_error_page_is_answered",
        "broken_files: test_a_broken_file_is_answered_and_changes_nothing",
        "localize_views: test_a_text_without_words_is_a_mistake_of_the_asker",
    ],
    "9 empty, locked, lost link": [
        "localize_views: test_nobody_writes_on_a_locked_page",
        "checks: test_blocking",
        "checks: test_what_blocks_is_left_out_and_said_to_the_translator",
    ],
    "10 no memory": [
        "editor_aids: test_the_same_sentence_elsewhere_is_filled_in_and_says_where_it_came_from",
        "machine: test_a_service_that_fails_is_said_and_breaks_nothing",
    ],
    "11 not extracted": [
        "everything_is_translated: test_every_text_of_every_block_is_extracted_and_comes_back",
        "everything_is_translated: test_every_text_of_every_model_is_extracted_or_has_a_reason",
        "texts: test_a_block_that_lacks_a_text_can_be_translated",
    ],
    "12 deleted with its strings": [
        "traps: test_a_translation_that_is_deleted_leaves_its_words_to_the_next",
    ],
    "13 no page model of our own": [
        "traps: test_the_base_of_all_pages_is_no_model",
    ],
    "14 unique in one language": [
        "traps: test_what_is_translated_is_unique_per_language_only",
        "everything_is_translated: test_every_snippet_that_readers_see_is_translatable",
    ],
    "15 titles for everybody": [
        "access: test_everybody_may_do_what_the_table_says_and_no_more",
        "overview: test_a_translator_sees_their_language_and_what_was_sent_to_them",
    ],
    "16 withdrawn text lives on": [
        "traps: test_a_story_that_is_deleted_is_forgotten_in_every_language",
    ],
}


def test_each_trap_has_its_tests() -> None:
    assert [int(name.split()[0]) for name in TESTS] == list(range(1, 17))
    for each in chain.from_iterable(TESTS.values()):
        module, _colon, name = each.partition(": ")
        assert callable(getattr(import_module(f"tests.translation.test_{module}"), name, None)), each


def test_each_test_of_a_trap_has_a_guard_to_take_away() -> None:
    guarded = {(guard.trap, guard.test) for guard in GUARDS}
    named = {(int(trap.split()[0]), f"translation/{each}") for trap, tests in TESTS.items() for each in tests}
    assert named <= guarded
    assert {name for guard in GUARDS for name in guard.switches} == SWITCHES.keys()


def test_a_translation_that_is_deleted_leaves_its_words_to_the_next(desk: Desk) -> None:
    desk.target().delete()
    kept = Translation.objects.filter(source__object_id=desk.page.translation_key)
    assert [each.enabled for each in kept] == [False]
    again = desk.translation()
    again.enabled = True
    again.save()
    again.save_target(publish=False)
    assert desk.open() == []


def test_the_base_of_all_pages_is_no_model() -> None:
    assert not hasattr(settings, "WAGTAIL_PAGE_MODEL")
    assert BasePage._meta.abstract


def test_what_is_translated_is_unique_per_language_only() -> None:
    for model in get_translatable_models(include_subclasses=True):
        for field in model._meta.get_fields():
            alone = isinstance(field, models.Field) and field.unique and not field.primary_key
            assert not alone or field.model is Page or issubclass(Page, field.model), field
        unique = [each.fields for each in model._meta.total_unique_constraints]
        unique += list(model._meta.unique_together)
        assert all("locale" in fields for fields in unique if "path" not in fields), model


def test_a_story_that_is_deleted_is_forgotten_in_every_language(home: HomePage, signed_in: Any) -> None:
    index = factories.child(home, StoryIndexPage(title="Récits", slug="recits"))
    desk = Desk(
        factories.child(index, StoryPage(title="Le récit de quelqu’un", slug="recit", summary="Un café."))
    )
    desk.begin()
    desk.translate_all()
    other = Desk(factories.child(home, StandardPage(title="Autre", slug="autre", summary="Un café.")))
    other.begin()
    signed_in("administrator").post(reverse("wagtailadmin_pages:delete", args=[desk.page.pk]))
    BinnedPage.objects.update(deleted_at=timezone.now() - timedelta(days=31))
    call_command("empty_bin")
    assert not String.objects.filter(data__contains="quelqu").exists()
    assert not StringTranslation.objects.filter(context__object_id=desk.page.translation_key).exists()
    assert not TranslationSource.objects.filter(object_id=desk.page.translation_key).exists()
    assert String.objects.filter(data="Un café.").exists()
