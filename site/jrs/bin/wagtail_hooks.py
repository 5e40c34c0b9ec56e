"""Where the bin enters the admin: in the place of deleting pages, and in the menu."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page, ReferenceIndex

from jrs.bin import counts, views
from jrs.bin.pages import away_with


@hooks.register("register_admin_urls")
def own_urls() -> list[Any]:
    urls = [
        path("", views.index, name="index"),
        path("page/<uuid:batch>/", views.restore_page, name="restore_page"),
        path("page/<uuid:batch>/remove/", views.remove_page, name="remove_page"),
        path("file/<int:pk>/", views.restore_file, name="restore_file"),
        path("file/<int:pk>/remove/", views.remove_file, name="remove_file"),
    ]
    return [path("bin/", include((urls, "jrs_bin"), namespace="jrs_bin"))]


class BinMenuItem(MenuItem):
    """Shown to whoever has something to bring back."""

    def is_shown(self, request: HttpRequest) -> bool:
        return counts.in_the_bin(request.user) > 0


@hooks.register("register_admin_menu_item")
def bin_in_the_menu() -> MenuItem:
    return BinMenuItem(gettext_lazy("Bin"), reverse("jrs_bin:index"), name="bin", icon_name="bin", order=850)


def say_where(request: HttpRequest, text: str) -> None:
    link = format_html('<a href="{}">{}</a>', reverse("jrs_bin:index"), _("Look into the bin"))
    messages.success(request, format_html("{} {}", text, link))


@hooks.register("before_delete_page")
def page_to_the_bin(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Deleting a page in the admin puts it in the bin."""
    if (
        request.method != "POST"
        or ReferenceIndex.get_references_to(page).group_by_source_object().is_protected
    ):
        return None
    parent = page.get_parent()
    away_with(page, request.user)
    say_where(request, _("“%(title)s” is in the bin for 30 days.") % {"title": page.title})
    return redirect(
        get_valid_next_url_from_request(request) or reverse("wagtailadmin_explore", args=[parent.pk])
    )


@hooks.register("before_bulk_action")
def pages_to_the_bin(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """So does deleting several at once."""
    chosen = list(objects)
    if action_type != "delete" or not chosen or not isinstance(chosen[0], Page):
        return None
    for page in chosen:
        # Gone along with another of them by now: as its child, or as its translation.
        if not Page.objects.filter(pk=page.pk, path=page.path).exists():
            continue
        away_with(page, request.user)
    count = len(chosen)
    text = ngettext(
        "%(count)s page is in the bin for 30 days.", "%(count)s pages are in the bin for 30 days.", count
    ) % {"count": count}
    say_where(request, text)
    return redirect(action.next_url if action.next_url != request.path else "wagtailadmin_home")
