"""For the home of the admin: how much lies in the bin. `address()` is the list behind the number."""

from typing import Any

from django.urls import reverse

from jrs.bin.models import BinnedFile, BinnedPage
from jrs.bin.people import visible

__all__ = ["address", "in_the_bin"]


def in_the_bin(user: Any) -> int:
    """How many things `user` could bring back: each page (in all its languages) and each file counts once."""
    mine = visible(user)
    pages = BinnedPage.objects.filter(mine).values("batch").distinct().count()
    return pages + BinnedFile.objects.filter(mine).count()


def address() -> str:
    """The bin."""
    return reverse("jrs_bin:index")
