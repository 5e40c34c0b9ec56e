"""What a visitor gets, and how long one waits for something to be so."""

import time
import urllib.error
import urllib.request
from collections.abc import Callable

from tests.support.server import ServedSite

__all__ = ["PATIENCE", "soon", "status"]

PATIENCE = 120.0


def status(site: ServedSite, path: str, timeout: float = 60, **headers: str) -> int:
    request = urllib.request.Request(site.url + path, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            answer.read()
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def soon(question: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if question():
            return True
        time.sleep(0.1)
    return question()
