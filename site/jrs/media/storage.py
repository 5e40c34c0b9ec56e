"""Where originals lie: beside the other uploads, and without an address."""

from typing import Any

from django.conf import settings
from django.utils.deconstruct import deconstructible
from django.utils.module_loading import import_string

DEFAULT: Any = settings.STORAGES["default"]
#: The folder `MEDIA_ROOT`, or the bucket where the environment names one.
Uploads: Any = import_string(DEFAULT["BACKEND"])


@deconstructible(path="jrs.media.storage.PrivateStorage")
class PrivateStorage(Uploads):
    """Uploads that no URL leads to. The web server gives out `images/` alone."""

    def __init__(self) -> None:
        super().__init__(**DEFAULT.get("OPTIONS", {}))

    def url(self, name: str | None, *args: Any, **kwargs: Any) -> str:
        """Raises `NotImplementedError`: Django's word for "no address", which Wagtail's document view expects."""
        raise NotImplementedError(
            "Originals have no public address: ask for a rendition, or for document.url."
        )
