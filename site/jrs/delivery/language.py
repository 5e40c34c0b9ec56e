"""The language of a request is the one of its address; nothing remembers it and nobody is sent elsewhere.

In place of Django's LocaleMiddleware, which answers a mistyped address with a redirect and lets a cookie or
`Accept-Language` change what one address shows. Addresses without a language (the sign-in page of the admin,
errors) speak the best of the languages the tool is written in.
"""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from jrs.chrome.languages import ADMIN_LANGUAGES

__all__ = ["AdminLanguageMiddleware", "LanguageMiddleware", "best_language", "refused"]

#: The cookie with the language of the sign-in pages; it ends with the browser's session.
CHOSEN = "admin-language"


def best_language(accept_language: str, offered: Iterable[str]) -> str | None:
    """Give the code among `offered` that the header `accept_language` prefers, or None if it names none of them.

    `nl-BE` is answered by `nl` (lookup of RFC 4647, section 3.4); `*` prefers nothing.
    """
    codes = {code.lower(): code for code in offered}
    for wanted, quality in parse_accept_lang_header(accept_language.lower()):
        if not quality:
            continue  # named in order to be refused
        parts = wanted.split("-")
        for length in range(len(parts), 0, -1):
            code = codes.get("-".join(parts[:length]))
            if code:
                return code
    return None


def refused(accept_language: str) -> set[str]:
    """Give the languages that the header `accept_language` names in order to refuse them (RFC 9110, 12.4.2)."""
    return {wanted for wanted, quality in parse_accept_lang_header(accept_language.lower()) if not quality}


class LanguageMiddleware:
    """Activates the language of the first part of the path, and says it in `Content-Language`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.codes = frozenset(code for code, _name in settings.LANGUAGES)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer `request` in its language; the one active before is restored for whoever comes next."""
        first = request.path_info.lstrip("/").split("/", 1)[0]
        in_path = first in self.codes
        accepted = request.headers.get("Accept-Language", "")
        code = first if in_path else best_language(accepted, ADMIN_LANGUAGES) or settings.LANGUAGE_CODE
        with translation.override(code):
            request.LANGUAGE_CODE = code
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", translation.get_language() or code)
        if not in_path:
            patch_vary_headers(response, ("Accept-Language",))
        return response


class AdminLanguageMiddleware:
    """In the admin, everything speaks the language of the account: Wagtail's own pages of errors do not by themselves.

    Before anybody signed in it is the one that was chosen on the page, remembered by a cookie of the admin alone.
    Stands below Django's AuthenticationMiddleware.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer `request`; the language active before is restored for whoever comes next."""
        admin = reverse("wagtailadmin_home")
        if not request.path_info.startswith(admin):
            return self.get_response(request)
        profile = getattr(request.user, "wagtail_userprofile", None)
        chosen = request.GET.get("lang", "")
        known = chosen if chosen in ADMIN_LANGUAGES else request.COOKIES.get(CHOSEN, "")
        if profile:
            code = profile.get_preferred_language()
        else:
            code = known if known in ADMIN_LANGUAGES else translation.get_language()
        with translation.override(code):
            response = self.get_response(request)
            response.headers.setdefault("Content-Language", code)
        if not profile and chosen in ADMIN_LANGUAGES:
            secure = bool(settings.SESSION_COOKIE_SECURE)
            response.set_cookie(CHOSEN, chosen, path=admin, secure=secure, httponly=True, samesite="Lax")
        return response
