"""Documents: checked at every download, and kept by nobody who could show them to somebody else."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe
from wagtail.documents import get_document_model
from wagtail.documents.views.serve import serve
from wagtail.models import CollectionViewRestriction

__all__ = ["document"]


@require_safe
def document(request: HttpRequest, document_id: int, document_filename: str) -> HttpResponseBase:
    """Wagtail's view, with what a cache may do: ask each time; nothing at all with what is restricted or refused."""
    response: HttpResponseBase = serve(request, document_id, document_filename)
    private = response.status_code not in {200, 304} or _is_restricted(document_id)
    response.headers["Cache-Control"] = "private, no-store" if private else "public, no-cache"
    if private:
        patch_vary_headers(response, ("Cookie",))
    return response


def _is_restricted(document_id: int) -> bool:
    found: Any = get_document_model().objects.filter(pk=document_id).select_related("collection").first()
    if found is None:
        return True
    above = found.collection.get_ancestors(inclusive=True)
    return CollectionViewRestriction.objects.filter(collection__in=above).exists()
