"""Two people on one page or snippet: what is saved by hand from an old tab does not pass over what was saved since.

Wagtail's autosave refuses such a save; its button "Save" does not, and its own warning needs a script. Here the person
sees both versions, and everything they typed is kept on the page that asks (a form with every value in it).
"""

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.utils import get_latest_str
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


def handler_of(instance: Any) -> Any:
    """The panels of its form."""
    found = instance if isinstance(instance, Page) else instance.snippet_viewset
    return found.get_edit_handler()


def edit_address(instance: Any) -> str:
    name = "wagtailadmin_pages:edit"
    if not isinstance(instance, Page):
        name = instance.snippet_viewset.get_url_name("edit")
    return reverse(name, args=[instance.pk])


def typed_version(request: HttpRequest, instance: Any) -> Any:
    """It with what was typed, unsaved; a field that is not valid stays as it is in the newest version."""
    mine = type(instance)._default_manager.get(pk=instance.pk).get_latest_revision_as_object()
    more = {"parent_page": instance.get_parent()} if isinstance(instance, Page) else {}
    form = handler_of(mine).get_form_class()(request.POST, instance=mine, for_user=request.user, **more)
    form.defer_required_fields()
    form.is_valid()
    form.restore_required_fields()
    return mine


def differences(request: HttpRequest, theirs: Any, mine: Any) -> list[Any]:
    panel = handler_of(theirs).get_bound_panel(instance=theirs, request=request, form=None)
    found = [compare(theirs, mine) for compare in panel.get_comparison()]
    return [each for each in found if each.has_changed() and each.is_field]


def ask_before_overwriting(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """The page that shows both versions, when `request` saves by hand what it opened before the newest one.

    `instance`: a page, or a snippet with revisions, with what was saved last.
    """
    if request.method != "POST" or not request.accepts("text/html") or getattr(instance, "alias_of_id", None):
        return None
    latest = instance.get_latest_revision()
    if latest is None or not is_out_of_date(request, latest) or is_own_echo(request, latest):
        return None
    # Wagtail has asked for the right on a snippet already.
    if isinstance(instance, Page) and not instance.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    typed = [
        (name, value) for name, values in request.POST.lists() for value in values if name not in VERSION
    ]
    context = {
        "title": get_latest_str(instance),
        "address": edit_address(instance),
        "latest": latest,
        "comparison": differences(request, instance, typed_version(request, instance)),
        "typed": typed,
        "stamp": latest.created_at.isoformat(),
    }
    return render(request, "studio/conflict.html", context, status=409)
