"""Measures one address at a time, inside this process."""

import time
from dataclasses import asdict, dataclass

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

__all__ = ["BASELINE", "Cost", "measure", "seconds"]

# Through every middleware, and then nothing: what Django costs before we begin.
BASELINE = "/healthz"
ROUNDS, REQUESTS = 7, 10


@dataclass(frozen=True)
class Cost:
    """What one address costs: CPU time as a ratio to the baseline, queries with an empty cache and again, bytes."""

    ratio: float
    queries_cold: int
    queries_warm: int
    size: int

    def as_dict(self) -> dict[str, float]:
        """Give it for JSON."""
        return asdict(self)


def _get(client: Client, path: str) -> bytes:
    answer = client.get(path)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}, not 200.")
    return b"".join(answer.streaming_content) if answer.streaming else answer.content


def seconds(client: Client, path: str) -> float:
    """Give the CPU time of one request: the best of several rounds, since noise only ever adds."""
    best = float("inf")
    for _round in range(ROUNDS):
        begun = time.process_time()
        for _request in range(REQUESTS):
            _get(client, path)
        best = min(best, (time.process_time() - begun) / REQUESTS)
    return best


def _queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        _get(client, path)
    return len(captured)


def measure(client: Client, path: str, baseline: float) -> Cost:
    """Give the cost of `path`; `baseline` is the CPU time of BASELINE in this process. Raises when it is not a page."""
    cache.clear()
    cold = _queries(client, path)
    size = len(_get(client, path))
    warm = _queries(client, path)
    return Cost(round(seconds(client, path) / baseline, 1), cold, warm, size)
