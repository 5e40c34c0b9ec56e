"""A refusal to publish is a sentence, not an error page."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme

from jrs.translation.gate import Incomplete

__all__ = ["RefusalMiddleware"]


class RefusalMiddleware:
    """Answers `Incomplete`, raised by a bulk action, a workflow or a schedule, with a message where the person was."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Incomplete):
            return None
        messages.error(request, " ".join(exception.messages))
        back = request.headers.get("Referer", "")
        if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
            back = "wagtailadmin_home"
        return redirect(back)
