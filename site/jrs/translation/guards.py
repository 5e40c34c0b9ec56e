"""Views of wagtail-localize that ask for too little.

Whoever may edit a translation may, in wagtail-localize 1.14, turn it into an alias of its source or stop translating
it. The first puts the French text live at once under another language, so both ask here for the right to publish.
"""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.views import convert, edit_translation

from jrs.accounts.models import User


def must_publish(user: User, instance: object) -> None:
    """Raise `PermissionDenied` when `instance` is a page that `user` may not publish."""
    if isinstance(instance, Page) and not instance.permissions_for_user(user).can_publish():
        raise PermissionDenied


def convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    must_publish(request.user, get_object_or_404(Page, pk=page_id))  # type: ignore[arg-type]
    return convert.convert_to_alias(request, page_id)


def stop_translation(request: HttpRequest, translation_id: int) -> HttpResponse:
    translation = get_object_or_404(Translation, pk=translation_id)
    must_publish(request.user, translation.get_target_instance())  # type: ignore[arg-type]
    return edit_translation.stop_translation(request, translation_id)
