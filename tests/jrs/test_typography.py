"""French spacing at render, dates, and quotation marks."""

import datetime

import pytest
from django.template import Context, Template
from django.utils.translation import override

from jrs.templatetags.typography import figure, longdate, quoted, title_size
from jrs.typography import french, typeset

N = "\u202f"
B = "\u00a0"


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Qui sommes-nous ?", f"Qui sommes-nous{N}?"),
        ("Qui sommes-nous?", f"Qui sommes-nous{N}?"),
        ("Vraiment ?!", f"Vraiment{N}?!"),
        ("Une table ; deux chaises", f"Une table{N}; deux chaises"),
        ("Attention : ouvert", f"Attention{B}: ouvert"),
        ("Attention: ouvert", f"Attention{B}: ouvert"),
        ("« centre fermé »", f"«{B}centre fermé{B}»"),
        ("«centre fermé»", f"«{B}centre fermé{B}»"),
        ("l'asile et l&#x27;accueil", "l’asile et l’accueil"),
        ("12 000 personnes", f"12{N}000 personnes"),
        ("1 250 000 euros", f"1{N}250{N}000 euros"),
        ("en 2024 250 personnes", "en 2024 250 personnes"),
        ("téléphone 02 738 08 18", "téléphone 02 738 08 18"),
        ("30 % et 40 €", f"30{N}% et 40{N}€"),
        ("30% et 40€", "30% et 40€"),
        ("le n° 5", f"le n°{B}5"),
        ("Règlement « retour » : la peur", f"Règlement «{B}retour{B}»{B}: la peur"),
    ],
)
def test_french_spaces_stand_before_high_signs_and_inside_quotation_marks(typed: str, set_: str) -> None:
    assert french(typed) == set_


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a?b=1;c:d!",
        "Voir www.example.org/?q=oui.",
        "jean@example.org",
        "à 10:30",
        "de 9:00 à 10:30:15",
        "tel:+3221234567",
        "a &amp; b &lt; c &eacute; d",
        "(?)",
        "C:\\temp",
        "réfugié·es",
        "page?id=3",
        "12:30",
    ],
)
def test_addresses_times_codes_and_entities_are_left_alone(text: str) -> None:
    assert french(text) == text


@pytest.mark.parametrize(
    "html",
    [
        "<p>Quoi ? « Rien » : l'attente ; voilà !</p>",
        "<p>Il dit : <em>« non »</em> !</p>",
        "«»",
        "« » ? ! : ;",
        "<p>l'<em>asile</em> ?</p>",
    ],
)
def test_setting_twice_changes_nothing(html: str) -> None:
    assert typeset(typeset(html)) == typeset(html)


@pytest.mark.parametrize(
    "html",
    [
        '<a title="Quoi ?" href="/a?b : c">x</a>',
        "<script>if (a ? b : c) { go('l'a'); }</script>",
        "<style>a :hover { color : red ; }</style>",
        "<code>a ? b : c</code><pre>quoi ?</pre><textarea>quoi ?</textarea>",
        '<p lang="nl">Wie zijn wij ? <b>Nee !</b></p>',
        "<!-- quoi ? -->",
    ],
)
def test_attributes_code_comments_and_other_languages_are_left_alone(html: str) -> None:
    assert typeset(html) == html


def test_french_inside_another_language_is_set_and_what_follows_too() -> None:
    html = '<div lang="nl"><div>Ja !</div><q lang="fr">Oui !</q> Nee !</div><p>Oui !</p>'
    assert (
        typeset(html) == f'<div lang="nl"><div>Ja !</div><q lang="fr">Oui{N}!</q> Nee !</div><p>Oui{N}!</p>'
    )


@pytest.mark.parametrize("lang", ["nl", "en", "ar"])
def test_pages_in_other_languages_come_back_as_they_were(lang: str) -> None:
    template = Template("{% load typography %}{% typo lang %}<p>Wat ? 'l'a : b</p>{% endtypo %}")
    assert template.render(Context({"lang": lang})) == "<p>Wat ? 'l'a : b</p>"


def test_the_tag_sets_french_and_keeps_values_escaped() -> None:
    template = Template("{% load typography %}{% typo 'fr' %}<p>{{ words }}</p>{% endtypo %}")
    assert template.render(Context({"words": "<b> l'un ?"})) == f"<p>&lt;b&gt; l’un{N}?</p>"


@pytest.mark.parametrize(
    ("lang", "day", "written"),
    [
        ("fr", datetime.date(2025, 4, 1), f"1er{B}avril 2025"),
        ("fr", datetime.date(2025, 4, 4), f"4{B}avril 2025"),
        ("nl", datetime.date(2025, 4, 4), f"4{B}april 2025"),
        ("en", datetime.date(2025, 4, 4), f"4{B}April 2025"),
        ("fr", datetime.datetime(2025, 3, 31, 22, 30, tzinfo=datetime.UTC), f"1er{B}avril 2025"),
    ],
)
def test_dates_are_written_in_full_in_the_language_and_zone_of_the_reader(
    lang: str, day: datetime.date, written: str
) -> None:
    with override(lang):
        assert longdate(day) == written


@pytest.mark.parametrize("lang", ["fa", "ps"])
def test_dates_stay_gregorian_where_the_calendar_is_another(lang: str) -> None:
    with override(lang):
        assert "2025" in longdate(datetime.date(2025, 4, 4))


def test_no_date_is_no_text() -> None:
    assert longdate(None) == ""


@pytest.mark.parametrize(
    ("lang", "typed", "shown"),
    [
        ("fr", "Oui", "« Oui »"),
        ("fr", "« Oui »", "« Oui »"),
        ("nl", "Ja", "“Ja”"),
        ("en", '"Yes"', "“Yes”"),
        ("fr", "L’État dit « fermé ».", "« L’État dit “fermé”. »"),
        ("en", "They say “closed”.", "“They say ‘closed’.”"),
        ("en", "<b>", "“&lt;b&gt;”"),
        ("en", "", ""),
    ],
)
def test_quotations_take_the_marks_of_the_language_once(lang: str, typed: str, shown: str) -> None:
    with override(lang):
        assert quoted(typed) == shown


@pytest.mark.parametrize(
    ("title", "classes"),
    [("Plaidoyer", ""), ("Toegankelijkheid", "long-word"), ("Vluchtelingenwerking", "very-long-word")],
)
def test_a_long_word_asks_for_a_smaller_title(title: str, classes: str) -> None:
    assert title_size(title) == classes


@pytest.mark.parametrize(
    ("typed", "set_"),
    [("1 234 567,89", f"1{B}234{B}567,89"), ("9 – 12", "9 – 12"), ("24 7", "24 7"), ("6", "6"), (None, "")],
)
def test_the_groups_of_a_number_hold_together(typed: str | None, set_: str) -> None:
    assert figure(typed) == set_
