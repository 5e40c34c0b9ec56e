"""The slow proofs of delivery: ten thousand acts before readers, a kill at every statement, and load that lasts."""

import json
import shutil
import statistics
import threading
import time
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

from bench.machine import Target, memory_megabytes, tree, wrk
from tests.audit.desk import Desk
from tests.exactness.reading import play
from tests.support import databases
from tests.support.production import serve_production
from tests.support.server import ServedSite, serve, serve_database

__all__ = ["dying", "exactness", "load"]

ACTS = 10_000
#: Seconds of a steady load, of a spike ten times as large, and of the soak.
STEADY, SPIKE, SOAK = 60, 10, 600
CONNECTIONS = 50
PATHS = ("/fr/", "/fr/actualites/", "/nl/", "/en/", "/fr/qui-sommes-nous/", "/fr/contact/")


def exactness(acts: int = ACTS) -> list[str]:
    """Two nodes; no reader sees a state older than a second, or anything not public."""
    with TemporaryDirectory() as folder:
        site = serve(databases.starter_template(), Path(folder) / "one")
        other = serve_database(site.address, site.media, Path(folder))
        try:
            outcome = play([site, other], acts=acts, seed=int(time.time()), readers=4, late=1.0)
        finally:
            other.server.terminate()
            other.server.wait(20)
            site.stop()
    print(
        f"exactness: {outcome.acts} acts, {outcome.reads} reads, {len(outcome.wrong)} wrong, "
        f"{len(outcome.failed)} failed"
    )
    return outcome.wrong + outcome.failed


def dying() -> list[str]:
    """A publisher's request, killed at every one of its statements."""
    address = databases.clone(databases.starter_template(), f"dying_{uuid4().hex[:8]}")
    try:
        said = databases.run(address, databases.VAR / "media-dying", "-m", "tests.faults.dying", "1")
    finally:
        databases.drop(address.name)
    tries = [json.loads(line) for line in said.splitlines()]
    print(
        f"dying: {len(tries)} kills, {sum(bool(each['wrong']) for each in tries)} of them left something behind"
    )
    return [f"{each['act']} at statement {each['at']}: {each['wrong']}" for each in tries if each["wrong"]]


class Crowd:
    """So many readers who each ask for one page after the other, for a time; bounded, on this machine only."""

    def __init__(self, site: ServedSite, size: int, seconds: float) -> None:
        self.times: list[float] = []
        self.failed: list[str] = []
        until = time.monotonic() + seconds

        def read(number: int) -> None:
            turn = number
            while time.monotonic() < until:
                path, turn = PATHS[turn % len(PATHS)], turn + 1
                begun = time.monotonic()
                try:
                    with urllib.request.urlopen(site.url + path, timeout=30) as answer:
                        answer.read()
                except OSError as error:
                    self.failed.append(f"{path}: {error}")
                self.times.append(time.monotonic() - begun)
                time.sleep(0.02)

        threads = [threading.Thread(target=read, args=(number,), daemon=True) for number in range(size)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(seconds + 60)

    def told(self, name: str) -> str:
        p95 = 1000 * statistics.quantiles(self.times, n=20)[-1]
        return f"{name}: {len(self.times)} answers, {len(self.failed)} failed, p95 {p95:.0f} ms"


def load(soak: int = SOAK) -> list[str]:
    """Fifty readers for a minute, five hundred for ten seconds, with an editor meanwhile; ten minutes in which memory
    stays.
    """
    wrong: list[str] = []
    with TemporaryDirectory() as folder:
        site = serve_production(databases.starter_template(), Path(folder) / "site", workers=2)
        try:
            desk = Desk(site)
            for name, size, seconds in (("steady", CONNECTIONS, STEADY), ("spike", 10 * CONNECTIONS, SPIKE)):
                working = desk.beside(seconds)
                crowd = Crowd(site, size, seconds)
                working.join()
                print(f"{crowd.told(name)}\n{desk.told()}", flush=True)
                wrong += [f"{name}: {each}" for each in [*crowd.failed[:5], *desk.wrong[:5]]]
            wrong += _as_fast_as_they_can(site)
            memory = [_memory(site)]
            for _part in range(5):
                crowd = Crowd(site, 10, soak / 5)
                wrong += [f"soak: {each}" for each in crowd.failed[:5]]
                memory.append(_memory(site))
        finally:
            site.stop()
    print(f"soak of {soak} s, memory of the processes in MB: {', '.join(f'{each:.0f}' for each in memory)}")
    if memory[-1] > memory[1] * 1.1:
        wrong.append(f"memory grew from {memory[1]:.0f} to {memory[-1]:.0f} MB")
    return wrong


def _as_fast_as_they_can(site: ServedSite) -> list[str]:
    """The spike again, by wrk where it is installed: five hundred threads of ours are slower than the site."""
    if shutil.which("wrk") is None:
        return []
    target = Target(site.url + PATHS[0], (site.server.pid,), headers=("Accept-Encoding: br",), seconds=SPIKE)
    found = wrk(target, connections=10 * CONNECTIONS)
    print(f"spike by wrk: {found.rate:.0f} answers a second, {found.failed} failed, p99 {found.p99:.0f} ms")
    return [f"spike by wrk: {found.failed} failed"] if found.failed else []


def _memory(site: ServedSite) -> float:
    return sum(map(memory_megabytes, tree(site.server.pid)))
