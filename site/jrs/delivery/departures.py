"""Remembers where public pages stood, since Wagtail does not: their address answers 410 Gone, not 404.

A deleted page is unpublished first, so one signal tells of both. A page that was private leaves no trace: that there
was one is nobody's business. What is published again at an address clears it.
"""

from typing import Any
from urllib.parse import unquote

from django.http import HttpRequest
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from jrs.delivery.models import LONGEST, Departure
from jrs.roots import path_of

__all__ = ["connect", "has_departed"]


def has_departed(request: HttpRequest) -> bool:
    """Whether a public page stood at the address of `request` and no redirect leads on from there."""
    path = request.path_info
    if len(path) > LONGEST or "\0" in path or not Departure.objects.filter(path=path).exists():
        return False
    return get_redirect(request, Redirect.normalise_path(path, decode_unicode=False)) is None


def _address(page: Page) -> str:
    """The path of `page` as a request has it, not escaped; "" for none."""
    return unquote(path_of(page))


def _depart(instance: Page, **kwargs: Any) -> None:
    path = _address(instance)
    if path and len(path) <= LONGEST and not instance.get_view_restrictions().exists():
        Departure.objects.update_or_create(path=path)


def _arrive(instance: Page, **kwargs: Any) -> None:
    Departure.objects.filter(path=_address(instance)).delete()


def connect() -> None:
    """Listen from now on."""
    page_unpublished.connect(_depart, dispatch_uid="jrs.delivery.depart")
    page_published.connect(_arrive, dispatch_uid="jrs.delivery.arrive")
