"""Two people on one page: what somebody saves by hand from an old tab does not pass over what was saved since.

Wagtail's autosave refuses such a save; its button "Save" does not, and its own warning needs a script. Here the person
sees both versions, and everything they typed is kept on the page that asks (a form with every value in it).
"""

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from wagtail.models import Page, Revision

__all__ = ["ask_before_overwriting"]

#: What says which version a form was opened with; asked anew in the form that keeps what was typed.
VERSION = ("csrfmiddlewaretoken", "loaded_revision_id", "loaded_revision_created_at", "overwrite_revision_id")

#: The time in which a save by hand may cross the answer to the one before it.
ECHO = timedelta(seconds=10)


def is_out_of_date(request: HttpRequest, latest: Revision | None) -> bool:
    """Whether the posted form was opened before `latest` was saved (as `EditView.is_out_of_date` of Wagtail 7.4)."""
    if latest is None:
        return False
    if own := request.POST.get("overwrite_revision_id"):
        return own != str(latest.pk)
    loaded = request.POST.get("loaded_revision_id")
    if not loaded:
        return False
    stamp = request.POST.get("loaded_revision_created_at", "")
    return loaded != str(latest.pk) or stamp != latest.created_at.isoformat()


def is_own_echo(request: HttpRequest, latest: Revision) -> bool:
    """Whether `latest` is what the same form has just saved by itself, and has not heard of yet."""
    return latest.user_id == request.user.pk and timezone.now() - latest.created_at < ECHO


def typed_version(request: HttpRequest, page: Page) -> Page:
    """The page with what was typed, unsaved; a field that is not valid stays as it is in the newest version."""
    mine = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
    form = mine.get_edit_handler().get_form_class()(
        request.POST, instance=mine, parent_page=page.get_parent(), for_user=request.user
    )
    form.defer_required_fields()
    form.is_valid()
    form.restore_required_fields()
    return mine


def differences(request: HttpRequest, theirs: Page, mine: Page) -> list[Any]:
    panel = theirs.get_edit_handler().get_bound_panel(instance=theirs, request=request, form=None)
    found = [compare(theirs, mine) for compare in panel.get_comparison()]
    return [each for each in found if each.has_changed() and each.is_field]


def ask_before_overwriting(request: HttpRequest, page: Page) -> HttpResponse | None:
    """The page that shows both versions, when `request` saves by hand what it opened before the newest one."""
    if request.method != "POST" or not request.accepts("text/html") or page.alias_of_id:
        return None
    latest = page.get_latest_revision()
    if latest is None or not is_out_of_date(request, latest) or is_own_echo(request, latest):
        return None
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    typed = [
        (name, value) for name, values in request.POST.lists() for value in values if name not in VERSION
    ]
    context = {
        "page": page,
        "latest": latest,
        "comparison": differences(request, page, typed_version(request, page)),
        "typed": typed,
        "stamp": latest.created_at.isoformat(),
    }
    return render(request, "studio/conflict.html", context, status=409)
