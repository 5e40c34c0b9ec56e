"""Pictures, when no web server or bucket in front serves them: renditions only, originals have no address."""

import mimetypes
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core.files.storage import FileSystemStorage, default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

__all__ = ["rendition"]

RENDITIONS = "images"  # Wagtail's folder for renditions, below MEDIA_ROOT


@require_safe
def rendition(request: HttpRequest, name: str) -> HttpResponseBase:
    """Serve the rendition `name`; 404 when there is none. Its name changes with its content, so it may be kept."""
    if isinstance(default_storage, FileSystemStorage):
        response: HttpResponseBase = serve(
            request, name, document_root=str(Path(settings.MEDIA_ROOT) / RENDITIONS)
        )
    else:
        response = _from_bucket(name)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    # Readers of the feed, and of cards, stand on other sites.
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _from_bucket(name: str) -> HttpResponseBase:
    if ".." in PurePosixPath(name).parts or not default_storage.exists(f"{RENDITIONS}/{name}"):
        raise Http404
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return FileResponse(default_storage.open(f"{RENDITIONS}/{name}"), content_type=kind)
