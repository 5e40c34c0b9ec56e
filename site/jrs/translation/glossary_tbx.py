"""The glossary as TBX-Basic (ISO 30042:2019, the style with data categories as attributes), for translators' programs.

Files of the edition of 2008, with other names for the same elements, are read too.
"""

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.conf import settings
from django.utils.translation import gettext as _

from jrs.translation.glossary import SEPARATOR, GlossaryTerm, words_of
from jrs.translation.glossary_csv import COLUMNS, MOST_ROWS

__all__ = ["read", "write"]

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
STATUS = "administrativeStatus"
APPROVED, FORBIDDEN = "preferredTerm-admn-sts", "deprecatedTerm-admn-sts"
CONCEPTS, SECTIONS, TERMS = (
    {"conceptEntry", "termEntry"},
    {"langSec", "langSet"},
    {"termSec", "tig", "ntig"},
)


def write() -> bytes:
    """The whole glossary."""
    root = ET.Element(
        "tbx", {"type": "TBX-Basic", "style": "dca", "xmlns": NAMESPACE, LANGUAGE: settings.LANGUAGE_CODE}
    )
    described = ET.SubElement(ET.SubElement(root, "tbxHeader"), "fileDesc")
    ET.SubElement(ET.SubElement(described, "sourceDesc"), "p").text = settings.WAGTAIL_SITE_NAME
    body = ET.SubElement(ET.SubElement(root, "text"), "body")
    for term in GlossaryTerm.objects.prefetch_related("words__locale"):
        concept = ET.SubElement(body, "conceptEntry", id=f"c{term.pk}")
        if term.note:
            ET.SubElement(concept, "descrip", type="definition").text = term.note
        section(concept, settings.LANGUAGE_CODE, [(spelling, APPROVED) for spelling in term.spellings])
        for word in term.words.all():
            said = [(each, APPROVED) for each in words_of(word.approved)]
            said += [(each, FORBIDDEN) for each in words_of(word.forbidden)]
            if said:
                section(concept, word.locale.language_code, said)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def section(concept: ET.Element, language: str, said: list[tuple[str, str]]) -> None:
    part = ET.SubElement(concept, "langSec", {LANGUAGE: language})
    for words, status in said:
        term = ET.SubElement(part, "termSec")
        ET.SubElement(term, "term").text = words
        ET.SubElement(term, "termNote", type=STATUS).text = status


def read(content: bytes) -> list[dict[str, str]]:
    """The rows of a file, as `glossary_csv.read` gives them; raises `ValueError`, with a message for the person."""
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ET.ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise ValueError(_("This file cannot be read as TBX.")) from error
    rows = [row for concept in named(root, CONCEPTS) for row in rows_of(concept)]
    if not rows:
        raise ValueError(_("There are no terms in this file."))
    if len(rows) > MOST_ROWS:
        raise ValueError(_("This file has too many rows: 5,000 at most."))
    return rows


def named(parent: Any, names: set[str]) -> Iterator[Any]:
    return (each for each in parent.iter() if str(each.tag).rpartition("}")[2] in names)


def said_in(part: Any) -> Iterator[tuple[str, bool]]:
    """Each term of a language, and whether it is not to be used."""
    for term in named(part, TERMS):
        words = next((each.text for each in named(term, {"term"})), None)
        status = " ".join(each.text or "" for each in named(term, {"termNote"}) if each.get("type") == STATUS)
        if words and words.strip():
            yield words.strip().replace(SEPARATOR, ","), "deprecated" in status or "superseded" in status


def rows_of(concept: Any) -> Iterator[dict[str, str]]:
    languages: dict[str, list[tuple[str, bool]]] = {}
    for part in named(concept, SECTIONS):
        language = (part.get(LANGUAGE) or part.get("lang") or "").lower().split("-")[0]
        languages.setdefault(language, []).extend(said_in(part))
    source = [words for words, forbidden in languages.pop(settings.LANGUAGE_CODE, []) if not forbidden]
    note = next(
        (each.text or "" for each in named(concept, {"descrip"}) if each.get("type") == "definition"), ""
    )
    empty = dict.fromkeys(COLUMNS, "")
    common = {"term": source[0] if source else "", "forms": "\n".join(source[1:]), "note": note.strip()}
    for language, said in languages.items():
        words = {
            name: f"{SEPARATOR} ".join(each for each, forbidden in said if forbidden == no)
            for name, no in (("approved", False), ("forbidden", True))
        }
        yield {**empty, **common, **words, "language": language}
    if not languages:
        yield {**empty, **common}
