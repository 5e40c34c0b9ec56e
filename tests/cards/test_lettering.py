"""The words of a card, in every language of the site."""

import unicodedata

import PIL.Image
import pytest
from django.core.management import call_command
from PIL import ImageChops, features

from jrs.cards import making
from jrs.cards.lettering import ELLIPSIS, TITLE, Setting, fitted, font, plain, script_of
from jrs.chrome.languages import CONTENT_LANGUAGES
from tests import factories

# What each script adds to the Latin letters of English (CLDR, exemplar characters).
LETTERS = {
    "fr": "àâæçéèêëîïôœùûüÿ«»’·…",
    "nl": "áéíóúàèëïöüĳ“”",
    "sq": "çë",
    "so": "’",
    "tr": "çğıİöşü",
    "es": "áéíñóúü¿¡",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ka": "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي،؛؟٠١٢٣",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی۰۱۲۳\u200c",
    "ps": "ټځڅډړږښګڼېۍئۀ",
    "ti": "ሀለሐመሠረሰሸቀቐበተቸነኘአከኸወዐዘዠየደጀገጠጨጸፈፐ፡።፣",
}


def bitmap(text: str, language: str) -> bytes:
    return bytes(font(TITLE, 40).getmask(text, direction=script_of(language).direction, language=language))


def set_in(title: str, language: str, width: int = 560, height: int = 310) -> Setting:
    return fitted(plain(title, language), script_of(language), width, height)


@pytest.mark.parametrize(
    "language", [language.code for language in CONTENT_LANGUAGES if language.code != "en"]
)
def test_every_letter_of_every_language_is_in_the_font(language: str) -> None:
    # A character that no font has, for comparison.
    unknown = bitmap("\U000e0fff", "en")
    letters = [each for each in LETTERS[language] if not unicodedata.category(each).startswith("C")]
    assert [each for each in letters if bitmap(each, language) == unknown] == []


def test_arabic_letters_join() -> None:
    assert features.check("raqm")
    face = font(TITLE, 60)
    apart = sum(face.getlength(letter, direction="rtl", language="ar") for letter in "بببب")
    assert face.getlength("بببب", direction="rtl", language="ar") < 0.8 * apart


def test_short_titles_are_large_and_long_ones_whole() -> None:
    short = set_in("Contact", "fr")
    long = set_in("Règlement « retour » : JRS Europe craint davantage de violations", "fr")
    assert short.size > 100 > long.size
    assert len(short.lines) == 1 and len(long.lines) <= 4
    assert " ".join(long.lines).replace("\u00a0", " ") == (
        "Règlement « retour » : JRS Europe craint davantage de violations"
    )


def test_no_line_begins_with_a_sign_or_ends_with_a_little_word() -> None:
    for width in range(260, 700, 20):
        lines = set_in("Qui sommes-nous ? Et que faisons-nous : la visite à domicile !", "fr", width).lines
        assert not [line for line in lines if line[0] in "?!:»" or line.endswith(("\u00a0à", " à", " la"))]


def test_lines_are_even() -> None:
    lines = set_in("Il y a quelqu'un derrière la porte.", "fr", 700).lines
    assert lines[-1] == "la\u00a0porte."


def test_a_dutch_compound_is_divided_and_a_sermon_is_cut_after_a_word() -> None:
    compound = set_in("Vreemdelingenbewaringsalternatievenonderzoeksrapport", "nl", 480).lines
    assert [line.endswith("-") for line in compound[:-1]] == [True] * (len(compound) - 1)
    assert "".join(compound).replace("-", "") == "Vreemdelingenbewaringsalternatievenonderzoeksrapport"
    sentence = "Four organisations ask for a school place, a doctor and a door that opens for each child"
    words = [*sentence.split(" ")] * 3
    cut = set_in(" ".join(words), "en")
    assert not cut.whole and len(cut.lines) == 4
    last = cut.lines[-1].removesuffix(ELLIPSIS)
    assert cut.lines[-1] != last and last.split()[-1] in {word.strip(",") for word in words}


def test_a_pictograph_leaves_no_box() -> None:
    assert plain("Merci ❤️ à tous 👍🏽 !", "fr") == plain("Merci à tous !", "fr")


def test_the_card_of_an_arabic_page_is_turned(db: None) -> None:
    factories.home()
    arabic = factories.home("ar", "الرئيسية")
    page = factories.stories(arabic)[0]
    page.title = "لكل إنسان باب"
    page.save()
    call_command("make_cards", verbosity=0)
    page.refresh_from_db()
    with page.social_card.file.open("rb") as file:
        card = PIL.Image.open(file).convert("RGB")
    above = card.crop((0, 0, 1200, 520))
    ground = PIL.Image.new("RGB", above.size, card.getpixel((600, 20)))  # type: ignore[arg-type]
    marks = ImageChops.difference(above, ground).convert("L").point(lambda value: 255 * (value > 40))
    # The mark and its name begin at the right edge, and the portrait stands at the left one.
    assert marks.crop((700, 0, 1200, 120)).getbbox()
    assert not marks.crop((0, 0, 600, 90)).getbbox()
    columns = marks.crop((0, 150, 1200, 520)).getbbox()
    assert columns and columns[0] < 90 and columns[2] > 1110


def test_no_word_of_another_language_stands_for_the_kind_of_page(db: None) -> None:
    factories.home()
    arabic, tigrinya = factories.home("ar", "الرئيسية"), factories.home("ti", "መእተዊ")
    for home, section, dated in ((arabic, "أخبار", True), (tigrinya, "ዜና", False)):
        page = factories.news(home)[0]
        page.get_parent().specific.__class__.objects.filter(pk=page.get_parent().pk).update(title=section)
        label = making._label(page.card_content(), page, page.locale.language_code)
        assert label.split(" · ")[0] == section
        assert (" · " in label) is dated
    french = factories.news(factories.HomePage.objects.get(locale__language_code="fr"))[0]
    assert making._label(french.card_content(), french, "fr") == "Actualité · 1er\u00a0juin 2026"
