"""A text and a question become the same words, in each language, however they are spelled."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from jrs.analysis import language_of_text, parts_of, stems_of, tokens


def stems(text: str, language: str) -> set[str]:
    return {stems_of(word, language)[0] for token in tokens(text) for word in token.words}


@pytest.mark.parametrize(
    "forms",
    [
        "réfugié·es REFUGIEE réfugiés refugie réfugié·e·s réfugié.e.s réfugié(e)s réfugié-e-s réfugié/e/s réfugié‧es",
        "visiteur·euse visiteur.euses visiteuses visiteur visiteur·euse·s",
        "accompagnateur.rices accompagnatrice accompagnateurs accompagnateur·trice·s",
        "détenu détenus détenue détenues de\u0301tenu·es dé\u00adtenu",
        "conseiller·ère·s conseillère conseillers",
        "ami(e)s amie ami amis",
        "emploi emplois",
        "familial familiaux familiale",
    ],
)
def test_the_french_forms_of_a_word_meet(forms: str) -> None:
    assert len({frozenset(stems(form, "fr")) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["donnez-le rendez-vous", "peut-être", "www.jrs", "celui-là"])
def test_a_hyphen_or_a_dot_alone_makes_no_inclusive_form(pair: str) -> None:
    assert all(len(token.words) == 1 for token in tokens(pair))


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("centrum", "centra"),
        ("school", "scholen"),
        ("getuigenis", "getuigenissen"),
        ("verhaal", "verhalen"),
        ("detentiecentrum", "detentiecentra"),
        ("stad", "steden"),
        ("huis", "huizen"),
        ("brief", "brieven"),
        ("moeilijkheid", "moeilijkheden"),
        ("België", "belgie"),
    ],
)
def test_dutch_singular_and_plural_meet(one: str, many: str) -> None:
    assert stems(one, "nl") == stems(many, "nl")


@pytest.mark.parametrize(
    ("compound", "parts"),
    [
        ("opvangcentra", ("opvang", "centra")),
        ("vrijwilligerswerk", ("vrijwilligers", "werk")),
        ("terugkeerwoningen", ("terugkeer", "woningen")),
        ("bezoeker", ()),
        ("advocaat", ()),
    ],
)
def test_dutch_compounds_are_taken_apart(compound: str, parts: tuple[str, ...]) -> None:
    assert parts_of(compound, "nl") == parts


def test_a_code_is_the_same_with_and_without_its_space() -> None:
    assert [t.words for t in tokens("127bis")] == [t.words for t in tokens("127 bis")]


def test_a_language_without_rules_is_folded() -> None:
    assert stems("ОДИН Один", "ru") == {"один"}
    assert stems("مُهاجِر", "ar") == stems("مهاجر", "ar")


def test_the_language_of_a_text_is_told_from_its_small_words() -> None:
    assert language_of_text("Nous ne sommes pas de la police et nous ne posons pas de questions.") == "fr"
    assert language_of_text("Wij zijn niet van de politie en wij stellen geen vragen.") == "nl"
    assert language_of_text("We are not the police and we do not ask what you have done.") == "en"
    assert language_of_text("12 345 67") == ""


@pytest.fixture
def _threads_in_turns() -> Iterator[None]:
    """One thread gives way to the next after a microsecond, as on a busy machine it now and then does."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("_threads_in_turns")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "accompagnement detention refugies hebergement solidarite visiteuse benevolat"),
        ("nl", "gemeenschappen opvangcentra begeleiding vluchtelingen vrijwilligers"),
        ("en", "accompaniment hospitality volunteering communities detained"),
    ],
)
def test_words_that_are_stemmed_at_once_stay_apart(language: str, words: str) -> None:
    many = [
        f"{word}{end}" for word in words.split() for end in ("", "s", "ement", "ations", "elijkheid", "ing")
    ]
    alone = [stems_of.__wrapped__(word, language) for word in many]
    with ThreadPoolExecutor(8) as pool:
        together = [pool.submit(stems_of.__wrapped__, word, language) for _time in range(60) for word in many]
    assert [each.result() for each in together] == alone * 60
