"""How much the site takes in. The same limits hold for the admin's forms and for code that saves a model."""

from django.conf import settings

MAX_PIXELS = 40_000_000
MEGABYTE = 1024 * 1024


def max_picture_bytes() -> int:
    """The largest picture file, in bytes: Wagtail's own setting, so that its upload screen says the same."""
    return int(getattr(settings, "WAGTAILIMAGES_MAX_UPLOAD_SIZE", 25 * MEGABYTE))


def max_document_bytes() -> int:
    """The largest document, in bytes: Wagtail's own setting, so that its upload screen says the same."""
    return int(getattr(settings, "WAGTAILDOCS_MAX_UPLOAD_SIZE", 20 * MEGABYTE))
