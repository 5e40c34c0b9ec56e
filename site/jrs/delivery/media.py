"""Pictures, when no web server or bucket in front serves them: renditions only, originals have no address."""

from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

__all__ = ["rendition"]

RENDITIONS = "images"  # Wagtail's folder for renditions, below MEDIA_ROOT


@require_safe
def rendition(request: HttpRequest, name: str) -> HttpResponseBase:
    """Serve the rendition `name`; 404 when there is none. Its name changes with its content, so it may be kept."""
    response = serve(request, name, document_root=str(Path(settings.MEDIA_ROOT) / RENDITIONS))
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["X-Content-Type-Options"] = "nosniff"
    # Readers of the feed, and of cards, stand on other sites.
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
