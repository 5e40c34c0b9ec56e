"""For the home of the admin: pages that fail their checks. `address()` is the list behind the number."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

__all__ = ["address", "pages_failing_checks"]


def pages_failing_checks(user: Any) -> "QuerySet[Page]":
    """The live pages that `user` may edit and in which something must be mended; `.count()` is one query.

    Each has its `verdict` (`must`, `should`, `words`, `score`), as of its last publication or of last night.
    """
    editable = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    found: QuerySet[Page] = editable.filter(live=True, verdict__must__gt=0).select_related("verdict")
    return found.order_by("-verdict__must", "title")


def address() -> str:
    """The list of all pages with what their checks found."""
    return reverse("jrs_quality:report")
