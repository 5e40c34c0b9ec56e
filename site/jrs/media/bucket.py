"""Uploads in a bucket (S3, or what speaks like it), for a site that runs on more than one machine."""

from typing import Any

from django.conf import settings
from storages.backends.s3 import S3Storage

__all__ = ["Bucket"]


class Bucket(S3Storage):
    """django-storages' bucket, whose files keep their addresses on this site.

    Renditions come through `jrs.delivery.media` and the cache of browsers: a policy that allows nothing from another
    origin stays true, and so does the address of a picture when the bucket moves.
    """

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        return f"{settings.MEDIA_URL}{name}"
