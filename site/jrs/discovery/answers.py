"""An answer that machines come back for: they are told when nothing is new."""

from datetime import datetime
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

__all__ = ["conditional"]


def conditional(
    request: HttpRequest, body: str | bytes, content_type: str, changed: datetime | None = None
) -> HttpResponse:
    """`body` with its ETag and, where it is known, the moment of its last change; 304 for who has it already."""
    response = HttpResponse(body, content_type=content_type)
    response.headers["ETag"] = f'"{sha256(response.content).hexdigest()[:32]}"'
    stamp = int(changed.timestamp()) if changed else None
    if stamp is not None:
        response.headers["Last-Modified"] = http_date(stamp)
    answer = get_conditional_response(request, response.headers["ETag"], stamp, response)
    return answer if isinstance(answer, HttpResponse) else response
