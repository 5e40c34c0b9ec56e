"""Bodies by address, compressed once, bounded in memory."""

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import NamedTuple

import brotli

__all__ = ["Entry", "Store", "make_entry"]

Headers = Sequence[tuple[str, str]]
# From some size on a compressed body is worth its header; below it is longer than the plain one.
SMALLEST = 256


class Answer(NamedTuple):
    """What leaves in one content coding: its strong validator (RFC 9110, 8.8.3), and all headers of a 200 and a 304."""

    etag: str
    headers: list[tuple[str, str]]
    unchanged: list[tuple[str, str]]
    body: bytes


@dataclass(frozen=True)
class Entry:
    """A response as it came, without the headers of the door, its `bodies` by coding, and what it answers with."""

    headers: tuple[tuple[str, str], ...]
    bodies: dict[str, bytes]
    answers: dict[str, Answer]
    generation: int
    expires: float

    @property
    def size(self) -> int:
        return sum(len(body) for body in self.bodies.values()) + 2_000


def make_entry(headers: Headers, body: bytes, generation: int, expires: float) -> Entry:
    """Compress `body` for every coding that visitors' browsers name; brotli 5 and gzip 6 cost a few milliseconds."""
    bodies = {"identity": body}
    if len(body) >= SMALLEST:
        bodies |= {"br": brotli.compress(body, quality=5), "gzip": gzip.compress(body, 6, mtime=0)}
    kept = tuple((name, value) for name, value in headers if name.lower() not in OWN)
    tag = hashlib.blake2b(body, digest_size=12).hexdigest()
    answers = {coding: _answer(kept, coding, f'"{tag}-{coding}"', each) for coding, each in bodies.items()}
    return Entry(kept, bodies, answers, generation, expires)


def _answer(headers: Headers, coding: str, etag: str, body: bytes) -> Answer:
    """Made once, since a hit is sent tens of thousands of times a second."""
    own = [("ETag", etag), ("Vary", "Accept-Encoding")]
    coded = [("Content-Encoding", coding)] if coding != "identity" else []
    rest = [(name, value) for name, value in headers if name.lower() != "vary"]
    unchanged = [item for item in rest if item[0].lower() != "content-type"]
    return Answer(etag, [*rest, *own, *coded, ("Content-Length", str(len(body)))], [*unchanged, *own], body)


# Headers that the door writes itself.
OWN = frozenset({"content-length", "etag", "content-encoding", "connection", "date"})


class Store:
    """The entries of one process, least recently used out first; `limit` in bytes.

    Every change makes a new generation. Entries of an older one are never served while the application answers. After
    a mild change (something new was published) they stay as what to show when the database is away; after a hard one
    (something was taken down) all of them are dropped.
    """

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.generation = 0
        self._entries: OrderedDict[str, Entry] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def fresh(self, key: str, now: float) -> Entry | None:
        """The entry of this generation, unless its day is over."""
        entry = self._entries.get(key)
        if entry is None or entry.generation != self.generation or now >= entry.expires:
            return None
        with suppress(KeyError):  # dropped a moment ago
            self._entries.move_to_end(key)
        return entry

    def last_good(self, key: str) -> Entry | None:
        """The entry of whatever generation: nothing on it has been taken down since."""
        return self._entries.get(key)

    def put(self, key: str, entry: Entry) -> None:
        """Keep `entry`, unless something has changed since its making began or it is a tenth of all room."""
        with self._lock:
            if entry.generation != self.generation or entry.size > self.limit // 10:
                return
            if old := self._entries.pop(key, None):
                self._size -= old.size
            self._entries[key] = entry
            self._size += entry.size
            while self._size > self.limit:
                _key, dropped = self._entries.popitem(last=False)
                self._size -= dropped.size

    def change(self, *, hard: bool) -> None:
        """Begin a new generation."""
        with self._lock:
            self.generation += 1
            if hard:
                self._entries.clear()
                self._size = 0

    @property
    def size(self) -> int:
        """The bytes that all entries take."""
        return self._size

    def __len__(self) -> int:
        return len(self._entries)
