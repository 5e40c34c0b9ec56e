"""A limit on how often a form may be sent. Counted by address and minute, not by person: nobody's address is kept."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from jrs.delivery.errors import too_many_requests

__all__ = ["limited"]

MINUTE = 60
View = Callable[..., HttpResponse]


def limited(view: View, *, per_minute: int) -> View:
    """`view`, with 429 for every POST to one address beyond `per_minute`, until the next minute begins.

    Each process counts for itself where `CACHE_URL` names no shared cache.
    """

    @wraps(view)
    def counted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method == "POST":
            now = time.time()
            key = f"throttle:{request.path_info}:{int(now // MINUTE)}"
            cache.add(key, 0, MINUTE)
            if cache.incr(key) > per_minute:
                return too_many_requests(request, MINUTE - int(now % MINUTE))
        return view(request, *args, **kwargs)

    return counted
