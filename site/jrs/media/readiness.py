"""Renditions made when a page is published, so that no reader waits for them.

All twelve of a large photograph take three seconds of processor, and 340 MB where Wagtail makes three at a time;
here they are made one after the other (130 MB). What one costs: `jrs.media.rendering`.
"""

from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import published

from jrs.jobs.queue import background, later
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


@background
def make_pictures_of(app_label: str, model_name: str, pk: str) -> None:
    """Make ready every picture that a live page or snippet refers to, in its fields and in its blocks."""
    instance = apps.get_model(app_label, model_name).objects.filter(pk=pk).first()
    if instance is None:
        return  # deleted since it was published
    references = ReferenceIndex.get_references_for_object(instance).filter(
        to_content_type=ContentType.objects.get_for_model(Image)
    )
    for image in Image.objects.filter(
        pk__in=[int(key) for key in references.values_list("to_object_id", flat=True)]
    ):
        make_ready(image)


@background
def make_ready_where_shown(pk: int) -> None:
    """Make ready the picture `pk`, if something shows it."""
    image = Image.objects.filter(pk=pk).first()
    if image and ReferenceIndex.get_references_to(image).exists():
        make_ready(image)


@receiver(published, dispatch_uid="jrs.media.readiness")
def make_ready_when_published(instance: models.Model, **kwargs: Any) -> None:
    """After the commit, and without harm to the publication when a picture cannot be read."""
    later(make_pictures_of, instance._meta.app_label, instance._meta.model_name, str(instance.pk))


@receiver(post_save, sender=Image, dispatch_uid="jrs.media.replaced")
def make_ready_when_replaced(instance: Image, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """A picture that stands somewhere may have got another file.

    Wagtail's form drops the renditions of the old one after this signal, in the same transaction of its view.
    """
    if not (created or raw):
        later(make_ready_where_shown, instance.pk)
