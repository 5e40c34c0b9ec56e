"""Load from wrk, and the CPU time that servers spend on it, from /proc."""

import os
import re
import shutil
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Load", "Target", "cpu_seconds", "memory_megabytes", "tree", "wrk"]

TICKS = os.sysconf("SC_CLK_TCK")
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60000.0}


@dataclass(frozen=True)
class Target:
    """An address on this machine, the processes whose trees answer and those of the database, headers.

    `seconds` is the length of a burst: many times what one answer takes, since only whole answers count.
    """

    url: str
    servers: tuple[int, ...]
    databases: tuple[int, ...] = ()
    headers: tuple[str, ...] = ()
    seconds: int = 2


@dataclass(frozen=True)
class Load:
    """What one burst of requests found: requests per second, milliseconds, failures, and the CPU microseconds
    that a request costs the servers and the database.
    """

    rate: float
    p50: float
    p99: float
    cpu: float
    database: float
    failed: int

    @property
    def all_cpu(self) -> float:
        """CPU microseconds per request, the database's with them."""
        return self.cpu + self.database


def tree(pid: int) -> list[int]:
    """A process and all that came of it, but what has just ended."""
    found = [pid]
    with suppress(OSError):
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in task.read_text().split():
                found += tree(int(child))
    return found


def cpu_seconds(pid: int) -> float:
    """User and system time of a process tree, with that of children which have ended."""
    total = 0
    for each in tree(pid):
        with suppress(OSError):
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
            total += sum(map(int, fields[11:15]))
    return total / TICKS


def memory_megabytes(pid: int) -> float:
    """The proportional set size of one process: shared memory by its share."""
    found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def settle(pids: tuple[int, ...]) -> None:
    """Wait until servers rest, a minute at most: they go on with what they were asked when a burst ends."""
    spent = -1.0
    for _try in range(200):
        before, spent = spent, sum(map(cpu_seconds, pids))
        if spent == before:
            return
        time.sleep(0.3)


def wrk(target: Target, *, connections: int) -> Load:
    """A burst at `target`, and the rest after it. Raises where wrk is missing."""
    assert target.url.startswith("http://127.0.0.1:")
    program = shutil.which("wrk")
    if program is None:
        raise RuntimeError("wrk is missing: apt install wrk")
    command = [program, "-t1", f"-c{connections}", f"-d{target.seconds}s", "--latency", "--timeout", "30s"]
    for header in target.headers:
        command += ["-H", header]
    both = (target.servers, target.databases)
    before = [sum(map(cpu_seconds, pids)) for pids in both]
    said = subprocess.run([*command, target.url], capture_output=True, text=True, check=True).stdout
    spent = [sum(map(cpu_seconds, pids)) - begun for pids, begun in zip(both, before, strict=True)]
    settle(target.servers)
    count = int(re.search(r"(\d+) requests in", said)[1])  # type: ignore[index]
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])  # type: ignore[index]
    percentiles = {
        name: float(value) * UNITS[unit]
        for name, value, unit in re.findall(r"(\d+)%\s+([\d.]+)(us|ms|s|m)", said)
    }
    failed = sum(int(n) for n in re.findall(r"Non-2xx or 3xx responses: (\d+)", said))
    failed += sum(map(int, re.findall(r"(?:connect|read|write|timeout) (\d+)", said)))
    cpu, database = (1e6 * each / max(count, 1) for each in spent)
    return Load(rate, percentiles["50"], percentiles["99"], cpu, database, failed)
