"""A letter when somebody signs in with a browser that was not seen before."""

import hashlib
import secrets
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate

from jrs.accounts import clients
from jrs.accounts.audit import Action, record
from jrs.accounts.letters import notify
from jrs.accounts.models import Device, User

__all__ = ["greet"]


def cookie_name() -> str:
    return "__Host-device" if settings.SESSION_COOKIE_SECURE else "device"


def greet(request: HttpRequest, response: HttpResponse, user: User) -> None:
    """Recognise the browser by its cookie, or give it one; write to `user` when it is new and not their first."""
    token = request.COOKIES.get(cookie_name(), "")
    known = Device.objects.filter(user=user, digest=_digest(user, token)).first() if token else None
    if known:
        known.last_seen = localdate()
        known.save(update_fields=["last_seen"])
    else:
        token = token or secrets.token_urlsafe(24)
        first = not user.devices.exists()
        Device.objects.create(user=user, digest=_digest(user, token))
        if not first:
            what = clients.browser(request)
            record(Action.NEW_DEVICE, user, detail=what)
            notify("new_device", user, browser=what)
    response.set_cookie(
        cookie_name(),
        token,
        max_age=settings.DEVICE_KEPT,
        secure=bool(settings.SESSION_COOKIE_SECURE),
        httponly=True,
        samesite="Lax",
    )


def _digest(user: Any, token: str) -> str:
    """One browser of two people is two devices."""
    return hashlib.sha256(f"{user.pk}:{token}".encode()).hexdigest()
