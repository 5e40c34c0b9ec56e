"""The text of a document: what a reader of the file reads, for the search.

Takes whatever somebody uploaded: a file that cannot be read has no text, and what is taken out of it is bounded.
"""

import logging
import time
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Any
from xml.etree import ElementTree

__all__ = ["LONGEST", "MOST_PAGES", "text_of"]

logger = logging.getLogger(__name__)

LONGEST = 200_000  # characters
MOST_PAGES = 200  # of a PDF
PATIENCE = 15.0  # seconds for a PDF
LARGEST_PART = 30 * 1024 * 1024  # bytes of one part of an archive, unpacked

# ECMA-376, part 1, 17.3: a paragraph (p) and what it says: text (t), a tab, a break.
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAID = {f"{WORD}t", f"{WORD}tab", f"{WORD}br"}
# OASIS OpenDocument 1.3, part 3, 5 and 6.
OFFICE_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def text_of(file: IO[bytes], extension: str) -> str:
    """The text of a document called `.extension`, paragraph by line; "" for a kind that has none or cannot be read."""
    try:
        data = file.read()
        lines = READERS[extension](data) if extension in READERS else iter(())
        return _bounded(lines)
    except Exception:
        # A broken file raises whatever its reader stumbles over; the document is found by its title then.
        logger.info("A %s could not be read for the search.", extension, exc_info=True)
        return ""


def _bounded(lines: Iterator[str]) -> str:
    kept: list[str] = []
    length = 0
    for line in lines:
        words = " ".join(line.replace("\x00", " ").split())
        if words:
            kept.append(words)
            length += len(words)
        if length > LONGEST:
            break
    return "\n".join(kept)[:LONGEST]


def _pdf(data: bytes) -> Iterator[str]:
    # Not at the head of the module: a tenth of the memory of a process that never reads one.
    from pypdf import PdfReader

    until = time.monotonic() + PATIENCE
    reader = PdfReader(BytesIO(data), strict=False)
    for number, page in enumerate(reader.pages):
        if number >= MOST_PAGES or time.monotonic() > until:
            return
        # A word parted at the end of a line is one word.
        yield from page.extract_text().replace("\u00ad\n", "").replace("-\n", "").split("\n\n")


def _part(data: bytes, name: str) -> "ElementTree.Element[Any]":
    """A part of an archive as XML. Raises for one that unpacks to more than `LARGEST_PART`, or that has entities."""
    with zipfile.ZipFile(BytesIO(data)) as archive, archive.open(name) as part:
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART or b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise ValueError("a part that no office program writes")
    return ElementTree.fromstring(content)  # noqa: S314  (no document type, so no entity)


def _docx(data: bytes) -> Iterator[str]:
    for paragraph in _part(data, "word/document.xml").iter(f"{WORD}p"):
        pieces = (piece for piece in paragraph.iter() if piece.tag in SAID)
        yield "".join(piece.text or "" if piece.tag == f"{WORD}t" else " " for piece in pieces)


def _odt(data: bytes) -> Iterator[str]:
    names = {f"{OFFICE_TEXT}p", f"{OFFICE_TEXT}h"}
    for paragraph in _part(data, "content.xml").iter():
        if paragraph.tag in names:
            yield " ".join(paragraph.itertext())


def _plain(data: bytes) -> Iterator[str]:
    yield from data.decode("utf-8-sig", errors="replace").splitlines()


READERS = {"pdf": _pdf, "docx": _docx, "odt": _odt, "txt": _plain, "csv": _plain}
