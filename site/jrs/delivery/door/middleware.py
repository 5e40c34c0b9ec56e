"""The WSGI layer: a request is answered from the store, or answered by the application and kept."""

import time
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import lru_cache
from threading import Event, Lock
from typing import Any
from urllib.parse import parse_qsl, urlencode
from zoneinfo import ZoneInfo

from jrs.delivery.door.listener import Listener
from jrs.delivery.door.meter import Meter
from jrs.delivery.door.store import Entry, Store, make_entry

__all__ = ["Door"]

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

#: What an application says of a response that the door may keep.
KEEP = "public, no-cache"
#: The parameters that choose what a listing shows; every other one means nothing, and is dropped from the address.
MEANINGFUL = ("kind", "page", "programme", "theme", "year")
LONGEST = 200  # characters of an address with its parameters
SPARE = 3.0  # seconds during which a database that is away is not asked again
WAIT = 10.0  # seconds that one visitor waits for another one's page
ZONE = ZoneInfo("Europe/Brussels")


class Door:
    """WSGI middleware; `limit` is the room of its store in bytes, in each process.

    `cookies` are the names of those without which a visitor is nobody in particular.
    """

    def __init__(
        self, application: Application, *, cookies: Iterable[str], limit: int, metrics: str = ""
    ) -> None:
        self.application = application
        self.cookies = tuple(f"{name}=" for name in cookies)
        self.store = Store(limit)
        self.listener = Listener(self.store.change)
        self.meter = Meter(metrics)
        self._rendering: dict[str, Event] = {}
        self._spare_until = 0.0
        self._open = False
        self._lock = Lock()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request. Anything but a plain question by an anonymous visitor goes straight through."""
        key = self._key(environ)
        if key is None:
            self.meter.passed += 1
            return self.application(environ, start_response)
        if not self._open:
            self._open = True
            self.listener.start()
            self.meter.start(lambda: self.store.size)
        entry = self.store.fresh(key, time.time()) if self.listener.listening else None
        if entry is None and time.monotonic() < self._spare_until:
            entry = self.store.last_good(key)
        if entry is None and self._must_wait(key):
            entry = self.store.fresh(key, time.time()) if self.listener.listening else None
        if entry is not None:
            self.meter.kept += 1
            return self._send(entry, environ, start_response)
        try:
            return self._render(key, environ, start_response)
        finally:
            self._rendered(key)

    def _key(self, environ: Environ) -> str | None:
        """The address that names the entry; None for a request that is not the door's.

        Rewrites the query string, so that what is kept was made from what the key names.
        """
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"} or "HTTP_AUTHORIZATION" in environ:
            return None
        cookies = environ.get("HTTP_COOKIE")
        if cookies and any(name in cookies for name in self.cookies):
            return None
        query = environ.get("QUERY_STRING", "")
        if query:
            given = dict(parse_qsl(query, max_num_fields=50)) if query.count("&") < 50 else {}
            meant = [(name, given[name]) for name in MEANINGFUL if given.get(name)]
            if "q" in given or query.count("&") >= 50:
                return None
            query = urlencode(meant)
        path = environ.get("PATH_INFO", "")
        key = f"{environ.get('wsgi.url_scheme')}://{environ.get('HTTP_HOST', '')}{path}?{query}"
        forwarded = environ.get("HTTP_X_FORWARDED_PROTO", "")
        if len(key) > LONGEST or path.startswith(("/admin/", "/static/", "/media/", "/documents/")):
            return None
        environ["QUERY_STRING"] = query
        return f"{forwarded} {key}"

    def _must_wait(self, key: str) -> bool:
        """True after having waited for another request that makes this page; false for the one that shall make it."""
        with self._lock:
            running = self._rendering.get(key)
            if running is None:
                self._rendering[key] = Event()
                return False
        return running.wait(WAIT)

    def _rendered(self, key: str) -> None:
        with self._lock:
            running = self._rendering.pop(key, None)
        if running:
            running.set()

    def _render(self, key: str, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        generation = self.store.generation
        asked = environ
        # Whole and plain: the door compresses it for everybody.
        environ = {**asked, "REQUEST_METHOD": "GET", "HTTP_ACCEPT_ENCODING": "identity"}
        answer: list[Any] = []

        def begin(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
            answer[:] = [status, headers]

        begun = time.perf_counter()
        result = self.application(environ, begin)
        try:
            body = b"".join(result)
        finally:
            if hasattr(result, "close"):
                result.close()
        self.meter.seconds += time.perf_counter() - begun
        status, headers = answer
        self.meter.failed += status.startswith("5")
        if status.startswith("5") and (kept := self.store.last_good(key)):
            if not self.listener.listening:
                # The database is away, and asking for it takes a thread some seconds: one question is enough.
                self._spare_until = time.monotonic() + SPARE
            self.meter.stale += 1
            return self._send(kept, asked, start_response)
        entry = make_entry(headers, body, generation, _midnight())
        if not self._may_keep(status, headers):
            return self._pass_on(status, entry, asked, start_response)
        self.meter.made += 1
        self.store.put(key, entry)
        return self._send(entry, asked, start_response)

    @staticmethod
    def _pass_on(
        status: str, entry: Entry, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        """What nobody may keep, compressed for this visitor."""
        kind = next((value for name, value in entry.headers if name.lower() == "content-type"), "")
        coding = _coding(environ.get("HTTP_ACCEPT_ENCODING", ""), entry) if kind.startswith("text/") else ""
        body = entry.bodies[coding or "identity"]
        headers = [*entry.headers, ("Content-Length", str(len(body)))]
        if coding in {"br", "gzip"}:
            headers += [("Content-Encoding", coding), ("Vary", "Accept-Encoding")]
        start_response(status, headers)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]

    @staticmethod
    def _may_keep(status: str, headers: list[tuple[str, str]]) -> bool:
        found = {name.lower(): value for name, value in headers}
        varies = {item.strip().lower() for item in found.get("vary", "").split(",") if item.strip()}
        return (
            status.startswith("200 ")
            and found.get("cache-control") == KEEP
            and "set-cookie" not in found
            and varies <= {"accept-encoding"}
        )

    @staticmethod
    def _send(entry: Entry, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        etag, headers, unchanged, body = entry.answers[
            _coding(environ.get("HTTP_ACCEPT_ENCODING", ""), entry)
        ]
        known = environ.get("HTTP_IF_NONE_MATCH")
        if known and etag in {tag.strip().removeprefix("W/") for tag in known.split(",")}:
            start_response("304 Not Modified", [*unchanged])
            return [b""]
        start_response("200 OK", [*headers])
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else body]


def _coding(accepted: str, entry: Entry) -> str:
    """The shortest coding of `entry` that the visitor accepts."""
    for coding in _accepted(accepted):
        if coding in entry.bodies:
            return coding
    return "identity"


@lru_cache(maxsize=256)
def _accepted(accepted: str) -> tuple[str, ...]:
    """Our codings that the header names, the shortest first (RFC 9110, 12.5.3); one with `q=0` is refused."""
    named = {}
    for item in accepted.lower().split(","):
        coding, _, weight = item.partition(";")
        named[coding.strip()] = weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return tuple(coding for coding in ("br", "gzip") if named.get(coding))


def _midnight() -> float:
    """When the day ends in Brussels, in seconds since 1970: notices and events end with their day."""
    tomorrow = (datetime.now(ZONE) + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return tomorrow.timestamp()
