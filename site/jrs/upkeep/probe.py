"""Asks another site whether an address still leads somewhere: once, briefly, and saying who asks."""

import http.client
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from django.conf import settings

from jrs.upkeep.addresses import PORTS, NotPublic, public_addresses
from jrs.upkeep.models import ExternalLink

__all__ = ["Answer", "probe"]

State = ExternalLink.State
TIMEOUT = 10.0  # seconds without an answer
DEADLINE = 25.0  # seconds for an address with all its redirects
HOPS = 5
REDIRECTS = frozenset({301, 302, 303, 307, 308})
#: A site that says so to HEAD may answer GET.
ASK_AGAIN = frozenset({400, 403, 404, 405, 406, 410, 500, 501, 503})
#: What the site means for us, not for a reader: 999 is LinkedIn's.
CLOSED = frozenset({401, 402, 403, 405, 406, 407, 429, 451, 999})
GONE = frozenset({404, 410})
LONGEST_WAIT = 7 * 24 * 3600

Resolve = Callable[[str], list[str]]


@dataclass(frozen=True)
class Answer:
    """`wait` is how many seconds the site asks us to stay away, 0 for none."""

    state: State
    detail: str = ""
    wait: int = 0


class Pinned(http.client.HTTPConnection):
    """A connection to the IP address that was looked at, whatever the name says by then."""

    def __init__(self, host: str, ip: str, port: int, *, secure: bool) -> None:
        super().__init__(host, port, timeout=TIMEOUT)
        self.ip, self.secure = ip, secure

    def connect(self) -> None:
        self.sock = socket.create_connection((self.ip, self.port), self.timeout)
        if self.secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)


def headers() -> dict[str, str]:
    name = f"JRS-Belgium-links/1.0 (+{settings.SITE_URL})"
    return {"User-Agent": name, "Accept": "*/*", "Accept-Language": "fr,nl,en", "Connection": "close"}


def ask(url: str, method: str, resolve: Resolve) -> tuple[int, str, str]:
    """(status, where it redirects to, how long to wait). No body is read."""
    parts = urlsplit(url)
    ip = resolve(url)[0]
    secure = parts.scheme == "https"
    connection = Pinned(parts.hostname or "", ip, parts.port or PORTS[parts.scheme], secure=secure)
    try:
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = f"?{quote(parts.query, safe='/?%:@!$&()*+,;=~-._')}" if parts.query else ""
        connection.request(method, path + query, headers=headers())
        response = connection.getresponse()
        return response.status, response.headers.get("Location", ""), response.headers.get("Retry-After", "")
    finally:
        connection.close()


def probe(url: str, resolve: Resolve = public_addresses) -> Answer:
    """Ask for `url`, following redirects, each as carefully as the first. Never raises for what a site does."""
    began = time.monotonic()
    seen: set[str] = set()
    try:
        while url not in seen and len(seen) <= HOPS and time.monotonic() - began < DEADLINE:
            seen.add(url)
            status, onward, wait = ask(url, "HEAD", resolve)
            if status in ASK_AGAIN:
                status, onward, wait = ask(url, "GET", resolve)
            if status in REDIRECTS and onward:
                url = urljoin(url, onward).partition("#")[0]
                continue
            return judged(status, wait)
    except NotPublic:
        return Answer(State.PRIVATE)
    except ssl.SSLError as error:
        return Answer(State.FAILING, f"TLS: {error.reason or error}"[:200])
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Answer(State.FAILING, (str(error) or type(error).__name__)[:200])
    return Answer(State.FAILING, "redirects")


def judged(status: int, wait: str) -> Answer:
    """What a status says to a reader."""
    detail = f"HTTP {status}"
    if status < 400:
        return Answer(State.OK, detail)
    if status in GONE:
        return Answer(State.GONE, detail)
    seconds = min(int(wait), LONGEST_WAIT) if wait.isdigit() else 0
    return Answer(State.CLOSED if status in CLOSED else State.FAILING, detail, seconds)
