"""Renditions made when a page is published, so that no reader waits for them.

Made on the first visit, a 1200 px AVIF takes half a second and all of a picture's together take 725 MB,
since Wagtail makes three at a time; here they are made one after the other.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import published

from jrs.media import specs
from jrs.media.models import Image

__all__ = ["make_ready", "pages_that_show"]


def make_ready(image: Image) -> None:
    """Make every public rendition of a picture that does not exist yet."""
    for spec in specs.expanded(*specs.PUBLIC):
        image.get_rendition(spec)


def pages_that_show(image: Image) -> list[int]:
    """The ids of the pages, live or not, whose stored text refers to the picture."""
    pages = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.get_references_to(image).filter(base_content_type=pages)
    return sorted({int(key) for key in references.values_list("object_id", flat=True)})


def make_pictures_of(instance: models.Model) -> None:
    """Make ready every picture that a live page or snippet refers to, in its fields and in its blocks."""
    references = ReferenceIndex.get_references_for_object(instance).filter(
        to_content_type=ContentType.objects.get_for_model(Image)
    )
    for image in Image.objects.filter(
        pk__in=[int(key) for key in references.values_list("to_object_id", flat=True)]
    ):
        make_ready(image)


def make_ready_where_shown(pk: int) -> None:
    """Make ready the picture `pk`, if something shows it."""
    image = Image.objects.filter(pk=pk).first()
    if image and ReferenceIndex.get_references_to(image).exists():
        make_ready(image)


@receiver(published, dispatch_uid="jrs.media.readiness")
def make_ready_when_published(instance: models.Model, **kwargs: Any) -> None:
    """After the commit, and without harm to the publication when a picture cannot be read."""
    # No functools.partial: Django names the function that failed, and stumbles over one without a name.
    transaction.on_commit(lambda: make_pictures_of(instance), robust=True)


@receiver(post_save, sender=Image, dispatch_uid="jrs.media.replaced")
def make_ready_when_replaced(instance: Image, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """A picture that stands somewhere may have got another file.

    Wagtail's form drops the renditions of the old one after this signal, in the same transaction of its view.
    """
    if not (created or raw):
        transaction.on_commit(lambda: make_ready_where_shown(instance.pk), robust=True)
