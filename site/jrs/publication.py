"""A publication happens, or it does not.

Wagtail writes the live row, tells everybody (search, redirects, the page cache) and notes it down in steps of their
own: a process that dies between two of them leaves a live text that no log knows and no cache was told of.
"""

from typing import Any

from django.db import transaction

__all__ = ["AllOrNothing"]


class AllOrNothing:
    """Mixin before a Wagtail class with drafts: publishes and takes down in one transaction."""

    def publish(self, *args: Any, **kwargs: Any) -> Any:
        """As Wagtail's own; what its receivers write belongs to it, and their `on_commit` waits for the whole."""
        with transaction.atomic():
            return super().publish(*args, **kwargs)  # type: ignore[misc]

    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        """As Wagtail's own."""
        with transaction.atomic():
            return super().unpublish(*args, **kwargs)  # type: ignore[misc]
