"""Where the desk enters the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from jrs.desk import handbook, home, menus


@hooks.register("register_admin_urls")
def own_urls() -> list[Any]:
    urls = [
        path("errands/<slug:name>/", home.errand, name="errand"),
        path("handbook/", handbook.handbook, name="handbook"),
        path("handbook/<slug:role>/", handbook.handbook, name="handbook"),
    ]
    return [path("desk/", include((urls, "jrs_desk"), namespace="jrs_desk"))]


@hooks.register("construct_homepage_panels", order=1000)
def only_the_desk(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [home.DeskPanel()]


@hooks.register("construct_help_menu")
def help_of_ours(request: HttpRequest, items: list[Any]) -> None:
    menus.keep_help(request, items)


@hooks.register("register_help_menu_item")
def handbook_in_the_help() -> MenuItem:
    return MenuItem(_("Handbook"), reverse("jrs_desk:handbook"), name="handbook", icon_name="help", order=10)


@hooks.register("construct_reports_menu")
def reports_of_use(request: HttpRequest, items: list[Any]) -> None:
    menus.keep_reports(request, items)
