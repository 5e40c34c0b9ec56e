"""A publication happens, or it does not.

Wagtail writes the live row, tells everybody (search, redirects, the page cache) and notes it down in steps of their
own: a process that dies between two of them leaves a live text that no log knows and no cache was told of.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction
from wagtail.models import Revision

__all__ = ["AllOrNothing", "published_within"]


@contextmanager
def published_within() -> Iterator[None]:
    """Inside a transaction: have what wagtail-localize publishes be published at the end of this, and not after it.

    It writes the new words into the live row, and leaves the publication itself to `transaction.on_commit`
    (`TranslationSource.create_or_update_translation`, 1.14): a process that dies in between leaves live words that no
    log and no revision knows. Can go when it publishes in its own transaction.
    """
    before = len(connection.run_on_commit)
    yield
    put_off = connection.run_on_commit[before:]
    waiting = [entry for entry in put_off if isinstance(getattr(entry[1], "__self__", None), Revision)]
    connection.run_on_commit[before:] = [entry for entry in put_off if entry not in waiting]
    for entry in waiting:
        entry[1]()


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
