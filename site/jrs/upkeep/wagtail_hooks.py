"""Where upkeep enters the admin."""

from typing import Any

from django.urls import include, path, reverse
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from jrs.upkeep import views


@hooks.register("register_admin_urls")
def own_urls() -> list[Any]:
    urls = [
        path("reviews/", views.reviews, name="reviews"),
        path("reviews/<int:page_id>/", views.still_true, name="still_true"),
        path("links/", views.links, name="links"),
    ]
    return [path("upkeep/", include((urls, "jrs_upkeep"), namespace="jrs_upkeep"))]


@hooks.register("register_reports_menu_item")
def reviews_in_the_menu() -> MenuItem:
    return MenuItem(
        gettext_lazy("Pages to look at again"), reverse("jrs_upkeep:reviews"), icon_name="time", order=720
    )


@hooks.register("register_reports_menu_item")
def links_in_the_menu() -> MenuItem:
    return MenuItem(gettext_lazy("Broken links"), reverse("jrs_upkeep:links"), icon_name="link", order=730)


@hooks.register("register_log_actions")
def log_of_reviews(actions: Any) -> None:
    def tell(entry: Any) -> str:
        day = parse_date(entry.data.get("next", ""))
        return _("Looked at; again on %(day)s") % {"day": date_format(day, "DATE_FORMAT") if day else "—"}

    actions.register_action("jrs.review", gettext_lazy("Look at whether it is still true"), tell)
