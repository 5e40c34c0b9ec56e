"""One thread per process that hears of changes, however they came about."""

import logging
import threading
from collections.abc import Callable

import psycopg
from psycopg import sql
from wagtail.models import Site

from jrs.delivery.door.changes import CHANNEL, HARD
from jrs.jobs.connection import own_connection
from jrs.shelf import shelf

__all__ = ["Listener"]

log = logging.getLogger(__name__)
PATIENCE = 1.0  # seconds between two tries
SILENCE = 10.0  # seconds after which the connection is asked whether it still lives


class Listener:
    """Calls `on_change(hard=…)` for each change of the database.

    `listening` is true while nothing can be missed. What happened while the connection was away is not known, so its
    return counts as a hard change.
    """

    def __init__(self, on_change: Callable[..., None]) -> None:
        self.on_change = on_change
        self.listening = False
        self._thread: threading.Thread | None = None
        self._lock = threading.Lock()

    def start(self) -> None:
        """Start the thread, once in this process: to be called after the server has forked."""
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="door", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        pause = threading.Event()
        while True:
            try:
                self._listen()
            except psycopg.Error as error:
                log.warning("Changes cannot be heard: %s", error)
            self.listening = False
            shelf.close()
            pause.wait(PATIENCE)

    def _listen(self) -> None:
        with own_connection("door") as connection:
            connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(CHANNEL)))
            self._changed(hard=True)
            self.listening = True
            while True:
                for notice in connection.notifies(timeout=SILENCE):
                    self._changed(hard=notice.payload == HARD)
                connection.execute("SELECT 1")

    def _changed(self, *, hard: bool) -> None:
        # Wagtail keeps this table in the cache of each process.
        Site.clear_site_root_paths_cache()
        shelf.turn()
        self.on_change(hard=hard)
