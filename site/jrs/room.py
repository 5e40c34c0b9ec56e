"""The disk under the database may be full: PostgreSQL then refuses whatever needs room there, and reads on."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, transaction
from psycopg.errors import DiskFull

__all__ = ["if_there_is_room", "no_room"]

logger = logging.getLogger(__name__)


def no_room(error: BaseException | None) -> bool:
    """Whether the database refused for want of room (SQLSTATE 53100), and not because it is away."""
    return isinstance(error, OperationalError) and isinstance(error.__cause__, DiskFull)


@contextmanager
def if_there_is_room(left: str) -> Iterator[None]:
    """A transaction that readers can do without: with the disk full the log says what was `left`, and no more."""
    try:
        with transaction.atomic():
            yield
    except OperationalError as error:
        if not no_room(error):
            raise
        logger.warning("%s: %s", left, error)
