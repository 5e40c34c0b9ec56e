"""Social cards: the picture that other sites show beside a link to a page of ours, one per published page."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wagtail.models import Page

    from jrs.cards.models import Card

__all__ = ["card_of", "generic_card"]

#: Where there is one of img/card-*.png; made by .ci/generic-cards.py.
GENERIC = ("fr", "nl", "en")


def card_of(page: "Page | None") -> "Card | None":
    """The card of a page, with its `url`, `width`, `height` and `alt`; None for a page that has none.

    Costs no query on a page that `jrs.routing` has found.
    """
    # Django's error for a missing row of a one-to-one relation is an AttributeError as well.
    return getattr(page, "social_card", None) if page is not None and page.pk else None


def generic_card(language: str) -> str:
    """The static file, of 1200 × 630, for what has no card of its own: the motto, in English for want of another."""
    return f"img/card-{language if language in GENERIC else 'en'}.png"
