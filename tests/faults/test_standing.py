"""Things fall while readers read: the production server, its processes, its database, its cache."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.faults.reading import PATIENCE, soon, status
from tests.support.server import ServedSite

CACHED, OTHER = "/fr/qui-sommes-nous/", "/fr/contact/"


@contextmanager
def readers(site: ServedSite, count: int = 4) -> Iterator[list[str]]:
    """Readers who ask for cached and rendered pages, a connection each time; gives what failed."""
    failed: list[str] = []
    asked = [0]
    over = threading.Event()

    def read() -> None:
        while not over.is_set():
            for path in (CACHED, "/fr/", f"{OTHER}?q=x"):
                try:
                    if (code := status(site, path)) != 200:
                        failed.append(f"{path}: {code}")
                except OSError as error:
                    failed.append(f"{path}: {error}")
                asked[0] += 1
                over.wait(0.1)

    threads = [threading.Thread(target=read, daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    yield failed
    over.set()
    for thread in threads:
        thread.join(PATIENCE)
    assert asked[0] > 10


def command(pid: int) -> bytes:
    """The command line of a process; empty where it has ended since it was listed."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""


def processes(site: ServedSite) -> set[int]:
    found = Path(f"/proc/{site.server.pid}/task/{site.server.pid}/children").read_text().split()
    return {pid for pid in map(int, found) if b"granian" in (line := command(pid)) or b"spawn" in line}


def test_a_restart_under_load_loses_no_request(served: ServedSite) -> None:
    before = processes(served)
    assert len(before) >= 2
    with readers(served) as failed:
        served.server.send_signal(signal.SIGHUP)
        assert soon(lambda: not before & processes(served))
        time.sleep(1)
    assert failed == []


def test_a_process_that_is_killed_is_replaced_and_the_site_goes_on(served: ServedSite) -> None:
    before = processes(served)
    os.kill(min(before), signal.SIGKILL)
    # What it had begun is lost with it; whatever comes afterwards is answered.
    assert soon(lambda: len(processes(served)) >= len(before) and min(before) not in processes(served))
    assert [status(served, path) for path in (CACHED, OTHER) * 4] == [200] * 8


@contextmanager
def held_table(site: ServedSite, table: str) -> Iterator[None]:
    """Somebody holds a lock: whatever asks for the table waits."""
    address = site.address
    with psycopg.connect(host=str(address.host), user=address.user, dbname=address.name) as connection:
        connection.execute(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
        yield


def test_a_database_that_answers_nothing_keeps_no_reader_from_cached_pages(served: ServedSite) -> None:
    assert soon(lambda: all(status(served, CACHED) == 200 for _ in range(8)))
    with held_table(served, "wagtailcore_page"):
        waiting = [threading.Thread(target=status, args=(served, f"{OTHER}?q=x", 90)) for _ in range(2)]
        for thread in waiting:
            thread.start()
        time.sleep(0.5)
        begun = time.monotonic()
        assert [status(served, CACHED) for _ in range(6)] == [200] * 6
        assert time.monotonic() - begun < 8  # some milliseconds, on a machine that has nothing else to do
    for thread in waiting:
        thread.join(90)
    assert status(served, f"{OTHER}?q=x") == 200


def test_an_empty_pool_of_connections_answers_503_and_recovers(served: ServedSite) -> None:
    with held_table(served, "wagtailcore_page"):
        codes: list[int] = []
        asking = [
            threading.Thread(target=lambda: codes.append(status(served, f"{OTHER}?q=x", 120)))
            for _ in range(6)
        ]
        for thread in asking:
            thread.start()
        # The first has the one connection and waits for the lock; whoever gets none within ten seconds is told.
        assert soon(lambda: 503 in codes)
    for thread in asking:
        thread.join(120)
    assert set(codes) <= {200, 503}
    assert soon(lambda: status(served, f"{OTHER}?q=x") == 200)


def test_without_its_shared_cache_the_site_answers_and_still_limits_guesses(served: ServedSite) -> None:
    # `served` has named a cache that never was there.
    assert status(served, OTHER) == 200
    assert status(served, "/fr/search/?q=visite") == 200
