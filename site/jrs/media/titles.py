"""Titles that say nothing nobody wrote. A file name often holds a person's name, and titles become public."""

import re
from pathlib import PurePath

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

__all__ = ["neutral_document_title", "neutral_image_title", "repeats_file_name"]

_NOT_WORDS = re.compile(r"[\W_]+")
# Django cuts long upload names, the browser does not: beyond this, a common beginning is enough.
_LONG = 80


def neutral_image_title() -> str:
    """What a picture is called until somebody gives it a title, in the language in use."""
    return _("Image, %(when)s") % {"when": _now()}


def neutral_document_title() -> str:
    """What a document is called until somebody gives it a title, in the language in use."""
    return _("Document, %(when)s") % {"when": _now()}


def _now() -> str:
    return date_format(timezone.localtime(), "DATETIME_FORMAT")


def repeats_file_name(title: str, file_name: str) -> bool:
    """Whether a title is the name of the file, with or without its extension, case and separators aside."""
    given = _words(title)
    names = {_words(file_name), _words(PurePath(file_name).stem)}
    return any(given == name or (len(name) > _LONG and given[:_LONG] == name[:_LONG]) for name in names)


def _words(text: str) -> str:
    return _NOT_WORDS.sub("", text).casefold()
