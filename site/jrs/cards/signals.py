"""When a card is made, renewed and removed: always after the commit, and never to the harm of a publication."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished

from jrs.cards.making import renew_card
from jrs.cards.models import Card
from jrs.media.models import Image
from jrs.media.readiness import pages_that_show


def _renew(keys: list[int]) -> None:
    for key in keys:
        # No functools.partial: Django names the function that failed, and stumbles over one without a name.
        transaction.on_commit(lambda pk=key: renew_card(pk), robust=True)  # type: ignore[misc]


@receiver(page_published, dispatch_uid="jrs.cards.published")
@receiver(page_unpublished, dispatch_uid="jrs.cards.unpublished")
def renew_with_its_page(instance: Page, **kwargs: Any) -> None:
    """A page that appears, changes or is taken down."""
    _renew([instance.pk])


@receiver([post_save, post_delete], sender=PageViewRestriction, dispatch_uid="jrs.cards.restricted")
def renew_with_its_privacy(instance: PageViewRestriction, **kwargs: Any) -> None:
    """A page that becomes private or public, with all below it."""
    _renew(list(instance.page.get_descendants(inclusive=True).values_list("pk", flat=True)))


@receiver(post_save, sender=Image, dispatch_uid="jrs.cards.picture")
@receiver(pre_delete, sender=Image, dispatch_uid="jrs.cards.no_picture")
def renew_with_its_picture(instance: Image, created: bool = False, **kwargs: Any) -> None:
    """A picture that is replaced, framed otherwise or withdrawn."""
    if not created:
        # Asked before the picture goes: afterwards nobody knows where it stood.
        _renew(pages_that_show(instance))


@receiver(post_delete, sender=Card, dispatch_uid="jrs.cards.file")
def delete_its_file(instance: Card, **kwargs: Any) -> None:
    """The file goes with its card, however that goes: with its page, or for a newer one."""
    storage, name = instance.file.storage, instance.file.name or ""
    transaction.on_commit(lambda: storage.delete(name), robust=True)
