"""The inbox of translators and publishers, on a page of its own, in the menu and on the home of the admin."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem

from jrs.translation.people import translates
from jrs.translation.tasks import count_for, desks_for, show_changes

__all__ = ["InboxMenuItem", "InboxPanel", "inbox"]


def inbox(request: HttpRequest) -> HttpResponse:
    """What there is to translate and to publish in the languages of the person who asks."""
    if not translates(request):
        raise PermissionDenied
    desks = desks_for(request.user)  # type: ignore[arg-type]
    for desk in desks:
        show_changes(desk.changed)
    return render(request, "translation/inbox.html", {"desks": desks})


class InboxMenuItem(MenuItem):
    """The entry in the menu, with how many things wait."""

    def __init__(self) -> None:
        super().__init__(
            gettext_lazy("Translations"),
            reverse("jrs_translation:inbox"),
            name="translations",
            icon_name="wagtail-localize-language",
            order=150,
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return translates(request)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        waiting = count_for(request.user)  # type: ignore[arg-type]
        label = _("Translations (%(count)s)") % {"count": waiting} if waiting else _("Translations")
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name)


class InboxPanel(Component):
    """How far each language is, and the first things to translate or to publish, on the home of the admin."""

    name = "translations"
    template_name = "translation/panel.html"
    order = 90

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return {"desks": desks_for(parent_context["request"].user)}
