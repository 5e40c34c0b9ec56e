"""Background work in the admin: a report for administrators."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from jrs.jobs import counts, views


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("jobs/", views.overview, name="jobs_overview"),
        path("jobs/<uuid:task_id>/retry/", views.retry, name="jobs_retry"),
    ]


class JobsMenuItem(MenuItem):
    """The entry among the reports."""

    def is_shown(self, request: HttpRequest) -> bool:
        return counts.may_see(request.user)


@hooks.register("register_reports_menu_item")
def in_the_reports() -> MenuItem:
    return JobsMenuItem(
        _("Background work"), reverse("jobs_overview"), name="jobs", icon_name="cogs", order=1200
    )
