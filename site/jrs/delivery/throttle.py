"""A limit on how often an address may be asked. Nobody's address is kept: a client is a digest that lasts a day."""

import time
from collections.abc import Callable, Collection
from functools import wraps
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse

from jrs.accounts.clients import pseudonym
from jrs.delivery.errors import too_many_requests

__all__ = ["limited"]

MINUTE = 60
View = Callable[..., HttpResponse]


def limited(
    view: View, *, per_minute: int, methods: Collection[str] = ("POST",), each_client: bool = False
) -> View:
    """`view`, with 429 for every request by `methods` to one address beyond `per_minute`, until the next minute begins.

    Requests are counted for everybody together, or for `each_client`. Each process counts for itself where
    `CACHE_URL` names no shared cache.
    """

    @wraps(view)
    def counted(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method in methods:
            now = time.time()
            client = pseudonym(request) if each_client else ""
            key = f"throttle:{request.path_info}:{client}:{int(now // MINUTE)}"
            cache.add(key, 0, MINUTE)
            if cache.incr(key) > per_minute:
                return too_many_requests(request, MINUTE - int(now % MINUTE))
        return view(request, *args, **kwargs)

    return counted
