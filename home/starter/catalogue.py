"""The Dutch and English of the starter content, as gettext catalogues."""

from collections.abc import Iterable
from pathlib import Path

import polib
from wagtail_localize.strings import StringValue, validate_translation_links

__all__ = ["Catalogue", "StarterContentError"]

HERE = Path(__file__).parent


class StarterContentError(Exception):
    """The starter content cannot be loaded; the message says why."""


class Catalogue:
    """The translations of one language, `nl.po` or `en.po`.

    A msgid is the French segment exactly as wagtail-localize extracts it: inline tags stay, and ids stand for their
    attributes (`<a id="a1">…</a>`). A msgctxt stands where words alone could be mistaken: `slug`, as some slugs
    read like words, and `address`, for the address of a link that is another one in that language.
    """

    def __init__(self, language_code: str) -> None:
        """Read the catalogue; raises `StarterContentError` for markup that wagtail-localize refuses."""
        self.language_code = language_code
        self.entries = {
            (entry.msgctxt or "", entry.msgid): entry.msgstr
            for entry in polib.pofile(str(HERE / f"{language_code}.po"), encoding="utf-8")
            if entry.msgstr and not entry.obsolete
        }
        self.used: set[tuple[str, str]] = set()
        for (context, source), words in self.entries.items():
            if context == "address":
                continue
            try:
                StringValue.from_translated_html(words)
                validate_translation_links(source, words)
            except ValueError as error:
                raise StarterContentError(f"{language_code}.po: {words!r}: {error}") from error

    def translate(self, source: str, context: str = "") -> str | None:
        """The translation of `source`, written for `context` or for all; None when the catalogue lacks it."""
        for key in ((context, source), ("", source)):
            if key in self.entries:
                self.used.add(key)
                return self.entries[key]
        return None

    def unused(self) -> Iterable[str]:
        """The msgids that nothing has asked for so far."""
        return [source for key, source in self.entries if (key, source) not in self.used]
