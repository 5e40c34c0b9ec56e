"""The glossary in the admin: its list, and the buttons for CSV and TBX."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from jrs.translation import glossary_csv, glossary_tbx
from jrs.translation.glossary import GlossaryTerm
from jrs.translation.people import translates

__all__ = ["GlossaryViewSet", "export", "export_tbx", "import_file"]

LARGEST = 1024 * 1024


class GlossaryIndexView(IndexView):
    @cached_property
    def header_more_buttons(self) -> list[Any]:
        own = [
            Button(label, reverse(f"jrs_translation:{name}"), icon_name="download", priority=90)
            for label, name in ((_("Save as CSV"), "glossary_export"), (_("Save as TBX"), "glossary_tbx"))
        ]
        if self.request.user.has_perm("translation.add_glossaryterm"):
            own.append(
                Button(
                    _("Bring in a file"),
                    reverse("jrs_translation:glossary_import"),
                    icon_name="upload",
                    priority=91,
                )
            )
        return [*super().header_more_buttons, *own]


class GlossaryViewSet(SnippetViewSet):
    model = GlossaryTerm
    icon = "openquote"
    list_display = ("term", "note")
    index_view_class = GlossaryIndexView
    ordering = "term"


class GlossaryFileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("CSV or TBX file"),
        help_text=gettext_lazy(
            "Columns of a CSV: term, language, approved, forbidden, forms, note. One row per term and language."
        ),
    )


def download(request: HttpRequest, name: str, kind: str, write: Callable[[], str | bytes]) -> HttpResponse:
    if not (translates(request) or request.user.has_perm("translation.change_glossaryterm")):
        raise PermissionDenied
    answer = HttpResponse(write(), content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def export(request: HttpRequest) -> HttpResponse:
    return download(request, "glossary.csv", "text/csv; charset=utf-8", glossary_csv.write)


def export_tbx(request: HttpRequest) -> HttpResponse:
    return download(request, "glossary.tbx", "application/x-tbx+xml", glossary_tbx.write)


def rows_in(file: Any) -> list[dict[str, str]]:
    """The rows of an uploaded file; raises `ValueError`, with a message for the person."""
    if file.size > LARGEST:
        raise ValueError(_("This file is too large: 1 MB at most."))
    content = file.read()
    is_xml = content.lstrip(b"\xef\xbb\xbf\xfe\xff \r\n\t\0").startswith(b"<")
    return glossary_tbx.read(content) if is_xml else glossary_csv.read(content)


def import_file(request: HttpRequest) -> HttpResponse:
    """Take a file and say what was taken; nothing is deleted by it."""
    if not (
        request.user.has_perm("translation.add_glossaryterm")
        and request.user.has_perm("translation.change_glossaryterm")
    ):
        raise PermissionDenied
    form = GlossaryFileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            taken = glossary_csv.take(rows_in(form.cleaned_data["file"]))
        except ValueError as trouble:
            form.add_error("file", str(trouble))
        else:
            tell(request, taken)
            return redirect("wagtailsnippets_translation_glossaryterm:list")
    return render(request, "translation/glossary_import.html", {"form": form})


def tell(request: HttpRequest, taken: glossary_csv.Taken) -> None:
    said = ngettext("%(count)s row was taken.", "%(count)s rows were taken.", taken.rows)
    messages.success(request, said % {"count": taken.rows})
    for problem in taken.problems[:20]:
        messages.warning(request, problem)
