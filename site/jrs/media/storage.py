"""Where originals lie: under the media root, and without an address."""

from django.core.files.storage import FileSystemStorage
from django.utils.deconstruct import deconstructible


@deconstructible(path="jrs.media.storage.PrivateStorage")
class PrivateStorage(FileSystemStorage):
    """Files under `MEDIA_ROOT` that no URL leads to. The web server gives out `MEDIA_ROOT/images/` alone."""

    def url(self, name: str | None) -> str:
        """Raises `NotImplementedError`: Django's word for "no address", which Wagtail's document view expects."""
        raise NotImplementedError(
            "Originals have no public address: ask for a rendition, or for document.url."
        )
