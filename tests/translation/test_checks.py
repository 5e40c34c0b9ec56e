"""What is wrong with a translation is said, and what is right is left alone."""

import pytest

from jrs.translation.checks import advisory, blocking
from jrs.translation.state import State
from tests.translation.desk import Desk


@pytest.mark.parametrize(
    ("source", "translation", "codes"),
    [
        ('Lisez <a id="a1">ceci</a>.', 'Lees <a id="a1">dit</a>.', []),
        ('Lisez <a id="a1">ceci</a>.', "Lees dit.", ["links"]),
        ('<a id="a1">Un</a> <a id="a2">deux</a>', '<a id="a2">Twee</a> <a id="a1">een</a>', []),
        ("Bonjour {name}", "Hallo {name}", []),
        ("Bonjour {name}", "Hallo {naam}", ["placeholders"]),
        ("Écrivez à info@example.org.", "Schrijf naar info@example.org.", []),
        ("Écrivez à info@example.org.", "Schrijf naar inf@example.org.", ["addresses"]),
        ("Voir www.example.be/fr", "Zie www.example.be/nl", []),
        ("Voir www.example.be/fr", "Zie de site", ["addresses"]),
        ("Appelez le +32 2 123 45 67", "Bel +32 (0)2 123 45 67", []),
        ("Appelez le 02 123 45 67", "Bel 02/123.45.67", []),
        ("Appelez le 02 123 45 67", "Bel 02 123 45 76", ["phones"]),
        ("BE68 5390 0754 7034", "BE68 5390 0754 7043", ["phones"]),
        ("Le 24.11.2026, à 9 h", "Op 24 november 2026, om 9 uur", []),
        ("Le 01/02/2026", "Op 1 februari 2026", []),
        ("De 2001 à 2007, 12 000 personnes", "Van 2001 tot 2007, 12.000 mensen", []),
        ("Un texte", "   ", ["empty"]),
        ("Un texte", "<b> </b>", ["empty"]),
        ("<b>Un</b> mot", "Een woord", ["tags"]),
        ("Un mot", "<i>Een</i> woord", ["tags"]),
        ("<b>Un</b> mot", "<strong>Een</strong> woord", []),
    ],
)
def test_blocking(source: str, translation: str, codes: list[str]) -> None:
    assert [problem.code for problem in blocking(source, translation)] == codes


@pytest.mark.parametrize(
    ("source", "translation", "language", "codes"),
    [
        ("Un long texte de douze mots.", "Een lange tekst van twaalf woorden.", "nl", []),
        ("Il y a 24 lits dans la maison.", "Er zijn 42 bedden in het huis.", "nl", ["numbers"]),
        ("Il y a 1 234 lits.", "Er zijn 1.234 bedden.", "nl", []),
        ("De 9 h 30 à 12 h.", "Van 9.30 tot 12 uur.", "nl", []),
        ("Toutes les portes de la maison sont ouvertes.", "Open.", "nl", ["length"]),
        ("La porte est ouverte", "La porte est ouverte", "nl", ["same"]),
        ("JRS Belgium", "JRS Belgium", "nl", []),
        ("Entrez !", "Kom binnen.", "nl", ["ending"]),
        ("Entrez !", "Kom binnen!", "nl", []),
        ("Les gens de la rue", "De mensen van de de straat", "nl", []),
        ("Les gens de la rue", "Van mensen mensen op straat", "nl", ["repeated"]),
        ("Come in, please", "Entrez donc ; merci", "fr", []),
        ("Come in, please", "Entrez donc; merci", "fr", ["spacing"]),
    ],
)
def test_advisory(source: str, translation: str, language: str, codes: list[str]) -> None:
    assert [problem.code for problem in advisory(source, translation, language)] == codes


@pytest.mark.django_db
def test_what_blocks_is_left_out_and_said_to_the_translator(desk: Desk) -> None:
    desk.write(summary="Appelez le 02 123 45 67.")
    segment = next(each.segment for each in desk.segments().open)
    row = desk.translate(segment, "Bel 02 123 45 76.")
    row.refresh_from_db()
    assert row.has_error and row.get_error()
    assert desk.state() == State.STALE
    row = desk.translate(segment, "Bel 02 123 45 67.")
    assert not row.has_error
    assert desk.state() == State.READY
