"""The whole site closed for a while, by `MAINTENANCE=1` in the environment: 503 for everything but the probes."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpRequest, HttpResponse

from jrs.delivery.errors import unavailable

__all__ = ["MaintenanceMiddleware"]

PROBES = ("/healthz", "/readyz")
RETRY_AFTER = 600


class MaintenanceMiddleware:
    """Answers in place of the site. Below WhiteNoise: the page has a style sheet."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        if not settings.MAINTENANCE:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request) if request.path_info in PROBES else unavailable(RETRY_AFTER)
