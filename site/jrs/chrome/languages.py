"""The languages the site can speak, known before Django is: the settings, the header and the tests read this list.

A language listed here may be added under Settings › Locales in the admin, with no deployment. Codes are the
shortest BCP 47 tags. Own names are those of the CLDR (https://cldr.unicode.org), in the capitalisation a list of
languages uses.
"""

from dataclasses import dataclass
from typing import Any, Literal

__all__ = [
    "ADMIN_LANGUAGES",
    "BY_CODE",
    "CONTENT_LANGUAGES",
    "SOURCE_LANGUAGE",
    "Language",
    "added_language_info",
    "direction",
    "own_name",
]

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Language:
    """One language: its code, its English name, the name its readers give it, and its direction."""

    code: str
    name: str
    own_name: str
    direction: Direction = "ltr"


SOURCE_LANGUAGE = "fr"

CONTENT_LANGUAGES = (
    Language("fr", "French", "Français"),
    Language("nl", "Dutch", "Nederlands"),
    Language("en", "English", "English"),
    Language("ar", "Arabic", "العربية", "rtl"),
    Language("fa", "Persian", "فارسی", "rtl"),
    Language("ps", "Pashto", "پښتو", "rtl"),
    Language("ti", "Tigrinya", "ትግርኛ"),
    Language("so", "Somali", "Soomaali"),
    Language("sq", "Albanian", "Shqip"),
    Language("ka", "Georgian", "ქართული"),
    Language("tr", "Turkish", "Türkçe"),
    Language("ru", "Russian", "Русский"),
    Language("uk", "Ukrainian", "Українська"),
    Language("es", "Spanish", "Español"),
)

BY_CODE = {language.code: language for language in CONTENT_LANGUAGES}

# The languages the tool itself is written in.
ADMIN_LANGUAGES = ("fr", "nl", "en")


def added_language_info(known: dict[str, Any]) -> dict[str, dict[str, object]]:
    """Give the entries of Django's LANG_INFO that `known` (Django's own) lacks, in Django's shape."""
    return {
        language.code: {
            "bidi": language.direction == "rtl",
            "code": language.code,
            "name": language.name,
            "name_local": language.own_name,
        }
        for language in CONTENT_LANGUAGES
        if language.code not in known
    }


def own_name(code: str) -> str:
    """What the readers of a language call it; the code itself for a language that is not listed."""
    return BY_CODE[code].own_name if code in BY_CODE else code


def direction(code: str) -> Direction:
    """The direction of a language, for `html[dir]`."""
    return BY_CODE[code].direction if code in BY_CODE else "ltr"
