"""Renditions made when a page is published, so that no reader waits for them.

Made on the first visit, a 1200 px AVIF takes half a second and all of a picture's together take 725 MB,
since Wagtail makes three at a time; here they are made one after the other.
"""

from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import prefetch_related_objects
from django.dispatch import receiver
from wagtail.images.models import Filter
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import page_published

from jrs.media import specs
from jrs.media.models import Image, Rendition

__all__ = ["existing", "make_ready"]


def make_ready(image: Image) -> None:
    """Make every public rendition of a picture that does not exist yet."""
    for spec in specs.expanded(*specs.PUBLIC):
        image.get_rendition(spec)


def existing(image: Image, spec: str) -> Rendition | None:
    """The rendition of `spec` (as `image.get_rendition` takes it) if there is one; none is made.

    Without it in the cache all renditions of the picture are fetched at once, so that the `picture` tag, which
    shows the same picture further down the page, need not ask again.
    """
    wanted = Filter(spec=spec)
    key = Rendition.construct_cache_key(image, wanted.get_cache_key(image), wanted.spec)
    found: Rendition | None = Rendition.cache_backend.get(key)
    if found is None:
        prefetch_related_objects([image], "renditions")
        found = image.find_existing_renditions(wanted).get(wanted)
        if found is not None:
            Rendition.cache_backend.set(key, found)
    return found


def make_pictures_of(page: Page) -> None:
    """Make ready every picture that the live page refers to, in its fields and in its blocks."""
    references = ReferenceIndex.get_references_for_object(page).filter(
        to_content_type=ContentType.objects.get_for_model(Image)
    )
    for image in Image.objects.filter(
        pk__in=[int(key) for key in references.values_list("to_object_id", flat=True)]
    ):
        make_ready(image)


@receiver(page_published, dispatch_uid="jrs.media.readiness")
def make_ready_when_published(instance: Page, **kwargs: Any) -> None:
    """After the commit, and without harm to the publication when a picture cannot be read."""
    transaction.on_commit(partial(make_pictures_of, instance), robust=True)
