"""The audit log as a report of the admin, for administrators."""

from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils import formats
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView

from jrs.accounts.models import AuditEntry

__all__ = ["AuditLogView"]


def _moment(entry: AuditEntry) -> str:
    """To the minute: "two hours ago" is no answer in a log."""
    return formats.date_format(localtime(entry.at), "SHORT_DATETIME_FORMAT")


class AuditFilterSet(WagtailFilterSet):
    at = django_filters.DateFromToRangeFilter(label=_("When"), widget=DateRangePickerWidget)
    actor_name = django_filters.CharFilter(label=_("Who"), lookup_expr="icontains")
    subject = django_filters.CharFilter(label=_("To what"), lookup_expr="icontains")
    action = django_filters.MultipleChoiceFilter(label=_("Did what"), choices=AuditEntry.Action.choices)

    class Meta:
        model = AuditEntry
        fields = ("action", "actor_name", "subject", "at")


class AuditLogView(ReportView):
    """`/admin/reports/audit/`. Raises PermissionDenied without the permission `view_auditentry`."""

    model = AuditEntry
    page_title = _("Audit log")
    header_icon = "key"
    index_url_name = "audit_log"
    index_results_url_name = "audit_log_results"
    filterset_class = AuditFilterSet
    results_template_name = "wagtailadmin/generic/listing_results.html"
    is_searchable = False
    columns = [
        Column("at", label=_("When"), width="14%", accessor=_moment),
        Column(
            "who",
            label=_("Who"),
            accessor=lambda entry: entry.actor_name or _("somebody unknown, or a command"),
        ),
        Column("action", label=_("Did what"), accessor="get_action_display"),
        Column("subject", label=_("To what")),
        Column("detail", label=_("Detail")),
        Column("times", label=_("Times")),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm("accounts.view_auditentry"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> Any:
        return AuditEntry.objects.all()
