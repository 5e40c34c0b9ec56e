"""Nothing half-French goes live, whichever door it comes through."""

import pytest
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import PageViewRestriction
from wagtail_localize.models import StringTranslation

from home.models import HomePage, StandardPage
from jrs.translation.gate import Incomplete
from jrs.translation.models import IncompletePublication
from jrs.translation.segments import Segments
from jrs.translation.state import State
from tests import factories
from tests.translation.desk import Desk, dutch

pytestmark = pytest.mark.django_db
CHANGED = {"title": "Accueil de nuit", "body": ["<p>La porte est ouverte.</p><p>Entrez.</p><p>Un lit.</p>"]}


def test_the_earlier_translation_stands_until_the_new_one_is_complete(desk: Desk) -> None:
    before = desk.texts()
    desk.write(**CHANGED)
    assert desk.texts() == before
    with pytest.raises(Incomplete) as refusal:
        desk.publish()
    assert [each.source for each in refusal.value.segments] == ["Accueil de nuit", "Un lit."]
    assert desk.texts() == before
    desk.translate_all()
    desk.publish()
    assert dutch("Accueil de nuit") in desk.texts() and dutch("Un lit.") in desk.texts()


def test_with_a_reason_what_was_translated_keeps_its_earlier_words(desk: Desk) -> None:
    before = desk.target().title
    desk.write(**CHANGED)
    desk.publish(reason="Les lits sont urgents.")
    assert desk.target().title == before
    assert "Un lit." in desk.texts()  # never translated: this is what the reason is for
    kept = IncompletePublication.objects.get()
    assert (kept.reason, kept.missing) == ("Les lits sont urgents.", 2)
    assert desk.state() == State.STALE
    assert desk.open() == ["Accueil de nuit", "Un lit."]


def test_a_translation_that_somebody_emptied_keeps_what_readers_see(desk: Desk) -> None:
    before = desk.target().title
    StringTranslation.objects.get(context__path="title", locale=desk.target().locale).delete()
    desk.publish(reason="On verra.")
    assert desk.target().title == before


def test_no_reason_helps_against_what_a_check_refused(desk: Desk) -> None:
    desk.write(title="Accueil de nuit")
    (only,) = Segments(desk.translation()).open
    desk.translate(only.segment, "<p>Nacht</p>", has_error=True, field_error="refused")
    with pytest.raises(Incomplete):
        desk.publish(reason="Urgent.")


def test_no_other_way_of_publishing_shows_french(home: HomePage) -> None:
    # With a summary: without one, the checks of quality would refuse it too.
    page = StandardPage(title="Accueil de jour", slug="jour", summary="Un café.")
    desk = Desk(factories.child(home, page))
    desk.begin()
    with pytest.raises(Incomplete):
        desk.target().get_latest_revision().publish()
    assert not desk.target().live


def test_a_draft_by_localize_leaves_the_live_page_alone(desk: Desk) -> None:
    before = desk.texts()
    desk.write(**CHANGED)
    with TestCase.captureOnCommitCallbacks(execute=True), pytest.raises(Incomplete):
        desk.translation().save_target(publish=False)
    assert desk.texts() == before


def test_an_earlier_complete_revision_may_be_published_again(desk: Desk) -> None:
    revision = desk.target().live_revision
    desk.write(**CHANGED)
    revision.publish()
    assert desk.target().live


def test_the_same_words_in_both_languages_are_a_translation(desk: Desk) -> None:
    desk.write(title="Contact")
    (only,) = Segments(desk.translation()).open
    desk.translate(only.segment, "Contact")
    desk.publish()
    assert (desk.target().title, desk.state()) == ("Contact", State.LIVE)


@pytest.mark.parametrize("how", ["code", "expiry"])
def test_a_page_taken_down_is_taken_down_in_every_language(desk: Desk, how: str) -> None:
    desk.page.unpublish(set_expired=how == "expiry")
    assert not desk.target().live
    assert desk.target().expired == (how == "expiry")


def test_a_translation_taken_down_takes_nothing_else_down(desk: Desk) -> None:
    desk.target().unpublish()
    desk.page.refresh_from_db()
    assert desk.page.live


def test_the_admin_asks_and_can_leave_the_translations(desk: Desk, signed_in) -> None:
    client: Client = signed_in("publisher")
    url = reverse("wagtailadmin_pages:unpublish", args=[desk.page.pk])
    assert "keep_translations" in client.get(url).content.decode()
    client.post(url, {"keep_translations": "on"})
    desk.page.refresh_from_db()
    assert (desk.page.live, desk.target().live) == (False, True)


def test_a_page_made_private_is_private_at_once_in_every_language(desk: Desk, client: Client) -> None:
    restriction = PageViewRestriction.objects.create(
        page=desk.page, restriction_type=PageViewRestriction.PASSWORD, password="porte"
    )
    assert [each.password for each in desk.target().view_restrictions.all()] == ["porte"]
    restriction.password = "fenêtre"
    restriction.save()
    assert desk.target().view_restrictions.get().password == "fenêtre"
    restriction.delete()
    assert not desk.target().view_restrictions.exists()
