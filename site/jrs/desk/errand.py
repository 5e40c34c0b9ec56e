"""One kind of thing to do, as the home of the admin shows it."""

from dataclasses import dataclass

from wagtail.models import Page

__all__ = ["Errand", "Item"]


@dataclass(frozen=True)
class Item:
    """One thing to do; `page` is what its line says more about."""

    title: str
    url: str
    page: Page | None = None


@dataclass(frozen=True)
class Errand:
    """One kind of thing to do. `first` are the first of them; `url` is where all of them are."""

    name: str
    title: str
    count: int
    url: str
    icon: str
    first: tuple[Item, ...] = ()
