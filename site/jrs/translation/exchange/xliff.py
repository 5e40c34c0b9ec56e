"""Entries as XLIFF 1.2 (OASIS, 2008), which every translator's program reads: one `file` for each page."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any
from uuid import UUID
from xml.etree import ElementTree as ET

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext as _

from jrs.translation.exchange.entries import MOST_ENTRIES, Entry, UnreadableFile
from jrs.translation.exchange.inline import FORBIDDEN, fill, html_of, local

__all__ = ["read", "write"]

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
DEEPEST = 30
#: States of a translation that somebody has yet to look at (XLIFF 1.2, attribute `state`).
UNFINISHED = {"new", "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-translation",
              "needs-review-adaptation", "needs-review-l10n"}  # fmt: skip


def write(entries: Iterable[Entry], source: str, target: str) -> bytes:
    """The document of `entries`, from the language `source` ("fr") into `target`."""
    root = ET.Element("xliff", xmlns=NAMESPACE, version="1.2")
    for (translation, title), of_page in groupby(entries, lambda entry: (entry.translation, entry.title)):
        file = ET.SubElement(
            root,
            "file",
            {
                "original": translation,
                "source-language": source,
                "target-language": target,
                "datatype": "html",
            },
        )
        header = ET.SubElement(file, "header")
        ET.SubElement(header, "note").text = FORBIDDEN.sub("", title)
        body = ET.SubElement(file, "body")
        for entry in of_page:
            unit = ET.SubElement(body, "trans-unit", id=str(entry.key[1]), resname=entry.path)
            fill(ET.SubElement(unit, "source"), entry.source)
            if entry.target:
                state = "needs-review-translation" if entry.unfinished else "translated"
                fill(ET.SubElement(unit, "target", state=state), entry.target)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def read(content: bytes) -> list[Entry]:
    """The entries of a document; raises `UnreadableFile`. Nothing outside the file is ever fetched for it."""
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ET.ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise UnreadableFile(_("This file cannot be read as XLIFF.")) from error
    if local(root) != "xliff":
        raise UnreadableFile(_("This file cannot be read as XLIFF."))
    if not root.get("version", "").startswith("1."):
        raise UnreadableFile(_("Save the file as XLIFF 1.2, the version in which it was taken out."))
    found = []
    for file in elements(root, "file"):
        for unit in elements(file, "trans-unit"):
            found.append(entry_of(unit, file.get("original", "")))
            if len(found) > MOST_ENTRIES:
                raise UnreadableFile(_("This file has too many texts: 20,000 at most."))
    if not found:
        raise UnreadableFile(_("There are no texts in this file."))
    return found


def elements(parent: Any, name: str) -> list[Any]:
    return [each for each in parent.iter() if local(each) == name]


def depth(element: Any) -> int:
    """How deep the tags of a text go, counted without recursion, to no more than what is allowed."""
    level, here = 0, [element]
    while here and level <= DEEPEST:
        level, here = level + 1, [child for each in here for child in each]
    return level


def text_of(unit: Any, name: str) -> tuple[str, str, str]:
    """The segment in the child `name` of a unit, its state, and what is wrong with its tags."""
    child = next((each for each in unit if local(each) == name), None)
    if child is None:
        return "", "", ""
    if depth(child) > DEEPEST:
        return "", "", _("Its tags are too deep.")
    try:
        return html_of(child), child.get("state", ""), ""
    except ValueError as trouble:
        return "", "", str(trouble)


def entry_of(unit: Any, translation: str) -> Entry:
    source, _state, _trouble = text_of(unit, "source")
    target, state, trouble = text_of(unit, "target")
    try:
        digest = UUID(unit.get("id", ""))
    except ValueError:
        digest = None
    unfinished = state in UNFINISHED or unit.get("approved") == "no"
    return Entry(translation, unit.get("resname", ""), source, target, "", unfinished, digest, trouble)
