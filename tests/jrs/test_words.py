"""French and Dutch for every word of ours: in the catalogues, next to Wagtail's words, and on the pages."""

import ast
import gettext
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import html5lib
import polib
import pytest
from django.apps import apps
from django.utils.translation import override, templatize

from jrs.chrome.language_names import IN_A_SENTENCE, not_yet_in
from jrs.chrome.languages import BY_CODE
from jrs.desk.foreign_words import FOREIGN_WORDS
from tests.support.server import ServedSite

ROOT = Path(__file__).parents[2]
ROOMS = ("home", "news", "programmes", "search", "site")
LANGUAGES = ("fr", "nl")

Message = tuple[str | None, str]

CALLS = {"_", "gettext", "gettext_lazy", "ngettext", "pgettext", "pgettext_lazy"}
STRING = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
TEMPLATE_CALL = re.compile(rf"\b(_|n?p?gettext)\(({STRING})(?:, ({STRING}))?")
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|</?\w+>")

# A caption of ours stands under a picture; Wagtail's Dutch word is one for a tablet on a wall.
# What Wagtail calls a region in French is a language here.
BETTER_THAN_WAGTAIL = {("nl", "Caption"), *((code, word) for code in LANGUAGES for word in FOREIGN_WORDS)}


def entries(code: str) -> dict[Message, polib.POEntry]:
    found = polib.pofile(str(catalogue(code)))
    return {(entry.msgctxt, entry.msgid): entry for entry in found if not entry.obsolete}


def catalogue(code: str) -> Path:
    return ROOT / "site" / "jrs" / "locale" / code / "LC_MESSAGES" / "django.po"


def translations(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) or [entry.msgstr]


def words_of_python(path: Path) -> Iterator[Message]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
            texts = [str(argument.value) for argument in node.args if isinstance(argument, ast.Constant)]
            if texts:
                yield (texts[0], texts[1]) if node.func.id.startswith("p") else (None, texts[0])


def words_of_template(path: Path) -> Iterator[Message]:
    for name, first, second in TEMPLATE_CALL.findall(templatize(path.read_text(encoding="utf-8"))):
        texts = [ast.literal_eval(text) for text in (first, second) if text]
        yield (texts[0], texts[1]) if name == "pgettext" else (None, texts[0])


def words_of_the_source() -> set[Message]:
    python = (path for room in ROOMS for path in (ROOT / room).rglob("*.py"))
    templates = (path for room in ROOMS for path in (ROOT / room).rglob("templates/**/*.html"))
    found = {word for path in python for word in words_of_python(path)}
    return found | {word for path in templates for word in words_of_template(path)}


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_of_the_source_is_translated(code: str) -> None:
    source, known = words_of_the_source(), entries(code)
    assert len(source) > 300  # the words were found at all
    assert source - known.keys() == set()
    assert [word for word, entry in known.items() if entry.fuzzy or not all(translations(entry))] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_translation_has_the_placeholders_and_the_tags_of_its_source(code: str) -> None:
    for entry in entries(code).values():
        for translated in translations(entry):
            assert sorted(PLACEHOLDER.findall(translated)) == sorted(PLACEHOLDER.findall(entry.msgid))


def test_the_compiled_catalogues_say_what_their_sources_say() -> None:
    for source in (ROOT / "site" / "jrs" / "locale").glob("*/LC_MESSAGES/django.po"):
        assert source.with_suffix(".mo").read_bytes() == polib.pofile(str(source)).to_binary(), source


def test_french_words_have_french_spaces_and_apostrophes() -> None:
    for entry in entries("fr").values():
        for translated in translations(entry):
            assert not re.search(r"\w'\w| [;:!?»]|« |\w[;!?]", re.sub(r"\S*://\S*|\S+=\S+", "", translated))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_word_that_wagtail_has_too_keeps_its_translation(code: str) -> None:
    """Our catalogue comes before Wagtail's, so that a word of ours is also what Wagtail's own screens say."""
    different = set()
    theirs: dict[str, set[str]] = {}
    for app in apps.get_app_configs():
        compiled = Path(app.path) / "locale" / code / "LC_MESSAGES" / "django.mo"
        if app.name.startswith("wagtail") and compiled.exists():
            with compiled.open("rb") as file:
                words = gettext.GNUTranslations(file)
            for context, text in entries(code):
                if context is None and (known := words.gettext(text)) != text:
                    theirs.setdefault(text, set()).add(known.replace("'", "’").casefold())
    for text, known_words in theirs.items():
        if entries(code)[None, text].msgstr.casefold() not in known_words:
            different.add((code, text))
    assert different - BETTER_THAN_WAGTAIL == set()


def test_each_language_of_the_site_has_a_name_within_a_sentence() -> None:
    with override("en"):
        assert {code: str(name) for code, name in IN_A_SENTENCE.items()} == {
            language.code: language.name for language in BY_CODE.values()
        }


@pytest.mark.parametrize(
    ("reader", "code", "sentence"),
    [
        ("fr", "nl", "Pas encore en néerlandais"),
        ("fr", "en", "Pas encore en anglais"),
        ("nl", "fr", "Nog niet in het Frans"),
        ("nl", "en", "Nog niet in het Engels"),
        ("en", "nl", "Not yet in Dutch"),
    ],
)
def test_a_missing_translation_is_said_in_the_reader_s_language(
    reader: str, code: str, sentence: str
) -> None:
    with override(reader):
        assert not_yet_in(code) == sentence


def read(address: str) -> str:
    try:
        with urlopen(address, timeout=20) as answer:
            return answer.read().decode()
    except HTTPError as error:
        return error.read().decode()


def said_on(page: str) -> Iterator[str]:
    """Give every text and every spoken attribute of a page, without the parts in another language."""

    def walk(element: Any) -> Iterator[str]:
        if not isinstance(element.tag, str) or element.tag in {"script", "style"}:
            return
        if element.tag == "html" or not element.get("lang"):
            yield from (element.get(name, "") for name in ("alt", "aria-label", "placeholder", "title"))
            yield element.text or ""
            for child in element:
                yield from walk(child)
                yield child.tail or ""

    texts = walk(html5lib.parse(page, namespaceHTMLElements=False))
    return (" ".join(text.split()) for text in texts if text.strip())


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_page_speaks_english_to_the_reader(code: str, shared_site: ServedSite) -> None:
    home = read(f"{shared_site.url}/{code}/")
    links = set(re.findall(rf'href="(/{code}/[^"#?]*)"', home))
    assert len(links) > 10  # the menu and the footer were there
    asked = {f"/{code}/search/?q=xyzzy", f"/{code}/search/?q=JRS", f"/{code}/xyzzy/"}
    english = {
        re.sub(r"%\\\(\w+\\\)s", ".+", re.escape(text))
        for (_context, text), entry in entries(code).items()
        if text not in translations(entry)
    }
    pattern = re.compile("|".join(sorted(english)))
    heard = {
        f"{link}: {text}"
        for link in sorted(links | asked)
        for text in said_on(read(shared_site.url + link))
        if pattern.fullmatch(text)
    }
    assert heard == set()
