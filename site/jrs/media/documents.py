"""Documents on their way in: what the name says must be what the content is."""

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from jrs.media.kinds import kind_name, kind_of
from jrs.media.limits import max_document_bytes

__all__ = ["ACCEPTED", "document_extension"]

# Extension → the kind its content must be of. No macro-enabled format, no archive, no page a browser would run.
ACCEPTED = {
    "pdf": "pdf",
    "docx": "docx",
    "xlsx": "xlsx",
    "pptx": "pptx",
    "odt": "odt",
    "ods": "ods",
    "odp": "odp",
    "csv": "text",
    "txt": "text",
}


def document_extension(name: str, file: "File[bytes]") -> str:
    """The extension, in lower case and without a dot, of a document that may come in.

    Leaves the file at its beginning.

    Raises `ValidationError`, in the reader's language, which says what was found in the file.
    """
    extension = PurePath(name).suffix.lower().lstrip(".")
    if extension not in ACCEPTED:
        message = _("Documents called “.%(extension)s” are not taken. Use one of: %(accepted)s.")
        values = {"extension": extension[:20], "accepted": ", ".join(ACCEPTED)}
        raise ValidationError(message % values, code="extension")
    if file.size > max_document_bytes():
        message = _("This document is too big (%(size)s). The most is %(limit)s.")
        sizes = {"size": filesizeformat(file.size), "limit": filesizeformat(max_document_bytes())}
        raise ValidationError(message % sizes, code="too_large")
    file.seek(0)
    found = kind_of(file.read())
    file.seek(0)
    if found == ACCEPTED[extension]:
        return extension
    if ACCEPTED[extension] == "text" and found == "unknown":
        raise ValidationError(
            _("This text is not in UTF-8. Save it again as “UTF-8”, then upload it."), code="encoding"
        )
    message = _("This file is called “.%(extension)s”, but it is %(found)s.")
    raise ValidationError(message % {"extension": extension, "found": kind_name(found)}, code="content")
