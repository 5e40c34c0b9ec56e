"""Answers that are no page of the tree: what went wrong, in the language of the address, and where to go from there.

Each speaks the language of its address; where the address has none, the best one of `Accept-Language`; in the admin,
the language of the account. `server_error` uses neither database nor catalogue: one of them may be what is broken;
unless the database itself said that it only lacks room.
"""

import sys
from typing import Any, NamedTuple

from django.conf import settings
from django.core.exceptions import (
    DisallowedHost,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.functional import Promise
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from django.views import defaults

from jrs.chrome.frame import Frame
from jrs.chrome.languages import ADMIN_LANGUAGES
from jrs.delivery import phone
from jrs.delivery.departures import has_departed
from jrs.delivery.language import best_language
from jrs.delivery.nearest import nearest, words_of
from jrs.room import no_room
from jrs.roots import roots

__all__ = ["too_many_requests"]

RETRY_AFTER = 120  # seconds: a database that restarts is back by then
TOO_LARGE = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


class Words(NamedTuple):
    """What an error page says, and the drawing beside it."""

    title: Promise
    heading: Promise
    summary: Promise
    drawing: str = "key"


BAD_REQUEST = Words(
    _("This was not understood"),
    _("We did not understand."),
    _(
        "Your browser sent something that this site cannot read. Go back and try once more, or begin again here."
    ),
)
CLOSED = Words(
    _("This page is closed to you"),
    _("This door is closed."),
    _("You may need to sign in, or your session has ended. Go back, load the page again and try once more."),
)
FORM = Words(
    _("Please send it once more"),
    _("Please send it once more."),
    _(
        "The form was open for too long, or your browser refuses the one cookie that a form needs. "
        "Go back, load the page again and send it once more."
    ),
)
NOT_FOUND = Words(
    _("This page is not here"),
    _("This door leads nowhere."),
    _("The page was moved, or it never existed. Look for it by its name, or begin again at one of these."),
    "street",
)
GONE = Words(
    _("This page is no longer here"),
    _("This door has been taken away."),
    _(
        "There was a page here, and we took it down. Look for what you need by its name, "
        "or begin again at one of these."
    ),
    "street",
)
TOO_LARGE_WORDS = Words(
    _("This is too much at once"),
    _("This is too much at once."),
    _("What you sent is larger than this site takes. Go back, and send less or smaller files."),
)
NO_ROOM = Words(
    _("This was not saved"),
    _("This was not saved."),
    _(
        "The site has no room left to write in: nothing of what you sent was kept, and nothing has changed. Go back, "
        "where your text may still stand. Try again later, and tell the person who looks after the site."
    ),
)
TOO_MANY = Words(
    _("One moment, please"),
    _("One moment, please."),
    _("Too much was asked of this page in a short time. Wait a minute, then try once more."),
)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400; or 413 where more was sent than `DATA_UPLOAD_MAX_*` allow. A foreign host name gets Django's bare page."""
    if isinstance(exception, DisallowedHost):
        return defaults.bad_request(request, exception)
    if isinstance(exception, TOO_LARGE):
        return framed(request, TOO_LARGE_WORDS, status=413)
    return framed(request, BAD_REQUEST, status=400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return framed(request, CLOSED, status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose token is missing or old; `CSRF_FAILURE_VIEW`."""
    return framed(request, FORM, status=403)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404 with the nearest pages; 410 where a public page was taken down (RFC 9110, 15.5.11)."""
    path = request.path_info
    if has_departed(request):
        return framed(request, GONE, status=410, query=words_of(path), nearest=nearest(request))
    return framed(request, NOT_FOUND, status=404, query=words_of(path), nearest=nearest(request))


def too_many_requests(request: HttpRequest, seconds: int) -> HttpResponse:
    """429, to be tried again after `seconds` (RFC 6585, 4)."""
    response = framed(request, TOO_MANY, status=429)
    response.headers["Retry-After"] = str(seconds)
    response.headers["Cache-Control"] = "no-store"
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """500; or 503 when the database does not answer, which passes. Static, in three languages.

    507 when the database reads and has no room to write (RFC 4918, 11.5): then a page in the language of the address.
    """
    if no_room(sys.exc_info()[1]):
        response = framed(request, NO_ROOM, status=507)
        response.headers["Cache-Control"] = "no-store"
        return response
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return unavailable(RETRY_AFTER)
    return static_page(500)


def unavailable(seconds: int) -> HttpResponse:
    """503, to be tried again after `seconds` (RFC 9110, 15.6.4)."""
    response = static_page(503)
    response.headers["Retry-After"] = str(seconds)
    return response


def static_page(status: int) -> HttpResponse:
    """The page for when nothing else works: no database, no catalogue, no table of hashed static files."""
    known = phone.remembered()
    context = {
        "phone": known,
        "phone_url": phone.href(known),
        "static": settings.STATIC_URL,
        "status": status,
    }
    response = HttpResponse(render_to_string("500.html", context), status=status)
    response.headers["Content-Language"] = "fr, nl, en"
    response.headers["Cache-Control"] = "no-store"
    return response


def framed(request: HttpRequest, words: Words, *, status: int, **context: Any) -> HttpResponse:
    """An error page in the frame of the site, or in the admin's."""
    try:
        return _framed(request, words, status, context)
    except (OperationalError, InterfaceError):
        return unavailable(RETRY_AFTER)


def _framed(request: HttpRequest, words: Words, status: int, context: dict[str, Any]) -> HttpResponse:
    in_admin = request.path_info.startswith(reverse("wagtailadmin_home"))
    lang = get_language() or settings.LANGUAGE_CODE if in_admin else _language(request)
    context |= {"words": words, "status": status}
    with override(lang):
        if not in_admin:
            context["frame"] = Frame(request, lang)
        template = "wagtailadmin/error.html" if in_admin else "error.html"
        response = HttpResponse(render_to_string(template, context, request=request), status=status)
    response.headers["Content-Language"] = lang
    if not in_admin and not request.path_info.startswith(f"/{lang}/"):
        patch_vary_headers(response, ("Accept-Language",))
    return response


def _language(request: HttpRequest) -> str:
    """The language of the address, if the site has it; else the visitor's, of those that the site's words are in."""
    table = roots(request)
    first = request.path_info.lstrip("/").split("/", 1)[0]
    if first in table:
        return first
    offered = [code for code in ADMIN_LANGUAGES if code in table]
    return best_language(request.headers.get("Accept-Language", ""), offered) or settings.LANGUAGE_CODE
