"""For the home of the admin: pages past their review date, and broken links."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from jrs.upkeep.internal import DeadReference, dead_references
from jrs.upkeep.models import LinkPlace

__all__ = ["broken_links", "dead_links_inside", "links_address", "pages_past_review", "reviews_address"]


def editable(user: Any) -> "QuerySet[Page]":
    found: QuerySet[Page] = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return found


def pages_past_review(user: Any) -> "QuerySet[Page]":
    """The live pages that `user` may edit and that are to be looked at again, longest overdue first.

    Each has its `review` (`keeper`, `review_on`). Those that `user` keeps: `.filter(review__keeper=user)`.
    """
    found = editable(user).filter(live=True, review__review_on__lte=timezone.localdate())
    return found.select_related("review").order_by("review__review_on", "title")


def broken_links(user: Any) -> "QuerySet[LinkPlace]":
    """Each place on a page that `user` may edit where a link to another site is broken, as of last night."""
    found = LinkPlace.objects.filter(link__broken=True, page__live=True, page__in=editable(user).values("pk"))
    return found.select_related("link", "page").order_by("page__title", "path")


def dead_links_inside(user: Any) -> list[DeadReference]:
    """Links between our own pages that lead nowhere, on pages that `user` may edit, as of now. Five queries."""
    return dead_references(editable(user))


def reviews_address() -> str:
    """The list of pages to look at again."""
    return reverse("jrs_upkeep:reviews")


def links_address() -> str:
    """The list of broken links."""
    return reverse("jrs_upkeep:links")
