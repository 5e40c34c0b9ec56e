"""The screen for work outside, the file that goes out, and the report of the file that comes back."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from jrs.translation.exchange import po, xliff
from jrs.translation.exchange.entries import LARGEST, Entry, UnreadableFile
from jrs.translation.exchange.incoming import take
from jrs.translation.exchange.outgoing import entries_of, translations_of
from jrs.translation.people import languages_of, sections_for, translates

__all__ = ["export", "outside", "take_in", "upload_one"]

FORMATS: dict[str, tuple[Any, str, str]] = {
    "xliff": (xliff, "xlf", "application/x-xliff+xml"),
    "po": (po, "po", "text/x-gettext-translation"),
}


class ExportForm(forms.Form):
    """What is to go out; `languages` are those of the person."""

    language = forms.ModelChoiceField(Locale.objects.none(), label=gettext_lazy("Language"), empty_label=None)
    section = forms.ModelChoiceField(
        Page.objects.none(),
        label=gettext_lazy("What"),
        required=False,
        empty_label=gettext_lazy("Everything"),
    )
    alone = forms.BooleanField(
        label=gettext_lazy("Only this page, without what stands below it"), required=False
    )
    only_open = forms.BooleanField(label=gettext_lazy("Only what is still to be translated"), required=False)
    format = forms.ChoiceField(
        label=gettext_lazy("Format"),
        choices=[
            ("xliff", gettext_lazy("XLIFF 1.2, for translators’ programs")),
            ("po", gettext_lazy("PO (gettext)")),
        ],
    )

    def __init__(self, *args: Any, languages: list[Locale], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language: Any = self.fields["language"]
        section: Any = self.fields["section"]
        language.queryset = Locale.objects.filter(pk__in=[each.pk for each in languages])
        language.label_from_instance = lambda locale: locale.get_display_name()
        section.queryset = sections_for(languages)
        section.label_from_instance = lambda page: "\u00a0\u00a0" * (page.depth - 2) + page.title


class ImportForm(forms.Form):
    file = forms.FileField(label=gettext_lazy("File"), help_text=gettext_lazy("XLIFF or PO, 8 MB at most."))


def outside(request: HttpRequest) -> HttpResponse:
    """The screen with both ways."""
    return screen(request, ImportForm())


def screen(request: HttpRequest, importing: ImportForm, exporting: ExportForm | None = None) -> HttpResponse:
    if not translates(request):
        raise PermissionDenied
    languages = languages_of(request.user)  # type: ignore[arg-type]
    exporting = exporting or ExportForm(languages=languages, initial={"language": languages[0]})
    return render(request, "translation/outside.html", {"exporting": exporting, "importing": importing})


def export(request: HttpRequest) -> HttpResponse:
    """The file that `ExportForm` asks for."""
    if not translates(request):
        raise PermissionDenied
    form = ExportForm(request.GET, languages=languages_of(request.user))  # type: ignore[arg-type]
    if not form.is_valid():
        return screen(request, ImportForm(), form)
    asked = form.cleaned_data
    translations = translations_of(asked["language"], asked["section"])
    if asked["section"] and asked["alone"]:
        translations = translations.filter(source__object_id=asked["section"].translation_key)
    module, extension, content_type = FORMATS[asked["format"]]
    target = asked["language"].language_code
    entries = entries_of(translations, only_open=asked["only_open"])
    answer = HttpResponse(module.write(entries, settings.LANGUAGE_CODE, target), content_type=content_type)
    name = slugify(f"jrs {target} {asked['section'] or ''}")
    answer["Content-Disposition"] = f'attachment; filename="{name}.{extension}"'
    return answer


def read(file: Any) -> list[Entry]:
    """The entries of an uploaded file, of either format; raises `UnreadableFile`."""
    if file is None:
        raise UnreadableFile(_("Choose a file first."))
    if (file.size or 0) > LARGEST:
        raise UnreadableFile(_("This file is too large: 8 MB at most."))
    content = file.read()
    if not content.strip():
        raise UnreadableFile(_("This file is empty."))
    start = content.lstrip(b"\xef\xbb\xbf\xfe\xff \r\n\t\0")
    return xliff.read(content) if start.startswith(b"<") else po.read(content)


@require_POST
def take_in(request: HttpRequest) -> HttpResponse:
    """Take a file, and say what became of each text."""
    if not translates(request):
        raise PermissionDenied
    try:
        report = take(read(request.FILES.get("file")), request.user)  # type: ignore[arg-type]
    except UnreadableFile as trouble:
        form = ImportForm(request.POST, request.FILES)
        form.add_error("file", f"{trouble} {_('Nothing was changed.')}")
        return screen(request, form)
    return render(request, "translation/report.html", {"report": report})


@require_POST
def upload_one(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Take the file of one page: the button in the editor of wagtail-localize, whose own view answers
    five kinds of broken file with an error page, and says nothing of what it left out.
    """
    translation = get_object_or_404(
        Translation.objects.select_related("source", "target_locale"), pk=translation_id, enabled=True
    )
    context: dict[str, Any] = {"back": get_valid_next_url_from_request(request)}
    try:
        context["report"] = take(read(request.FILES.get("file")), request.user, translation)  # type: ignore[arg-type]
    except UnreadableFile as trouble:
        context["trouble"] = trouble
    return render(request, "translation/report.html", context)
