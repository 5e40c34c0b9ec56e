"""Links between pages that lead nowhere any more, from Wagtail's index of references: no page is opened for it."""

from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex

__all__ = ["DeadReference", "dead_references"]


@dataclass(frozen=True)
class DeadReference:
    """On `page`, at the content path `path`, something leads to `title`, "" when it was deleted."""

    page: Page
    path: str
    title: str


def dead_references(editable: Any = None) -> list[DeadReference]:
    """What live pages (those in the queryset `editable`) refer to and readers cannot reach. Five queries."""
    pages = Page.objects.filter(live=True, alias_of__isnull=True)
    if editable is not None:
        pages = pages.filter(pk__in=editable.values("pk"))
    sources = {str(page.pk): page for page in pages.select_related("locale")}
    base = ContentType.objects.get_for_model(Page)
    document = ContentType.objects.get_for_model(get_document_model())
    references = ReferenceIndex.objects.filter(
        base_content_type=base, to_content_type__in=[base, document], object_id__in=sources
    )
    columns = ("object_id", "to_content_type_id", "to_object_id", "content_path")
    rows = sorted(set(references.values_list(*columns)))
    known = known_pages({to for _source, kind, to, _path in rows if kind == base.pk})
    documents = {str(pk) for pk in get_document_model().objects.values_list("pk", flat=True)}
    live_here = {
        (page["translation_key"], page["locale_id"])
        for page in Page.objects.filter(live=True).values("translation_key", "locale_id")
    }
    dead = []
    for source, kind, to, path in rows:
        page = sources[source]
        if kind == document.pk:
            if to not in documents:
                dead.append(DeadReference(page, path, ""))
            continue
        target = known.get(to)
        if target is None:
            dead.append(DeadReference(page, path, ""))
        elif taken_down(target) and (target["translation_key"], page.locale_id) not in live_here:
            dead.append(DeadReference(page, path, target["title"]))
    return dead


def taken_down(target: dict[str, Any]) -> bool:
    """Not live, but it was: a draft that is still to come is no dead link."""
    return not target["live"] and target["first_published_at"] is not None


def known_pages(ids: set[str]) -> dict[str, dict[str, Any]]:
    columns = ("pk", "title", "live", "translation_key", "first_published_at")
    return {str(row["pk"]): row for row in Page.objects.filter(pk__in=ids).values(*columns)}
