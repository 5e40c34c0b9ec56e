"""Beside each text: what changed, what was translated before, what the glossary says, what looks wrong."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from home.models import HomePage, StandardPage
from jrs.translation.glossary import GlossaryTerm, GlossaryWord
from jrs.translation.memory import FROM_MEMORY, search, similar
from jrs.translation.segments import Segments
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]
SENTENCE = "La porte est ouverte chaque mardi de neuf heures à midi."


def new_page(home: HomePage, **fields: str) -> Desk:
    return Desk(factories.child(home, StandardPage(**{"title": "Ailleurs", "slug": "ailleurs", **fields})))


def beside(client: Client, desk: Desk) -> str:
    answer = client.get(reverse("jrs_translation:aids", args=[desk.translation().pk]))
    return " ".join(answer.json()["aids"].values())


def test_the_same_sentence_elsewhere_is_filled_in_and_says_where_it_came_from(
    desk: Desk, home: HomePage, signed_in: SignIn
) -> None:
    other = new_page(home, summary="Un café.")
    other.begin()
    rows = StringTranslation.objects.filter(
        context__object_id=other.page.translation_key, context__path="summary"
    )
    assert [(row.data, row.tool_name) for row in rows] == [("Un café. (nl)", f"{FROM_MEMORY}Accueil de jour")]
    assert "Accueil de jour" in beside(signed_in("translator-nl"), other)


@pytest.mark.parametrize("fields", [{"has_error": True}, {"translation_type": "machine"}, {"data": ""}])
def test_what_nobody_accepted_is_no_memory(desk: Desk, home: HomePage, fields: dict) -> None:
    StringTranslation.objects.filter(context__path="summary").update(**fields)
    other = new_page(home, summary="Un café.")
    other.begin()
    assert "Un café." in other.open()


def test_the_memory_of_one_language_is_not_that_of_another(desk: Desk, home: HomePage) -> None:
    factories.home("en", "Home")
    other = new_page(home, summary="Un café.")
    other.begin("en")
    assert "Un café." in other.open("en")


def test_a_similar_sentence_is_offered_with_the_difference(
    desk: Desk, home: HomePage, signed_in: SignIn
) -> None:
    desk.write(summary=SENTENCE)
    desk.translate_all()
    other = new_page(
        home, summary=SENTENCE.replace("mardi", "jeudi"), search_description="Tout autre chose ici."
    )
    other.begin()
    texts = {each.segment.string_id: each.source for each in Segments(other.translation()).open}
    offered = similar(factories.locale("nl").pk, texts)
    (only,) = offered.values()
    assert only[0].source == SENTENCE
    assert 0.9 < only[0].likeness < 1
    said = beside(signed_in("translator-nl"), other)
    assert "<del>mardi</del><ins>jeudi</ins>" in said


def test_how_did_we_translate_this(desk: Desk, signed_in: SignIn) -> None:
    (found,) = search(factories.locale("nl").pk, "porte OUVERTE")
    assert (found.source, found.origin) == ("La porte est ouverte.", "Accueil de jour")
    page = signed_in("translator-nl").get(reverse("jrs_translation:memory"), {"q": "porte ouverte"})
    assert "La portij ijst ouvijrtij" in page.content.decode()
    assert (
        signed_in("translator-nl").get(reverse("jrs_translation:memory"), {"q": "%'\0<b>"}).status_code == 200
    )


def test_the_change_of_the_source_is_shown_with_the_translation_until_now(
    desk: Desk, signed_in: SignIn
) -> None:
    desk.write(summary="Un café chaud.")
    said = beside(signed_in("translator-nl"), desk)
    assert "Un café<ins> chaud</ins>." in said
    assert 'data-words="Un café. (nl)"' in said


def test_the_glossary_stands_beside_its_terms_and_is_checked(desk: Desk, signed_in: SignIn) -> None:
    term = GlossaryTerm.objects.create(term="centre fermé", note="Pas une prison.")
    GlossaryWord.objects.create(
        term=term, locale=factories.locale("nl"), approved="gesloten centrum", forbidden="gevangenis"
    )
    desk.write(summary="Les centres fermés.")
    client = signed_in("translator-nl")
    assert "gesloten centrum" in beside(client, desk)
    (only,) = Segments(desk.translation()).open
    desk.translate(only.segment, "De gevangenissen.")
    assert "éviter\u00a0: gevangenis" in beside(client, desk)
    desk.translate(only.segment, "De huizen.")
    assert "par\u00a0: gesloten centrum" in beside(client, desk)
    desk.translate(only.segment, "De gesloten centra.")
    assert "par\u00a0: gesloten centrum" not in beside(client, desk)


@pytest.mark.parametrize(
    ("role", "status"), [("translator-nl", 200), ("publisher", 200), ("translator-en", 403)]
)
def test_only_who_may_edit_sees_what_stands_beside(
    desk: Desk, signed_in: SignIn, role: str, status: int
) -> None:
    factories.home("en", "Home")
    url = reverse("jrs_translation:aids", args=[desk.translation().pk])
    assert signed_in(role).get(url).status_code in {status, 302 if status == 403 else status}
