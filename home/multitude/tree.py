"""Puts many pages below one page of each language, as if Wagtail had added them one by one."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from modelcluster.models import get_all_child_relations
from wagtail.models import Locale, Page, PageLogEntry, ReferenceIndex
from wagtail.search.backends import get_search_backends

from home.multitude.copying import copy, reserve
from home.multitude.pages import Draft

__all__ = ["add_below", "index"]

BATCH = 500


def _free_paths(parent: Page) -> Iterator[str]:
    """The paths of children to come, after the last one that is there."""
    last = parent.get_last_child()
    step = Page._str2int(last.path[-Page.steplen :]) if last else 0  # noqa: SLF001
    while True:
        step += 1
        yield Page._get_path(parent.path, parent.depth + 1, step)  # noqa: SLF001


def add_below(parents: dict[str, Page], drafts: Iterable[Draft]) -> dict[str, list[Any]]:
    """Add every draft below `parents` (by language code), live; gives the pages by language, in the order of drafts."""
    drafts = list(drafts)
    return {code: _add(parent, code, drafts) for code, parent in parents.items()}


def _add(parent: Page, code: str, drafts: list[Draft]) -> list[Any]:
    now, locale = timezone.now(), Locale.objects.get(language_code=code)
    paths = _free_paths(parent)
    pages = []
    for key, each in zip(reserve(Page, len(drafts)), drafts, strict=True):
        fields = each.fields[code]
        page = each.model(
            id=key,
            path=next(paths),
            depth=parent.depth + 1,
            translation_key=each.key,
            locale=locale,
            url_path=f"{parent.url_path}{fields['slug']}/",
            content_type=ContentType.objects.get_for_model(each.model),
            first_published_at=now,
            last_published_at=now,
            **fields,
        )
        page.page_ptr_id = key
        page.pattern = each.pattern
        for relation in get_all_child_relations(page):
            # Known to be none, so that nothing asks the database for each page's comments.
            setattr(page, relation.get_accessor_name(), [])
        pages.append(page)
    copy(Page, pages)
    for model in {type(page) for page in pages}:
        copy(model, [page for page in pages if type(page) is model])
    # In memory as well: treebeard looks for no children where it knows of none.
    parent.numchild = Page.objects.filter(path__startswith=parent.path, depth=parent.depth + 1).count()
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild)
    _log(pages)
    return pages


def _log(pages: list[Any]) -> None:
    now = timezone.now()
    copy(
        PageLogEntry,
        [
            PageLogEntry(
                pk=key,
                page_id=page.pk,
                content_type_id=page.content_type_id,
                label=page.title,
                action="wagtail.publish",
                timestamp=now,
                content_changed=True,
            )
            for key, page in zip(reserve(PageLogEntry, len(pages)), pages, strict=True)
        ],
    )


def index(pages: list[Any], *, search: bool) -> None:
    """Note what the pages refer to and, with `search`, what they say."""
    base = ContentType.objects.get_for_model(Page)
    found = [
        (page, *reference)
        for page in pages
        for reference in set(ReferenceIndex._extract_references_from_object(page))  # noqa: SLF001
    ]
    copy(
        ReferenceIndex,
        [
            ReferenceIndex(
                pk=key,
                content_type_id=page.content_type_id,
                base_content_type=base,
                object_id=str(page.pk),
                to_content_type_id=kind,
                to_object_id=to,
                model_path=model_path,
                content_path=path,
                content_path_hash=ReferenceIndex._get_content_path_hash(path),  # noqa: SLF001
            )
            for key, (page, kind, to, model_path, path) in zip(
                reserve(ReferenceIndex, len(found)), found, strict=True
            )
        ],
    )
    if not search:
        return
    for model in {type(page) for page in pages}:
        same = [page for page in pages if type(page) is model]
        for backend in get_search_backends(with_auto_update=True):
            for first in range(0, len(same), BATCH):
                backend.add_bulk(model, same[first : first + BATCH])
