"""What the checks see, and what they let pass."""

from typing import Any

import pytest

from home.models import HomePage, StandardPage
from jrs.quality.checks import examine
from jrs.quality.phrases import is_vague, placeholder_in
from jrs.quality.readability import measure, syllables
from tests import factories


def found(page: Any) -> list[str]:
    return [each.code for each in examine(page)]


@pytest.fixture
def page(home: HomePage) -> StandardPage:
    return factories.child(home, StandardPage(title="Page", slug="page", summary="Un résumé.", live=False))


@pytest.mark.parametrize(
    "text",
    ["Cliquez ici", "ici", "« Lire la suite »", "Lire plus…", "En savoir plus →", "Klik hier", "Lees meer", "deze link",
     "Click here", "Read more >", "plus d’infos"],
)  # fmt: skip
def test_a_link_that_says_nothing_is_seen_in_three_languages(text: str) -> None:
    assert is_vague(text)


@pytest.mark.parametrize("text", ["Lire plus : qui sommes-nous ?", "Devenir bénévole", "Contact"])
def test_a_link_that_names_its_target_is_not(text: str) -> None:
    assert not is_vague(text)


@pytest.mark.parametrize(
    "text",
    ["Lorem ipsum dolor", "Le TODO du jour", "[date à fixer]", "Texte à compléter", "Nog aan te vullen", "Tel. xxx",
     "écrivez à nom@example.org"],
)  # fmt: skip
def test_texts_still_to_be_written_are_seen(text: str) -> None:
    assert placeholder_in(text)


@pytest.mark.parametrize(
    "text", ["Todo el mundo", "Le centre 127bis", "La maison [ouverte] depuis 2001", "Les années XX"]
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert not placeholder_in(text)


@pytest.mark.parametrize(
    ("body", "codes"),
    [
        ([("heading", {"text": "Dedans", "level": "h3"})], ["heading-order"]),
        ([("heading", {"text": "Partie", "level": "h2"}), ("heading", {"text": "Dedans", "level": "h3"})], []),
        ([("text", "<h3>Dedans</h3><p>Un texte.</p>")], ["heading-order"]),
        ([("text", "<p><b>Un faux titre</b></p>")], ["heading-bold"]),
        ([("text", '<p><a linktype="page" id="99999">Le centre</a></p>')], ["link-dead"]),
        ([("text", '<p><a linktype="document" id="99999">Le rapport</a></p>')], ["link-dead"]),
        ([("text", '<p><a href="https://www.iom.int/">https://www.iom.int/</a></p>')], ["link-address"]),
        ([("buttons", [{"kind": "url", "url": "https://www.iom.int/", "text": "Lire plus"}])], ["link-vague"]),
        ([("text", '<p><a href="/fr/nulle-part/">Le centre</a></p>')], ["link-dead"]),
        ([("video", {"address": "https://vimeo.com/1", "title": "Film"})], ["transcript"]),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_text(page: StandardPage, body: Any, codes: list[str]) -> None:
    page.body = body
    assert found(page) == codes


def test_a_picture_needs_words_and_an_owner(page: StandardPage) -> None:
    bare = factories.image()
    bare.alt_text = ""
    page.body = [("picture", {"image": bare, "decorative": False, "size": "text"})]
    assert sorted(found(page)) == ["alt", "credit"]
    page.body = [("picture", {"image": bare, "decorative": True, "credit": "JRS", "size": "text"})]
    assert found(page) == []
    bare.rights_note = "Accord du 3 mai 2026"
    page.body = [("picture", {"image": bare, "alt_text": "Une porte", "size": "text"})]
    assert found(page) == []


def test_a_picture_in_a_field_is_one_too(home: HomePage) -> None:
    news = factories.news(home, image=factories.image())[0]
    assert found(news) == ["credit"]


def test_a_page_says_what_it_is_in_lists(page: StandardPage) -> None:
    page.summary = ""
    assert found(page) == ["summary"]
    page.search_description = "Une description."
    assert found(page) == ["summary-empty"]
    page.summary, page.search_description = "Une phrase assez longue. " * 8, ""
    assert found(page) == ["description"]


@pytest.mark.parametrize(
    ("word", "language", "count"),
    [("porte", "fr", 1), ("réfugié·es", "fr", 3), ("accompagner", "fr", 4), ("vluchteling", "nl", 3),
     ("België", "nl", 3), ("gate", "en", 1), ("detention", "en", 3)],
)  # fmt: skip
def test_syllables(word: str, language: str, count: int) -> None:
    assert syllables(word, language) == count


@pytest.mark.parametrize(
    ("language", "easy", "hard"),
    [
        ("fr", "La porte est ouverte. On entre, on parle. Puis on part.",
         ("L’institutionnalisation de la détention administrative des ressortissants étrangers en situation "
         "irrégulière contrevient aux recommandations internationales réitérées par la société civile.")),
        ("nl", "De deur is open. Je komt binnen en je praat. Dan ga je weer.",
         ("De administratieve vrijheidsberoving van vreemdelingen in onregelmatig verblijf is onverenigbaar met "
         "herhaaldelijk geformuleerde internationale aanbevelingen van middenveldorganisaties.")),
    ],
)  # fmt: skip
def test_plain_words_score_higher(language: str, easy: str, hard: str) -> None:
    plain, heavy = measure(easy * 8, language), measure((hard + " ") * 6, language)
    assert plain.band == "plain" and heavy.band == "hard"
    assert measure(easy, language).score is None, "too few words to tell"
