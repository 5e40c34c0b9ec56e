"""The glossary as CSV: one row per term and language, UTF-8, as spreadsheets read and write it."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale

from jrs.translation.glossary import GlossaryTerm, GlossaryWord

__all__ = ["COLUMNS", "Taken", "read", "take", "write"]

COLUMNS = ("term", "language", "approved", "forbidden", "forms", "note")
MOST_ROWS = 5000
LONGEST = {"term": 120, "approved": 200, "forbidden": 200}
#: What a spreadsheet would take for a formula (OWASP, CSV injection).
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass
class Taken:
    """What became of a file: how many rows were stored, and what is wrong with the others, by line."""

    rows: int = 0
    problems: list[str] = field(default_factory=list)


def safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def write() -> str:
    """The whole glossary; begins with a byte order mark, without which Excel misreads accents."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    for term in GlossaryTerm.objects.prefetch_related("words__locale"):
        words = list(term.words.all()) or [None]
        for word in words:
            cells = (
                term.term,
                word.locale.language_code if word else "",
                word.approved if word else "",
                word.forbidden if word else "",
                term.forms.replace("\r\n", "; ").replace("\n", "; "),
                term.note,
            )
            rows.writerow([safe(cell) for cell in cells])
    return "\ufeff" + out.getvalue()


def read(content: bytes) -> list[dict[str, str]]:
    """The rows of a file; raises `ValueError`, with a message for the person, when it is none of ours."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(_("Save the file as CSV in UTF-8.")) from error
    if "\0" in text:
        raise ValueError(_("Save the file as CSV in UTF-8."))
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    try:
        rows = list(csv.DictReader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise ValueError(_("Save the file as CSV in UTF-8.")) from error
    if not rows or not {"term", "language"} <= set(rows[0]):
        raise ValueError(
            _("The first line must name the columns: %(names)s.") % {"names": ", ".join(COLUMNS)}
        )
    if len(rows) > MOST_ROWS:
        raise ValueError(_("This file has too many rows: 5,000 at most."))
    return [{name: (row.get(name) or "").strip().removeprefix("'") for name in COLUMNS} for row in rows]


@transaction.atomic
def take(rows: Iterable[dict[str, str]]) -> Taken:
    """Store the rows: a term or language that is known is replaced, nothing is deleted; a bad row is left out."""
    taken = Taken()
    locales = {locale.language_code: locale for locale in Locale.objects.all()}
    for line, row in enumerate(rows, start=2):
        if problem := trouble_with(row, locales):
            taken.problems.append(_("Line %(line)s: %(problem)s") % {"line": line, "problem": problem})
            continue
        term, _created = GlossaryTerm.objects.get_or_create(term=row["term"])
        for name in ("forms", "note"):
            if row[name]:
                setattr(term, name, row[name])
        term.save()
        if row["language"]:
            GlossaryWord.objects.update_or_create(
                term=term,
                locale=locales[row["language"]],
                defaults={"approved": row["approved"], "forbidden": row["forbidden"]},
            )
        taken.rows += 1
    return taken


def trouble_with(row: dict[str, str], locales: dict[str, Locale]) -> str:
    if not row["term"]:
        return _("the term is empty.")
    if row["language"] and row["language"] not in locales:
        return _("the site has no language “%(code)s”.") % {"code": row["language"][:20]}
    for name, most in LONGEST.items():
        if len(row[name]) > most:
            return _("“%(name)s” is longer than %(most)s characters.") % {"name": name, "most": most}
    return ""
