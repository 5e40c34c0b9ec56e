"""Answers that are no page of the tree."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language, get_language_from_request, override

from jrs.chrome.frame import Frame
from jrs.chrome.languages import BY_CODE


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404, in the language of the address, or for an address without one in the visitor's."""
    first = request.path.lstrip("/").split("/", 1)[0]
    lang = first if first in BY_CODE else get_language_from_request(request)
    return framed(request, lang if lang in BY_CODE else "fr", "404.html", status=404)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return framed(request, get_language() or "fr", "403.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, without the database: it may be what is broken."""
    return HttpResponse(render_to_string("500.html"), status=500)


def framed(request: HttpRequest, lang: str, template: str, *, status: int, **context: Any) -> HttpResponse:
    """`template` in the frame of the site, in the language `lang`."""
    with override(lang):
        frame = Frame(request, lang)
        return HttpResponse(
            render_to_string(template, {**context, "frame": frame}, request=request), status=status
        )
