"""When a card is made, renewed and removed: always after the commit, and never to the harm of a publication."""

import logging
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished

from jrs.cards.making import renew_card
from jrs.cards.models import Card
from jrs.jobs.queue import background, later
from jrs.media.models import Image
from jrs.media.readiness import pages_that_show

logger = logging.getLogger(__name__)


class CardError(Exception):
    """The pages, by key, whose cards could not be made."""


@background
def renew_cards(keys: list[int]) -> None:
    """Bring the cards of pages up to date; one that cannot be made stops no other. Raises CardError."""
    failed = []
    for key in keys:
        try:
            renew_card(key)
        except Exception:
            logger.exception("The card of page %s was not made.", key)
            failed.append(key)
    if failed:
        raise CardError(failed)


def _withdraw(keys: list[int]) -> None:
    """Renew cards that may show what nobody may see any more: no worker is waited for."""
    # No functools.partial: Django names the function that failed, and stumbles over one without a name.
    transaction.on_commit(lambda: renew_cards.func(keys), robust=True)


@receiver(page_published, dispatch_uid="jrs.cards.published")
def renew_with_its_page(instance: Page, **kwargs: Any) -> None:
    """A page that appears or changes."""
    later(renew_cards, [instance.pk])


@receiver(page_unpublished, dispatch_uid="jrs.cards.unpublished")
def remove_with_its_page(instance: Page, **kwargs: Any) -> None:
    """A page that is taken down."""
    _withdraw([instance.pk])


@receiver([post_save, post_delete], sender=PageViewRestriction, dispatch_uid="jrs.cards.restricted")
def renew_with_its_privacy(instance: PageViewRestriction, **kwargs: Any) -> None:
    """A page that becomes private or public, with all below it."""
    _withdraw(list(instance.page.get_descendants(inclusive=True).values_list("pk", flat=True)))


@receiver(post_save, sender=Image, dispatch_uid="jrs.cards.picture")
@receiver(pre_delete, sender=Image, dispatch_uid="jrs.cards.no_picture")
def renew_with_its_picture(instance: Image, created: bool = False, **kwargs: Any) -> None:
    """A picture that is replaced, framed otherwise or withdrawn."""
    if not created:
        # Asked before the picture goes: afterwards nobody knows where it stood.
        _withdraw(pages_that_show(instance))


@receiver(post_delete, sender=Card, dispatch_uid="jrs.cards.file")
def delete_its_file(instance: Card, **kwargs: Any) -> None:
    """The file goes with its card, however that goes: with its page, or for a newer one."""
    storage, name = instance.file.storage, instance.file.name or ""
    transaction.on_commit(lambda: storage.delete(name), robust=True)
