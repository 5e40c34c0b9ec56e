"""What people look for, for the editors: the questions of a period, those that found nothing first."""

from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import Max, OuterRef, Subquery, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from jrs.chrome.languages import own_name
from search.counting import QueryCount

__all__ = ["ReportMenuItem", "may_read", "report"]

PERIODS = (7, 30, 90, 365)
PER_PAGE = 50


def may_read(user: Any) -> bool:
    """Whoever may mend what the report tells of."""
    return bool(user.has_perm("search.add_synonyms") or user.has_perm("search.add_promotion"))


class ReportMenuItem(MenuItem):
    def __init__(self) -> None:
        super().__init__(
            _("What people look for"),
            reverse("jrs_search:report"),
            name="search-report",
            icon_name="search",
            order=1200,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return may_read(request.user)


def report(request: HttpRequest) -> HttpResponse:
    """`?days=` one of PERIODS, `?language=`, `?nothing=1` for those that found nothing alone."""
    if not may_read(request.user):
        raise PermissionDenied
    asked = request.GET.get("days", "")
    days = int(asked) if asked in {str(period) for period in PERIODS} else 30
    language = request.GET.get("language", "")
    rows = QueryCount.objects.filter(day__gt=timezone.localdate() - timedelta(days=days))
    languages = sorted(set(QueryCount.objects.values_list("language", flat=True)))
    if language in languages:
        rows = rows.filter(language=language)
    latest = QueryCount.objects.filter(language=OuterRef("language"), query=OuterRef("query")).order_by(
        "-day"
    )
    totals = (
        rows.values("language", "query")
        .annotate(times=Sum("count"), last=Max("day"), found_last=Subquery(latest.values("found")[:1]))
        .order_by("-times", "language", "query")
    )
    nothing = request.GET.get("nothing") == "1"
    if nothing:
        totals = totals.filter(found_last=0)
    page = Paginator(totals, PER_PAGE).get_page(request.GET.get("p"))
    homes = {
        home.locale.language_code: home.pk for home in Page.objects.filter(depth=2).select_related("locale")
    }
    context = {
        "page": page,
        "rows": [_row(dict(row), homes) for row in page.object_list],
        "periods": PERIODS,
        "days": days,
        "language": language,
        "languages": [(code, own_name(code)) for code in languages],
        "nothing": nothing,
        "querystring": urlencode({"days": days, "language": language, "nothing": "1" if nothing else ""}),
        "may_add_synonyms": request.user.has_perm("search.add_synonyms"),
        "may_promote": request.user.has_perm("search.add_promotion"),
    }
    return render(request, "search/report.html", context)


def _row(row: dict[str, Any], homes: dict[str, int]) -> dict[str, Any]:
    """A row of the report, with the addresses where its question can be answered."""
    begun = urlencode({"language": row["language"], "query": row["query"]})
    home = homes.get(row["language"])
    return {
        **row,
        "language_name": own_name(row["language"]),
        "synonym": f"{reverse('wagtailsnippets_search_synonyms:add')}?{begun}",
        "promotion": f"{reverse('wagtailsnippets_search_promotion:add')}?{begun}",
        "page": reverse("wagtailadmin_pages:add_subpage", args=[home]) if home else "",
        "try": f"/{row['language']}/search/?{urlencode({'q': row['query']})}",
    }
