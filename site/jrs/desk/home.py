"""The home of the admin: what there is to do, and what one often begins."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail import hooks
from wagtail.admin.ui.components import Component

from jrs.bin.counts import address as bin_address
from jrs.bin.counts import in_the_bin
from jrs.desk.errands import KINDS, errands, pages_of
from jrs.translation.people import languages_of
from jrs.translation.tasks import desks_for

__all__ = ["Beginning", "DeskPanel", "errand"]


@dataclass(frozen=True)
class Beginning:
    """Something that one often begins; rooms add theirs by the hook `construct_desk_beginnings`."""

    title: str
    url: str
    icon: str = "plus"


class DeskPanel(Component):
    """The only panel of the home: Wagtail's show lists, and tell nobody what to do."""

    name = "desk"
    template_name = "desk/panel.html"
    order = 50

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        request = parent_context["request"]
        beginnings: list[Beginning] = []
        for add in hooks.get_hooks("construct_desk_beginnings"):
            add(request, beginnings)
        desks = desks_for(request.user) if languages_of(request.user) else []
        return {
            "errands": errands(request.user, desks),
            "desks": desks,
            "beginnings": beginnings,
            "binned": in_the_bin(request.user),
            "bin": bin_address(),
        }


def errand(request: HttpRequest, name: str) -> HttpResponse:
    """All pages of one kind of errand."""
    if name not in KINDS:
        raise Http404
    pages = pages_of(name, request.user)  # type: ignore[arg-type]
    return render(request, "desk/errand.html", {"kind": KINDS[name], "pages": pages})
