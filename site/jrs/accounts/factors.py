"""The second step of signing in: who has proved it in this session, and how it is taken away from a lost device."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from jrs.accounts.audit import Action, record
from jrs.accounts.models import User

__all__ = ["forget", "has_factor", "is_proved", "prove", "remove_all"]

PROVED = "second_factor_of"


def prove(request: HttpRequest, user: Any) -> None:
    """Note in the session that `user` has just shown a second factor."""
    request.session[PROVED] = user.pk


def forget(request: HttpRequest) -> None:
    request.session.pop(PROVED, None)


def is_proved(request: HttpRequest) -> bool:
    """Whether the session of `request` has seen a second factor of its user."""
    return bool(request.session.get(PROVED) == request.user.pk)


def has_factor(user: Any) -> bool:
    """Whether `user` has an application or a key; recovery codes alone are none."""
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return Authenticator.objects.filter(user_id=user.pk, type__in=kinds).exists()


def remove_all(user: User, *, by: Any, reason: str) -> None:
    """Take every second factor of `user` away, and end their sessions: the next sign-in sets a new one up."""
    Authenticator.objects.filter(user_id=user.pk).delete()
    user.devices.all().delete()
    user.end_sessions()
    record(Action.FACTORS_RESET, by, subject=user.email, detail=reason)
