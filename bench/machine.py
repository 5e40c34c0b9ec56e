"""Load from wrk, and the CPU time that servers spend on it, from /proc."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Load", "cpu_seconds", "memory_megabytes", "tree", "wrk"]

TICKS = os.sysconf("SC_CLK_TCK")
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60000.0}


@dataclass(frozen=True)
class Load:
    """What one burst of requests found: requests per second, milliseconds, CPU microseconds per request, failures."""

    rate: float
    p50: float
    p99: float
    cpu: float
    failed: int


def tree(pid: int) -> list[int]:
    """A process and all that came of it."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            found += tree(int(child))
    return found


def cpu_seconds(pid: int) -> float:
    """User and system time of a process tree."""
    total = 0
    for each in tree(pid):
        fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def memory_megabytes(pid: int) -> float:
    """The proportional set size of one process: shared memory by its share."""
    found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def wrk(url: str, server: int, *, connections: int, seconds: int = 2, headers: tuple[str, ...] = ()) -> Load:
    """A burst at `url` on this machine; `server` is the process whose tree answers. Raises where wrk is missing."""
    assert url.startswith("http://127.0.0.1:")
    program = shutil.which("wrk")
    if program is None:
        raise RuntimeError("wrk is missing: apt install wrk")
    command = [program, "-t1", f"-c{connections}", f"-d{seconds}s", "--latency", "--timeout", "30s"]
    for header in headers:
        command += ["-H", header]
    before = cpu_seconds(server)
    said = subprocess.run([*command, url], capture_output=True, text=True, check=True).stdout
    spent = cpu_seconds(server) - before
    count = int(re.search(r"(\d+) requests in", said)[1])  # type: ignore[index]
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1])  # type: ignore[index]
    percentiles = {
        name: float(value) * UNITS[unit]
        for name, value, unit in re.findall(r"(\d+)%\s+([\d.]+)(us|ms|s|m)", said)
    }
    failed = sum(int(n) for n in re.findall(r"Non-2xx or 3xx responses: (\d+)", said))
    failed += sum(map(int, re.findall(r"(?:connect|read|write|timeout) (\d+)", said)))
    return Load(rate, percentiles["50"], percentiles["99"], 1e6 * spent / max(count, 1), failed)
