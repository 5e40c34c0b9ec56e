"""A refusal to publish is a sentence, not an error page."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, resolve_url
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from jrs.translation.gate import Refusal

__all__ = ["RefusalMiddleware", "say"]


def say(request: HttpRequest, refusal: Refusal) -> None:
    """Tell the person who tried, with a link to what must be done."""
    if not refusal.address:
        messages.error(request, refusal.sentence)
        return
    link = format_html('<a href="{}">{}</a>', refusal.address, _("See what and where"))
    messages.error(request, format_html("{} {}", refusal.sentence, link))


def refusal_has_a_page(request: HttpRequest, refusal: Refusal) -> bool:
    """Whether the person was creating something and the refusal says where it is."""
    return bool(refusal.address and request.resolver_match and request.resolver_match.url_name == "add")


class RefusalMiddleware:
    """Answers `Refusal`, raised by a bulk action, a workflow or code, with a message where the person was."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refusal):
            return None
        say(request, exception)
        back = request.headers.get("Referer", "")
        if refusal_has_a_page(request, exception):
            # What was about to be created is there by now, as a draft: the empty form would create it again.
            back = exception.address
        elif not url_has_allowed_host_and_scheme(back, {request.get_host()}):
            back = resolve_url("wagtailadmin_home")
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            # Wagtail's dialogue for an approval with a comment: it follows this, and would show a page as an error.
            return JsonResponse({"step": "success", "redirect": back})
        return redirect(back)
