"""Which pages are private, told within the query that fetches them."""

from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from wagtail.models import PageViewRestriction

__all__ = ["restricted"]


def restricted() -> Exists:
    """Whether a page, one above it, or the source of an alias is restricted: for a query of `Page`.

    Wagtail's `public()` asks for all restrictions first, in a query of its own.
    """

    def outer(name: str) -> Any:
        return ExpressionWrapper(OuterRef(name), output_field=CharField())

    found = PageViewRestriction.objects.annotate(own=outer("path"), source=outer("alias_of__path"))
    above = Q(own__startswith=F("page__path")) | Q(source__startswith=F("page__path"))
    return Exists(found.filter(above))
