"""What a file is, by its content. Its name is never asked."""

import io
import re
import zipfile

import filetype
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

__all__ = ["KIND_NAMES", "kind_name", "kind_of"]

KIND_NAMES: dict[str, Promise] = {
    "archive": _("an archive (ZIP or similar)"),
    "docx": _("a Word document (.docx)"),
    "empty": _("an empty file"),
    "html": _("a web page (HTML)"),
    "macro": _("an office document with macros"),
    "ods": _("an OpenDocument spreadsheet (.ods)"),
    "odp": _("an OpenDocument presentation (.odp)"),
    "odt": _("an OpenDocument text (.odt)"),
    "oldoffice": _("a document of an old Office (.doc, .xls, .ppt)"),
    "pdf": _("a PDF"),
    "picture": _("a picture"),
    "pptx": _("a PowerPoint presentation (.pptx)"),
    "program": _("a program"),
    "recording": _("a sound or a video"),
    "svg": _("an SVG drawing"),
    "text": _("plain text"),
    "unknown": _("something this site does not know"),
    "xlsx": _("an Excel workbook (.xlsx)"),
    "xml": _("an XML file"),
}

# ECMA-376 part 1, §11.3, §12.3, §13.3: the content type of the main part.
_OPEN_XML = {
    b"wordprocessingml.document.main+xml": "docx",
    b"spreadsheetml.sheet.main+xml": "xlsx",
    b"presentationml.presentation.main+xml": "pptx",
}
# OASIS ODF 1.3 part 2, §3.3: the first file of the package says what it is.
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}
_MACRO_PARTS = re.compile(r"vbaProject|^Basic/|^Scripts/|macrosheets/", re.IGNORECASE)
_MARKUP = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|script|iframe|object|embed|\?php)\b", re.IGNORECASE
)
_SVG = re.compile(rb"<svg\b", re.IGNORECASE)
_SIGNATURES = {
    "pdf": (b"%PDF-",),
    "program": (b"MZ\x90", b"MZ\x00", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe"),
    "oldoffice": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",),
}
# Enough for any honest list of parts, and a bound on what a crafted archive can make us unpack.
_PART_LIMIT = 1024 * 1024


def kind_name(kind: str) -> Promise:
    """What to call a kind in a sentence, in the reader's language."""
    return KIND_NAMES[kind]


def kind_of(data: bytes) -> str:
    """The kind of a whole file, one of `KIND_NAMES`."""
    if not data:
        return "empty"
    for kind, signatures in _SIGNATURES.items():
        if data.startswith(signatures):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_zip(data)
    guess = filetype.guess(data[:8192])
    if guess is not None:
        family = guess.mime.partition("/")[0]
        return {"image": "picture", "audio": "recording", "video": "recording"}.get(family, "archive")
    return _kind_of_text(data)


def _kind_of_text(data: bytes) -> str:
    """Text is UTF-8 without NUL; what a browser could take for a page is named as such, wherever it stands."""
    if _SVG.search(data):
        return "svg"
    if _MARKUP.search(data):
        return "html"
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        return "xml"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return "unknown"
    return "unknown" if "\0" in text else "text"


def _kind_of_zip(data: bytes) -> str:
    """Look inside: an office document is a ZIP that says which one it is. With macros it is none of them."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            types = _part(package, "[Content_Types].xml")
            declared = _part(package, "mimetype").strip()
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, ValueError):
        return "archive"
    if b"macroEnabled" in types or any(_MACRO_PARTS.search(name) for name in names):
        return "macro"
    if declared in _OPEN_DOCUMENT:
        return _OPEN_DOCUMENT[declared]
    return next((kind for mark, kind in _OPEN_XML.items() if mark in types), "archive")


def _part(package: zipfile.ZipFile, name: str) -> bytes:
    """The beginning of a part, or nothing when there is no such part."""
    if name not in package.namelist():
        return b""
    with package.open(name) as part:
        return part.read(_PART_LIMIT)
