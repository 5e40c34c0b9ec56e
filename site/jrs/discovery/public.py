"""Which pages machines are told of: live, open to everyone, and no copy of another."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, Q
from wagtail.models import Page, PageLogEntry

__all__ = ["Row", "changed_at", "found_by_machines", "rows"]

#: `url_path`, `translation_key`, `last_published_at` of a page.
Row = tuple[str, UUID, datetime | None]


def found_by_machines() -> Q:
    """The condition; asks the database once, for the private parts of the tree."""
    return Q(live=True, alias_of__isnull=True) & ~Page.objects.private_q()


def rows() -> Any:
    """A `Row` for each page that has an address, in the order of the tree."""
    pages = Page.objects.filter(found_by_machines(), depth__gt=1).order_by("path")
    return pages.values_list("url_path", "translation_key", "last_published_at")


def changed_at() -> datetime | None:
    """When something last happened to any page, its withdrawal or removal included; None for never."""
    found: datetime | None = PageLogEntry.objects.aggregate(last=Max("timestamp"))["last"]
    return found
