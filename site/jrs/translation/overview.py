"""One table: pages and snippets × languages, each with its true state."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy, pgettext_lazy
from wagtail.models import Locale, Page

from jrs.translation.people import languages_of, may_publish_in, sections_for, translates
from jrs.translation.state import Source, State, Status, survey
from jrs.translation.summary import as_json, summary
from jrs.translation.tasks import Task, may_see

__all__ = ["overview", "overview_json"]

ON_A_PAGE = 100


class FilterForm(forms.Form):
    """What of the table is shown. An unknown value shows everything, and says so."""

    section = forms.ModelChoiceField(
        Page.objects.none(),
        label=pgettext_lazy("part of the site", "Section"),
        required=False,
        empty_label=gettext_lazy("All"),
    )
    state = forms.ChoiceField(
        label=gettext_lazy("State"), required=False, choices=[("", gettext_lazy("All")), *State.choices]
    )
    age = forms.TypedChoiceField(
        label=gettext_lazy("Waiting"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[
            ("", gettext_lazy("However long")),
            ("7", gettext_lazy("More than a week")),
            ("30", gettext_lazy("More than a month")),
            ("90", gettext_lazy("More than three months")),
        ],
    )
    words = forms.IntegerField(label=gettext_lazy("At least so many words left"), required=False, min_value=0)

    def __init__(self, *args: Any, languages: list[Locale], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        section: Any = self.fields["section"]
        section.queryset = sections_for(languages).filter(depth=3)
        section.label_from_instance = lambda page: page.title

    def wanted(self) -> Callable[[Status], bool]:
        """Whether the table shows a state."""
        asked = self.cleaned_data if self.is_valid() else {}
        section, age, words = asked.get("section"), asked.get("age"), asked.get("words")
        before = timezone.now() - timedelta(days=age or 0)

        def shown(status: Status) -> bool:
            return (
                (not section or status.source.path.startswith(section.path))
                and (not asked.get("state") or status.state == asked["state"])
                and (not age or (status.is_waiting and status.since is not None and status.since < before))
                and (not words or status.words >= words)
            )

        return shown


@dataclass(frozen=True)
class Cell:
    """One source in one language; `task` leads to where something can be done about it."""

    status: Status
    publishes: bool

    @cached_property
    def url(self) -> str:
        there = self.status.target_id is not None and self.status.translation_id is not None
        return (
            Task(self.status).url if there or (self.status.state == State.MISSING and self.publishes) else ""
        )


@dataclass(frozen=True)
class Row:
    source: Source
    cells: list[Cell | None]

    @property
    def level(self) -> int:
        """How deep below the home page it stands; 0 for the home page and for a snippet."""
        return max(0, len(self.source.path) // Page.steplen - 2)


def seen_by(request: HttpRequest, locales: list[Locale]) -> list[Status]:
    """Every state that the person may see: who only translates does not see what was not sent to them."""
    publishing = may_publish_in(request.user)  # type: ignore[arg-type]
    return [
        each
        for each in survey(locales)
        if may_see(request.user, each)  # type: ignore[arg-type]
        and (each.translation_id is not None or each.locale.pk in publishing)
    ]


def overview(request: HttpRequest) -> HttpResponse:
    """The table, by the filters of the address."""
    if not translates(request):
        raise PermissionDenied
    locales = languages_of(request.user)  # type: ignore[arg-type]
    publishing = may_publish_in(request.user)  # type: ignore[arg-type]
    found = seen_by(request, locales)
    form = FilterForm(request.GET or None, languages=locales)
    shown = form.wanted()
    rows: dict[Any, dict[int, Cell]] = {}
    sources: dict[Any, Source] = {}
    for each in filter(shown, found):
        sources.setdefault(each.source.key, each.source)
        rows.setdefault(each.source.key, {})[each.locale.pk] = Cell(each, each.locale.pk in publishing)
    table = [Row(sources[key], [cells.get(locale.pk) for locale in locales]) for key, cells in rows.items()]
    context = {
        "form": form,
        "locales": [(locale, summary(found).get(locale.language_code)) for locale in locales],
        "page": Paginator(table, ON_A_PAGE).get_page(request.GET.get("page")),
        "asked": "&".join(
            part for part in request.GET.urlencode().split("&") if not part.startswith("page=")
        ),
    }
    return render(request, "translation/overview.html", context)


def overview_json(request: HttpRequest) -> HttpResponse:
    """The same, for programs, as `manage.py translation_status --json` gives it."""
    if not translates(request):
        raise PermissionDenied
    locales = languages_of(request.user)  # type: ignore[arg-type]
    found = seen_by(request, locales)
    shown = FilterForm(request.GET or None, languages=locales).wanted()
    return JsonResponse(as_json(list(filter(shown, found))), json_dumps_params={"ensure_ascii": False})
