"""Pages go to the bin with all below them and with their translations, and come back as they went."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.actions.move_page import MovePageAction
from wagtail.models import Page, Revision, WorkflowState
from wagtail_localize.models import (
    OverridableSegment,
    RelatedObjectSegment,
    SegmentOverride,
    StringSegment,
    StringTranslation,
    TemplateSegment,
    TranslatableObject,
    TranslationContext,
)

from jrs.bin.models import BinnedPage
from jrs.bin.tree import bin_root
from jrs.translation.cascade import HANDLED

__all__ = ["away_with", "put_back", "remove"]


def family(page: Page) -> list[Page]:
    """What goes along: the translations of a page of the source language, and copies that only show its words."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return [page, *page.get_translations()]
    return [page, *page.aliases.all()]


@transaction.atomic
def away_with(page: Page, user: Any = None) -> list[BinnedPage]:
    """Take `page`, all below it and its translations down, and move them to the bin. Gives a row per language."""
    batch = uuid4()
    return [put_in(Page.objects.get(pk=each.pk), batch, user) for each in family(page)]


def put_in(page: Page, batch: Any, user: Any) -> BinnedPage:
    branch = page.get_descendants(inclusive=True)
    live = dict(branch.filter(live=True).values_list("pk", "live_revision_id"))
    # From the leaves up, as readers would lose them; each signal tells the cache, the search and `Departure`.
    for each in branch.filter(live=True).order_by("-path").specific():
        setattr(each, HANDLED, True)
        each.unpublish(user=user)
    keys = [str(pk) for pk in branch.values_list("pk", flat=True)]
    Revision.page_revisions.filter(object_id__in=keys).update(approved_go_live_at=None)
    for state in WorkflowState.objects.active().filter(
        base_content_type__app_label="wagtailcore", object_id__in=keys
    ):
        state.cancel(user=user)
    sibling = page.get_next_sibling()
    row = BinnedPage.objects.create(
        page=page,
        batch=batch,
        parent=page.get_parent(),
        before=sibling,
        title=page.title,
        deleted_by=user,
        live=live,
        pages=len(keys),
        slug=step_aside(page),
    )
    page.refresh_from_db()
    move(page, bin_root(), "last-child", user)
    return row


def step_aside(page: Page) -> str:
    """Give `page` a slug of its own if one in the bin has the same, as translations often have; gives what it was."""
    if not bin_root().get_children().filter(slug=page.slug).exists():
        return ""
    Page.objects.filter(pk=page.pk).update(slug=f"{page.slug[:200]}-{page.pk}")
    return str(page.slug)


def move(page: Page, target: Page, place: str, user: Any) -> None:
    """Move a page, whatever the rights of `user` on the tree of the bin: nobody has any there."""
    MovePageAction(page, target, pos=place, user=user).execute(skip_permission_checks=True)


@transaction.atomic
def put_back(rows: Iterable[BinnedPage], user: Any = None, *, live: bool = True) -> list[Page]:
    """Put binned pages back where they stood, in every language; with `live`, what readers saw is live again.

    Gives the pages that stay drafts because something must be mended in them. Raises `LookupError`, and changes
    nothing, where the page above is gone too.
    """
    held = []
    for row in rows:
        parent = row.parent
        if parent is None:
            raise LookupError(row.title)
        if row.slug:
            Page.objects.filter(pk=row.page_id).update(slug=row.slug)
        page = Page.objects.get(pk=row.page_id)
        take_free_slug(page, parent)
        sibling = row.before if row.before and row.before.is_child_of(parent) else None
        target, place = (sibling, "left") if sibling else (parent, "last-child")
        move(page, Page.objects.get(pk=target.pk), place, user)
        was_live = row.live if live else {}
        row.delete()
        held += show_again(was_live, user)
    return held


def take_free_slug(page: Page, parent: Page) -> None:
    """Give `page` a slug with a number where another page has taken its own since; its drafts learn of it."""
    taken = set(parent.get_children().values_list("slug", flat=True))
    number, slug = 1, page.slug
    while slug in taken:
        number += 1
        slug = f"{page.slug}-{number}"
    if slug == page.slug:
        return
    page.slug = slug
    page.save(update_fields=["slug"], clean=False)
    for revision in page.revisions.all():
        revision.content["slug"] = slug
        revision.save(update_fields=["content"])


def show_again(was_live: dict[str, int | None], user: Any) -> list[Page]:
    """Publish what readers saw; gives the pages that the gate holds back now."""
    held = []
    pages = Page.objects.filter(pk__in=was_live).order_by("path").specific()
    for page in pages:
        revision = Revision.objects.filter(pk=was_live[str(page.pk)]).first() or page.get_latest_revision()
        revision = revision or page.save_revision(user=user, clean=False)
        newest = page.latest_revision_id
        try:
            with transaction.atomic():
                revision.publish(user=user, skip_permission_checks=True)
        except ValidationError:
            held.append(page)
        else:
            # What somebody was writing when it was deleted is still there.
            Page.objects.filter(pk=page.pk).update(has_unpublished_changes=newest not in {None, revision.pk})
    return held


@transaction.atomic
def remove(row: BinnedPage) -> None:
    """Delete the pages of a row for good, with what wagtail-localize remembers of their words."""
    page = Page.objects.get(pk=row.page_id)
    keys = set(page.get_descendants(inclusive=True).values_list("translation_key", flat=True))
    page.delete()
    keys -= set(Page.objects.filter(translation_key__in=keys).values_list("translation_key", flat=True))
    for segment in (OverridableSegment, RelatedObjectSegment, StringSegment, TemplateSegment):
        segment.objects.filter(context__object_id__in=keys).delete()
    for words in (SegmentOverride, StringTranslation):
        words.objects.filter(context__object_id__in=keys).delete()
    TranslatableObject.objects.filter(translation_key__in=keys).delete()
    TranslationContext.objects.filter(object_id__in=keys).delete()
