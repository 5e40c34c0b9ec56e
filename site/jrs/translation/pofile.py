"""Work outside: a PO file that comes back, with a report of what was taken and what was not.

wagtail-localize's own view answers five kinds of broken file with an error page, and says nothing of what it left out.
"""

from dataclasses import dataclass
from tempfile import NamedTemporaryFile
from typing import Any

import polib
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.views.edit_translation import user_can_edit_instance

from jrs.translation.guards import is_locked

__all__ = ["Report", "UnreadableFile", "read", "take", "upload"]

LARGEST = 1024 * 1024
MOST_ENTRIES = 5000
TRANSLATION_ID = "X-WagtailLocalize-TranslationID"


class UnreadableFile(Exception):  # noqa: N818 (what it says is shown to the person)
    """The file cannot be taken; the message says why, to the person who sent it."""


@dataclass(frozen=True)
class Report:
    """What became of the entries of a file: stored, not of this page, refused by a check."""

    taken: int
    unknown: int
    refused: int


def read(file: Any, translation: Translation) -> polib.POFile:
    """The catalogue in `file`, for `translation`; raises `UnreadableFile`."""
    if file is None:
        raise UnreadableFile(_("Choose a PO file first."))
    if (file.size or 0) > LARGEST:
        raise UnreadableFile(_("This file is too large: 1 MB at most."))
    content = file.read()
    if not content.strip() or b"\0" in content:
        raise UnreadableFile(_("This is not a PO file, or it is empty."))
    # From a file: polib would take a short text for the name of one on this machine.
    with NamedTemporaryFile(suffix=".po") as stored:
        stored.write(content)
        stored.flush()
        try:
            catalogue = polib.pofile(stored.name)
        except (OSError, ValueError, IndexError, KeyError, AttributeError, LookupError) as error:
            raise UnreadableFile(_("This file cannot be read as a PO file.")) from error
    if len(catalogue) > MOST_ENTRIES:
        raise UnreadableFile(_("This file has too many entries: 5,000 at most."))
    if catalogue.metadata.get(TRANSLATION_ID) != str(translation.uuid):
        raise UnreadableFile(_("This file was made for another page or another language."))
    return catalogue


@transaction.atomic
def take(catalogue: polib.POFile, translation: Translation, user: object) -> Report:
    """Store what the catalogue translates; all of it or, when something goes wrong, nothing."""
    mine = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )
    faulty = set(mine.filter(has_error=True).values_list("pk", flat=True))
    written = [entry for entry in catalogue if entry.msgstr]
    warnings = translation.import_po(catalogue, user=user, tool_name="PO")
    refused = set(mine.filter(has_error=True).values_list("pk", flat=True)) - faulty
    return Report(len(written) - len(warnings) - len(refused), len(warnings), len(refused))


@require_POST
def upload(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Take the PO file of one page, and say what was taken."""
    translation = get_object_or_404(
        Translation.objects.select_related("source", "target_locale"), pk=translation_id
    )
    if not user_can_edit_instance(request.user, translation.get_target_instance()) or is_locked(
        request, translation_id
    ):
        raise PermissionDenied
    try:
        report = take(read(request.FILES.get("file"), translation), translation, request.user)
    except UnreadableFile as trouble:
        messages.error(request, _("Nothing was changed. %(trouble)s") % {"trouble": trouble})
    else:
        tell(request, report)
    return redirect(get_valid_next_url_from_request(request) or "jrs_translation:inbox")


def tell(request: HttpRequest, report: Report) -> None:
    messages.success(
        request,
        ngettext("%(count)s translation was taken.", "%(count)s translations were taken.", report.taken)
        % {"count": report.taken},
    )
    if report.unknown:
        messages.warning(
            request,
            ngettext(
                "%(count)s text is not on this page, or no longer: it was left out.",
                "%(count)s texts are not on this page, or no longer: they were left out.",
                report.unknown,
            )
            % {"count": report.unknown},
        )
    if report.refused:
        messages.error(
            request,
            ngettext(
                "%(count)s translation has a mistake: it is marked in red below.",
                "%(count)s translations have a mistake: they are marked in red below.",
                report.refused,
            )
            % {"count": report.refused},
        )
