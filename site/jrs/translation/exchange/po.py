"""Entries as a gettext catalogue: one file, whose contexts name the translation and the place, "uuid|path"."""

from collections.abc import Iterable
from tempfile import NamedTemporaryFile

import polib
from django.utils.translation import gettext as _

from jrs.translation.exchange.entries import MOST_ENTRIES, Entry, UnreadableFile

__all__ = ["read", "write"]

#: The header of a file of one page, as wagtail-localize writes it; its contexts are places alone.
ONE_PAGE = "X-WagtailLocalize-TranslationID"
SEPARATOR = "|"
BROKEN = (OSError, ValueError, IndexError, KeyError, AttributeError, LookupError, TypeError)


def write(entries: Iterable[Entry], source: str, target: str) -> bytes:
    """The catalogue of `entries`, from the language `source` ("fr") into `target`."""
    catalogue = polib.POFile(wrapwidth=200)
    catalogue.metadata = {
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": target,
        "X-Source-Language": source,
    }
    for entry in entries:
        catalogue.append(
            polib.POEntry(
                msgctxt=f"{entry.translation}{SEPARATOR}{entry.path}",
                msgid=entry.source,
                msgstr=entry.target,
                comment=entry.title,
                flags=["fuzzy"] if entry.unfinished else [],
            )
        )
    return str(catalogue).encode()


def read(content: bytes) -> list[Entry]:
    """The entries of a catalogue, ours or of one page; raises `UnreadableFile`."""
    if b"\0" in content:
        raise UnreadableFile(_("This file cannot be read as a PO file."))
    # From a file: polib would take a short text for the name of one on this machine.
    with NamedTemporaryFile(suffix=".po") as stored:
        stored.write(content)
        stored.flush()
        try:
            catalogue = polib.pofile(stored.name)
        except BROKEN as error:
            raise UnreadableFile(_("This file cannot be read as a PO file.")) from error
    if len(catalogue) > MOST_ENTRIES:
        raise UnreadableFile(_("This file has too many texts: 20,000 at most."))
    page = catalogue.metadata.get(ONE_PAGE, "")
    found = []
    for entry in catalogue:
        if entry.obsolete:
            continue
        translation, mark, path = (entry.msgctxt or "").partition(SEPARATOR)
        if not mark:
            translation, path = page, entry.msgctxt or ""
        found.append(Entry(translation, path, entry.msgid, entry.msgstr, unfinished=entry.fuzzy))
    if not any(entry.translation for entry in found):
        raise UnreadableFile(
            _("This file does not say to which page its texts belong. Take it out anew here.")
        )
    return found
