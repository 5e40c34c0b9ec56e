"""Documents with a text, made by hand in the formats that the site takes."""

import json
import zipfile
from io import BytesIO
from typing import Any
from uuid import uuid4

from django.core.files.base import ContentFile

from home.models import StandardPage
from jrs.media.extraction import extract
from jrs.media.models import Document
from tests import factories

__all__ = ["WRITERS", "document", "docx", "odt", "offering", "pdf", "plain"]

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def plain(text: str) -> bytes:
    return text.encode()


def pdf(text: str) -> bytes:
    """One page with one line of text (ISO 32000-1), in Windows' code page."""
    shown = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    stream = b"BT /F1 12 Tf 20 700 Td (" + shown + b") Tj ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    return out + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer


def _archive(parts: dict[str, str], first: tuple[str, str] | None = None) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        if first:
            archive.writestr(zipfile.ZipInfo(first[0]), first[1])
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(text: str) -> bytes:
    body = (
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = f'<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    return _archive({"[Content_Types].xml": types, "word/document.xml": body})


def odt(text: str) -> bytes:
    body = (
        f'<office:document-content xmlns:office="{OFFICE}" xmlns:text="{TEXT}"><office:body><office:text>'
        f"<text:p>{text}</text:p></office:text></office:body></office:document-content>"
    )
    mime = "application/vnd.oasis.opendocument.text"
    return _archive({"content.xml": body}, ("mimetype", mime))


WRITERS = {"pdf": pdf, "docx": docx, "odt": odt, "txt": plain}


def document(title: str, text: str, extension: str = "txt") -> Document:
    """A document whose text has been read, as after an upload."""
    made = Document(title=title)
    made.file = ContentFile(WRITERS[extension](text), name=f"x.{extension}")
    made.save()
    extract(made)
    return made


def offering(parent: Any, made: Document, slug: str = "documents") -> StandardPage:
    """A live page below `parent` that offers a document."""
    item = {"type": "item", "id": str(uuid4()), "value": {"document": made.pk, "title": ""}}
    body = json.dumps([{"type": "documents", "id": str(uuid4()), "value": [item]}])
    return factories.child(
        parent, StandardPage(title="À télécharger", slug=slug, summary="Ce qui se lit.", body=body)
    )
