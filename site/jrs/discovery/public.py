"""Which pages machines are told of: live, open to everyone, and no copy of another."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import F, Func, IntegerField, Max, Q, TextField, Value
from django.db.models.functions import Abs, Cast, Coalesce, Mod
from wagtail.models import Page, PageLogEntry

__all__ = ["Row", "changed_at", "count", "found_by_machines", "rows"]

#: `url_path`, `translation_key`, and when it was last published ("2026-04-01T09:00:00+00:00", "" for never) of a page.
Row = tuple[str, str, str]


def found_by_machines() -> Q:
    """The condition; asks the database once, for the private parts of the tree."""
    return Q(live=True, alias_of__isnull=True) & ~Page.objects.private_q()


def count() -> int:
    """The number of `rows`."""
    return Page.objects.filter(found_by_machines(), depth__gt=1).count()


def rows(part: int = 0, parts: int = 1) -> Iterable[Row]:
    """A `Row` for each page that has an address, in the order of the tree; all versions of a page in the same part.

    As text: fifty thousand keys and moments as objects cost more than all that is done with them.
    """
    moment = Func(
        Func(Value("UTC"), F("last_published_at"), function="timezone"),
        Value('YYYY-MM-DD"T"HH24:MI:SS"+00:00"'),
        function="to_char",
        output_field=TextField(),
    )
    pages = Page.objects.filter(found_by_machines(), depth__gt=1).order_by("path")
    if parts > 1:
        dealt = Func(Cast("translation_key", TextField()), function="hashtext", output_field=IntegerField())
        pages = pages.annotate(dealt=Mod(Abs(dealt), parts)).filter(dealt=part)
    found: Iterable[Row] = pages.values_list(
        "url_path",
        Cast("translation_key", TextField()),
        Coalesce(moment, Value(""), output_field=TextField()),
    )
    return found


def changed_at() -> datetime | None:
    """When something last happened to any page, its withdrawal or removal included; None for never."""
    found: datetime | None = PageLogEntry.objects.aggregate(last=Max("timestamp"))["last"]
    return found
