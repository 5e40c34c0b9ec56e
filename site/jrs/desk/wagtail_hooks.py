"""Where the desk enters the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import include, path
from wagtail import hooks

from jrs.desk import home, menus


@hooks.register("register_admin_urls")
def own_urls() -> list[Any]:
    urls = [path("errands/<slug:name>/", home.errand, name="errand")]
    return [path("desk/", include((urls, "jrs_desk"), namespace="jrs_desk"))]


@hooks.register("construct_homepage_panels", order=1000)
def only_the_desk(request: HttpRequest, panels: list[Any]) -> None:
    panels[:] = [home.DeskPanel()]


@hooks.register("construct_help_menu")
def help_of_ours(request: HttpRequest, items: list[Any]) -> None:
    menus.keep_help(request, items)


@hooks.register("construct_reports_menu")
def reports_of_use(request: HttpRequest, items: list[Any]) -> None:
    menus.keep_reports(request, items)
