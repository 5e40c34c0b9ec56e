"""The state of a translation is the truth: no change is missed, and none is reported that is none."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from home.models import HomePage, StandardPage
from jrs.translation.models import TranslationPlan
from jrs.translation.segments import Segments
from jrs.translation.state import State, survey
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
BODY = "<p>La porte est ouverte.</p><p>Entrez.</p>"


def test_a_translation_goes_from_missing_to_live(home: HomePage) -> None:
    desk = Desk(factories.child(home, StandardPage(title="Jour", slug="jour", summary="Un café.")))
    assert desk.state() == State.MISSING
    desk.begin()
    assert desk.state() == State.NEW
    desk.translate(Segments(desk.translation()).open[0].segment, "Dagopvang")
    assert desk.state() == State.IN_PROGRESS
    desk.translate_all()
    assert desk.state() == State.READY
    desk.publish()
    assert desk.state() == State.LIVE


def test_a_changed_paragraph_makes_it_stale_and_says_how_much(desk: Desk) -> None:
    desk.write(body=["<p>La porte reste ouverte.</p><p>Entrez.</p>"])
    status = desk.status()
    assert (status.state, status.open, status.words) == (State.STALE, 1, 4)
    assert desk.open() == ["La porte reste ouverte."]


def test_a_new_paragraph_and_a_filled_field_make_it_stale(desk: Desk) -> None:
    desk.write(body=[BODY, "<p>Un thé aussi.</p>"], search_description="Une porte.")
    assert (desk.state(), sorted(desk.open())) == (State.STALE, ["Un thé aussi.", "Une porte."])


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("a draft", {"publish": False, "title": "Autre chose"}),
        ("nothing", {}),
        ("paragraphs in another order", {"body": ["<p>Entrez.</p><p>La porte est ouverte.</p>"]}),
        ("a paragraph taken away", {"body": ["<p>La porte est ouverte.</p>"]}),
        ("a text moved to another block", {"body": ["", BODY]}),
        ("other spaces", {"body": ["<p>La porte  est\u00a0ouverte. </p><p>Entrez.</p>"]}),
        ("an address", {"slug": "accueil"}),
        ("what is not text", {"drawing": "door"}),
        (
            "a minor edit",
            {"minor": True, "title": "Acceuil", "body": ["<p>La porte est ouvert.</p><p>Entrez.</p>"]},
        ),
    ],
)
def test_no_false_alarm(desk: Desk, what: str, change: dict) -> None:
    desk.write(**change)
    assert (what, desk.state(), desk.open()) == (what, State.LIVE, [])


def test_an_emptied_field_is_no_alarm(desk: Desk) -> None:
    desk.write(search_description="Une porte.")
    desk.translate_all()
    desk.publish()
    desk.write(summary="")
    assert (desk.state(), desk.open()) == (State.LIVE, [])


def test_what_needs_no_translator_is_on_the_translated_page_at_once(desk: Desk) -> None:
    desk.write(drawing="door", body=["<p>Entrez.</p>"])
    assert desk.target().drawing == "door"
    assert [str(block.value.source) for block in desk.target().body] == ["<p>Entrijz. (nl)</p>"]


def test_a_page_moved_elsewhere_is_no_news(desk: Desk, home: HomePage) -> None:
    other = factories.child(home, StandardPage(title="Ailleurs", slug="ailleurs"))
    desk.page.move(other, pos="last-child")
    assert desk.state() == State.LIVE


def test_a_minor_edit_counts_once(desk: Desk) -> None:
    desk.write(minor=True, title="Acceuil de jour")
    desk.write(title="Accueil de nuit")
    assert desk.state() == State.STALE


def test_a_minor_edit_waits_for_its_publication(desk: Desk) -> None:
    desk.write(publish=False, minor=True, title="Acceuil de jour")
    assert TranslationPlan.objects.get().minor
    desk.write()
    assert (desk.state(), TranslationPlan.objects.get().minor) == (State.LIVE, False)


def test_a_minor_edit_does_not_bless_what_was_open_before(desk: Desk) -> None:
    desk.write(title="Tout autre chose")
    desk.write(minor=True, summary="Un cafe.")
    assert desk.open() == ["Tout autre chose"]


def test_a_minor_edit_does_not_bless_the_change_before_it(desk: Desk) -> None:
    desk.write(title="Tout autre chose")
    desk.write(minor=True, title="Tout autre choses")
    assert desk.open() == ["Tout autre choses"]


def test_a_change_taken_back_is_no_change(desk: Desk) -> None:
    desk.write(title="Accueil de nuit")
    assert desk.state() == State.STALE
    desk.write(title="Accueil de jour")
    assert desk.state() == State.LIVE


def test_each_changed_text_knows_what_it_replaces_even_when_no_word_is_the_same(desk: Desk) -> None:
    desk.write(title="Café", body=["<p>Rien de pareil ici.</p><p>Entrez.</p><p>Nouveau.</p>"])
    found = {
        each.source: each.earlier and each.earlier.translation_of.data
        for each in Segments(desk.translation()).open
    }
    assert found == {
        "Café": "Accueil de jour",
        "Rien de pareil ici.": "La porte est ouverte.",
        "Nouveau.": None,
    }


def test_a_change_over_three_publications_is_one_change(desk: Desk) -> None:
    for title in ("Un", "Deux", "Trois"):
        desk.write(title=title)
    (only,) = Segments(desk.translation()).open
    assert only.earlier
    assert only.earlier.data == desk.target().title


def test_a_machine_s_work_is_not_ready(desk: Desk) -> None:
    desk.write(title="Accueil de nuit")
    (only,) = Segments(desk.translation()).open
    desk.translate(only.segment, "Nachtopvang", translation_type="machine")
    assert (desk.state(), len(desk.open())) == (State.STALE, 1)


def test_a_page_not_to_be_translated_is_not_asked_for(home: HomePage) -> None:
    desk = Desk(factories.child(home, StandardPage(title="Brouillon", slug="b")))
    TranslationPlan.objects.create(object_id=desk.page.translation_key, excluded=True)
    assert desk.state() == State.EXCLUDED


def test_a_theme_is_surveyed_too(db: None) -> None:
    theme = factories.theme("Asile")
    (status,) = survey([factories.locale("nl")], keys=[theme.translation_key])
    assert (status.state, status.source.title) == (State.MISSING, "Asile")


def test_a_survey_costs_the_same_for_two_pages_as_for_twenty(desk: Desk, home: HomePage) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            survey()
        return len(queries)

    survey()
    before = cost()
    for n in range(9):
        Desk(factories.child(home, StandardPage(title=f"Page {n}", slug=f"page-{n}"))).begin()
    assert cost() == before < 20


def test_the_command_tells_a_person_and_a_program(desk: Desk) -> None:
    desk.write(title="Accueil de nuit")
    out = StringIO()
    call_command("translation_status", json=True, stdout=out)
    said = json.loads(out.getvalue())
    assert said["languages"]["nl"]["states"]["stale"] == 1
    assert said["languages"]["nl"]["words_left"] == 3
    (page,) = [each for each in said["items"] if each["locale"] == "nl" and each["title"] == desk.page.title]
    assert (page["type"], page["state"], page["open_segments"]) == ("home.StandardPage", "stale", 1)
    out = StringIO()
    call_command("translation_status", stdout=out)
    assert "words left" in out.getvalue()
