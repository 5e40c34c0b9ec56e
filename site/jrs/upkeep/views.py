"""Two lists: pages to look at again, and links that lead nowhere."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Page

from jrs.upkeep import counts
from jrs.upkeep.reviews import confirm

__all__ = ["links", "reviews", "still_true"]

SHOWN = 300


def field_address(page_id: int, path: str) -> str:
    return f"{reverse('wagtailadmin_pages:edit', args=[page_id])}#field={path}"


def reviews(request: HttpRequest) -> HttpResponse:
    """The pages past their review date: first those that the person keeps."""
    found = list(counts.pages_past_review(request.user).select_related("review__keeper", "locale")[:SHOWN])
    mine = [page for page in found if page.review.keeper_id == request.user.pk]
    others = [page for page in found if page.review.keeper_id != request.user.pk]
    return render(
        request, "upkeep/reviews.html", {"groups": [("mine", mine), ("others", others)], "any": found}
    )


@require_POST
def still_true(request: HttpRequest, page_id: int) -> HttpResponse:
    """Somebody has looked, and everything is still true."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    day = confirm(page, request.user)
    messages.success(
        request,
        _("“%(title)s” is still true. It comes back here on %(day)s.")
        % {"title": page, "day": date_format(day, "DATE_FORMAT")},
    )
    return redirect("jrs_upkeep:reviews")


def links(request: HttpRequest) -> HttpResponse:
    """Broken links to other sites as of last night, and dead ones between our pages as of now."""
    outside = [
        {"place": place, "url": field_address(place.page_id, place.path)}
        for place in counts.broken_links(request.user)[:SHOWN]
    ]
    inside = [
        {"dead": dead, "url": field_address(dead.page.pk, dead.path)}
        for dead in counts.dead_links_inside(request.user)[:SHOWN]
    ]
    context: dict[str, Any] = {"outside": outside, "inside": inside}
    return render(request, "upkeep/links.html", context)
