"""The glossary in the admin: its list, and the two buttons for CSV."""

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

from jrs.translation import glossary_csv
from jrs.translation.glossary import GlossaryTerm
from jrs.translation.people import translates

__all__ = ["GlossaryViewSet", "export", "import_csv"]

LARGEST = 1024 * 1024


class GlossaryIndexView(IndexView):
    @cached_property
    def header_more_buttons(self) -> list[Any]:
        own = [
            Button(
                _("Save as CSV"),
                reverse("jrs_translation:glossary_export"),
                icon_name="download",
                priority=90,
            )
        ]
        if self.request.user.has_perm("translation.add_glossaryterm"):
            own.append(
                Button(
                    _("Bring in a CSV"),
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


class CsvForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        help_text=gettext_lazy(
            "Columns: term, language, approved, forbidden, forms, note. One row per term and language."
        ),
    )


def export(request: HttpRequest) -> HttpResponse:
    if not (translates(request) or request.user.has_perm("translation.change_glossaryterm")):
        raise PermissionDenied
    answer = HttpResponse(glossary_csv.write(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="glossary.csv"'
    return answer


def import_csv(request: HttpRequest) -> HttpResponse:
    """Take a CSV file and say what was taken; nothing is deleted by it."""
    if not (
        request.user.has_perm("translation.add_glossaryterm")
        and request.user.has_perm("translation.change_glossaryterm")
    ):
        raise PermissionDenied
    form = CsvForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            if file.size > LARGEST:
                raise ValueError(_("This file is too large: 1 MB at most."))
            taken = glossary_csv.take(glossary_csv.read(file.read()))
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
