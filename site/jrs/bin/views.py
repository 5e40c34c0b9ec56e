"""The bin: what lies in it, bringing it back, and removing it before its time."""

from itertools import groupby
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_list_or_404, get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from jrs.bin import files, pages
from jrs.bin.models import DAYS, BinnedFile, BinnedPage
from jrs.bin.people import may_remove, sees_all, visible

__all__ = ["index", "remove_file", "remove_page", "restore_file", "restore_page"]


def index(request: HttpRequest) -> HttpResponse:
    """What the person could bring back."""
    mine = visible(request.user)
    rows = BinnedPage.objects.filter(mine).select_related("page__locale", "parent", "deleted_by")
    rows = rows.order_by("-deleted_at", "batch", "page_id")
    batches = [list(found) for _batch, found in groupby(rows, key=lambda row: row.batch)]
    kept = BinnedFile.objects.filter(mine).select_related("content_type", "deleted_by")
    context: dict[str, Any] = {
        "batches": [
            {"first": batch[0], "rows": batch, "pages": sum(row.pages for row in batch)} for batch in batches
        ],
        "files": kept,
        "days": DAYS,
        "may_remove": may_remove(request.user),
        "decides": sees_all(request.user),
    }
    return render(request, "bin/index.html", context)


def rows_of(request: HttpRequest, batch: Any) -> list[BinnedPage]:
    rows: list[BinnedPage] = get_list_or_404(
        BinnedPage.objects.select_related("parent").order_by("page_id"), visible(request.user), batch=batch
    )
    return rows


@require_POST
def restore_page(request: HttpRequest, batch: Any) -> HttpResponse:
    """Bring pages back, live again where the person may publish and asks for it."""
    rows = rows_of(request, batch)
    title, page_id = rows[0].title, rows[0].page_id
    for row in rows:
        if row.parent and not row.parent.permissions_for_user(request.user).can_add_subpage():
            raise PermissionDenied
    live = "live" in request.POST and sees_all(request.user)
    try:
        held = pages.put_back(rows, request.user, live=live)
    except LookupError:
        text = _("“%(title)s” cannot come back: the page above it was deleted too. Bring that back first.")
        messages.error(request, text % {"title": title})
        return redirect("jrs_bin:index")
    if not live:
        text = _("“%(title)s” is back, as a draft.")
    elif held:
        text = ngettext(
            "“%(title)s” is back. %(count)s page stays a draft: something must be mended in it first.",
            "“%(title)s” is back. %(count)s pages stay drafts: something must be mended in them first.",
            len(held),
        )
    else:
        text = _("“%(title)s” is back, as it was.")
    messages.success(request, text % {"title": title, "count": len(held)})
    return redirect("wagtailadmin_pages:edit", page_id)


@require_POST
def restore_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a picture or a document back."""
    kept = get_object_or_404(BinnedFile, visible(request.user), pk=pk)
    instance = files.put_back(kept)
    messages.success(request, _("“%(title)s” is back, in all its places.") % {"title": instance})
    return redirect("jrs_bin:index")


def only_those_who_may(request: HttpRequest) -> None:
    if not may_remove(request.user):
        raise PermissionDenied


@require_POST
def remove_page(request: HttpRequest, batch: Any) -> HttpResponse:
    """Remove pages for good."""
    only_those_who_may(request)
    rows = rows_of(request, batch)
    for row in rows:
        pages.remove(row)
    messages.success(request, _("“%(title)s” is removed for good.") % {"title": rows[0].title})
    return redirect("jrs_bin:index")


@require_POST
def remove_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Remove a picture or a document for good, its file too."""
    only_those_who_may(request)
    kept = get_object_or_404(BinnedFile, pk=pk)
    files.remove(kept)
    messages.success(request, _("“%(title)s” is removed for good.") % {"title": kept.title})
    return redirect("jrs_bin:index")
