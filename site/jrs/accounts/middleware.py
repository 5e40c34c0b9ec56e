"""Sessions end, and the admin opens to a second factor only."""

import time
from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.reauthentication import is_reauthentication_required, suspend_request
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from jrs.accounts import factors

__all__ = ["BEGAN", "SecondFactorMiddleware", "SessionLimitMiddleware", "is_own_page"]

BEGAN, SEEN = "began", "seen"
EVERY = 60  # seconds between two notes of the last use: a session is not written at each request
#: What open tabs ask by themselves: it is no sign of anybody at the desk.
BY_ITSELF = ("wagtailadmin_editing_sessions:ping", "wagtailadmin_editing_sessions:release")
#: Where somebody who has no second factor yet may go: to set one up, or away.
SETTING_UP = (
    "account_logout",
    "account_reauthenticate",
    "account_change_password",
    "mfa_index",
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_view_recovery_codes",
)
#: What changes who may do what: the password or a code is asked for once more.
ABOUT_ACCOUNTS = ("wagtailusers_users", "wagtailusers_groups")
LISTS = ("index", "index_results", "usage", "history")

Answer = Callable[[HttpRequest], HttpResponse]


def is_own_page(request: HttpRequest) -> bool:
    """Whether the address is one of sign-in's own pages, which load nothing from the admin."""
    match = request.resolver_match
    return bool(match and (match.url_name or "").startswith(("account_", "mfa_")))


class SessionLimitMiddleware:
    """Ends a session `SESSION_IDLE` after its last use, and `SESSION_LONGEST` after it began.

    Stands below Django's AuthenticationMiddleware. Visitors without a session cost nothing.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated:
            now = time.time()
            began = request.session.get(BEGAN, 0)
            seen = request.session.get(SEEN, began)
            idle, longest = settings.SESSION_IDLE.total_seconds(), settings.SESSION_LONGEST.total_seconds()
            if now - seen > idle or now - began > longest:
                logout(request)
            else:
                request.idle_note = now if now - seen > EVERY else None  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        note = getattr(request, "idle_note", None)
        if note and request.resolver_match and request.resolver_match.view_name not in BY_ITSELF:
            request.session[SEEN] = note


class SecondFactorMiddleware:
    """Lets nobody into the admin whose session has not seen a second factor; elsewhere they are nobody.

    Stands below allauth's AccountMiddleware. Does nothing where `SECOND_FACTOR_REQUIRED` is False.
    """

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        in_admin = request.path_info.startswith(reverse("wagtailadmin_home"))
        if self._is_unproved(request) and not in_admin:
            # A page for those who signed in, a private document, a preview: not before the second step.
            request.user = AnonymousUser()
        response = self.get_response(request)
        if in_admin and is_own_page(request):
            response.headers["Cache-Control"] = "no-store"
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if not settings.SECOND_FACTOR_REQUIRED or not request.path_info.startswith(
            reverse("wagtailadmin_home")
        ):
            return None
        match = request.resolver_match
        if self._is_unproved(request) and match and match.url_name not in SETTING_UP:
            if factors.has_factor(request.user):
                logout(request)
                return HttpResponseRedirect(reverse("account_login"))
            return HttpResponseRedirect(reverse("mfa_index"))
        if (
            match
            and self._is_about_accounts(match, kwargs)
            and request.user.is_authenticated
            and is_reauthentication_required(request, app="jrs.accounts")
        ):
            return suspend_request(request, reverse("account_reauthenticate"))
        return None

    @staticmethod
    def _is_unproved(request: HttpRequest) -> bool:
        return bool(
            settings.SECOND_FACTOR_REQUIRED
            and settings.SESSION_COOKIE_NAME in request.COOKIES
            and request.user.is_authenticated
            and not factors.is_proved(request)
        )

    @staticmethod
    def _is_about_accounts(match: Any, kwargs: dict[str, Any]) -> bool:
        namespace = match.namespaces[0] if match.namespaces else ""
        if namespace in ABOUT_ACCOUNTS:
            return match.url_name not in LISTS
        return match.url_name == "account_lost_device" or kwargs.get("app_label") == "accounts"
