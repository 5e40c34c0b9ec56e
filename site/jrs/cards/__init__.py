"""Social cards: the picture that other sites show beside a link to a page of ours, one per published page."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagtail.models import Page

    from jrs.cards.models import Card

__all__ = ["card_of"]


def card_of(page: "Page | None") -> "Card | None":
    """The card of a page, with its `url`, `width`, `height` and `alt`; None for a page that has none.

    Costs no query on a page that `jrs.routing` has found.
    """
    # Django's error for a missing row of a one-to-one relation is an AttributeError as well.
    return getattr(page, "social_card", None) if page is not None and page.pk else None
