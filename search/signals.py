"""What changes for readers without a page being saved: rights, places, removals. Then the index is told here."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction, Page, PageViewRestriction
from wagtail.signals import post_page_move

from jrs.media.models import Document
from search import writing

CHUNK = 100


def renew_below(path: str) -> None:
    """Index the page at `path` and all below it anew."""
    keys = list(Page.objects.filter(path__startswith=path).values_list("pk", flat=True))
    for start in range(0, len(keys), CHUNK):
        pages = Page.objects.filter(pk__in=keys[start : start + CHUNK])
        writing.write_pages(pages.select_related("locale").specific())


@receiver([post_save, post_delete], sender=PageViewRestriction, dispatch_uid="search.restricted")
def renew_with_its_privacy(instance: PageViewRestriction, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        renew_below(instance.page.path)


@receiver(post_page_move, dispatch_uid="search.moved")
def renew_with_its_place(instance: Page, **kwargs: Any) -> None:
    """Under another page, other restrictions hold."""
    renew_below(instance.path)


@receiver(
    [post_save, post_delete], sender=CollectionViewRestriction, dispatch_uid="search.collection_restricted"
)
def renew_with_its_collection(instance: CollectionViewRestriction, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        renew_collection(instance.collection)


@receiver(post_save, sender=Collection, dispatch_uid="search.collection_moved")
def renew_with_its_collections_place(
    instance: Collection, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    if not (created or raw):
        renew_collection(instance)


def renew_collection(collection: Collection) -> None:
    writing.write_documents(Document.objects.filter(collection__path__startswith=collection.path))


@receiver(pre_delete, dispatch_uid="search.gone")
def take_out(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """Before the row goes and takes its entries along: the words that stood there alone go too."""
    if sender is Page:
        writing.remove_pages([instance.pk])
    elif sender is Document:
        writing.remove_documents([instance.pk])
