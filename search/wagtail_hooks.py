"""Where the search enters the admin."""

from typing import Any

from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from search.admin import PromotionViewSet, SynonymsViewSet
from search.report import ReportMenuItem, report

register_snippet(SynonymsViewSet)
register_snippet(PromotionViewSet)


@hooks.register("register_admin_urls")
def own_urls() -> list[Any]:
    urls = [path("", report, name="report")]
    return [path("reports/questions/", include((urls, "jrs_search"), namespace="jrs_search"))]


@hooks.register("register_reports_menu_item")
def report_in_the_menu() -> ReportMenuItem:
    return ReportMenuItem()
