"""Which workers are there: a worker holds one connection open under its own name, and PostgreSQL knows when it ends.

No heartbeat to be late and no row to be left behind: however a worker dies, its connection goes with it.
"""

import threading
from contextlib import suppress

import psycopg
from django.db import connection

from jrs.jobs.connection import own_connection

__all__ = ["Presence", "present_workers"]

PREFIX = "jrs-worker-"
PATIENCE = 2.0  # seconds between two tries to be seen again


def present_workers() -> set[str]:
    """The ids of the workers on this database. Two queries."""
    with connection.cursor() as cursor:
        # Else a transaction sees those of when it first asked.
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(
            "SELECT application_name FROM pg_stat_activity "
            "WHERE datname = current_database() AND application_name LIKE %s",
            [f"{PREFIX}%"],
        )
        return {row[0].removeprefix(PREFIX) for row in cursor.fetchall()}


class Presence:
    """The connection by which the worker `worker_id` is seen, renewed when it is lost, until `stop`."""

    def __init__(self, worker_id: str) -> None:
        self.name = PREFIX + worker_id
        self._stopped = threading.Event()
        self._seen = threading.Event()
        self._thread = threading.Thread(target=self._run, name="presence", daemon=True)

    def start(self, timeout: float = 10) -> bool:
        """Begin to be seen; whether that has happened within `timeout` seconds."""
        self._thread.start()
        return self._seen.wait(timeout)

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join(PATIENCE * 2)

    def _run(self) -> None:
        while not self._stopped.is_set():
            with suppress(psycopg.Error), own_connection(self.name) as held:
                self._seen.set()
                while not self._stopped.wait(PATIENCE):
                    held.execute("SELECT 1")
            self._stopped.wait(PATIENCE)
