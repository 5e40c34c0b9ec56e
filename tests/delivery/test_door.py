"""The page cache at the door: what it keeps, for whom, and when it forgets."""

import gzip
import threading
import time
from collections.abc import Iterable
from typing import Any

import brotli
import pytest

from jrs.delivery.door.middleware import KEEP, Door
from jrs.delivery.door.store import Store, make_entry

BODY = b"<p>bonjour</p>" * 100


class Application:
    """A WSGI application that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.status = "200 OK"
        self.headers = [("Content-Type", "text/html"), ("Cache-Control", KEEP)]
        self.body = BODY
        self.query = ""
        self.before = lambda: None

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        self.asked += 1
        self.query = environ["QUERY_STRING"]
        self.before()
        start_response(self.status, list(self.headers))
        return [self.body]


class Visitor:
    """Asks the door."""

    def __init__(self, door: Door) -> None:
        self.door = door

    def get(
        self, path: str = "/fr/", method: str = "GET", **environ: str
    ) -> tuple[str, dict[str, str], bytes]:
        path, _, query = path.partition("?")
        answer: dict[str, Any] = {}

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
            answer.update(status=status, headers=dict(headers))

        given = {"REQUEST_METHOD": method, "PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "x"}
        body = b"".join(self.door({**given, "wsgi.url_scheme": "https", **environ}, start))
        return answer["status"], answer["headers"], body


@pytest.fixture
def application() -> Application:
    return Application()


@pytest.fixture
def visitor(application: Application) -> Visitor:
    door = Door(application, cookies=["session"], limit=1_000_000)
    door.listener.start = lambda: None  # type: ignore[method-assign]
    door.listener.listening = True
    return Visitor(door)


def test_the_second_visitor_is_answered_without_the_application(
    application: Application, visitor: Visitor
) -> None:
    first, second = visitor.get(), visitor.get()
    assert first == second
    assert first[2] == BODY
    assert application.asked == 1


@pytest.mark.parametrize(
    ("accepted", "coding", "unpack"),
    [
        ("gzip, deflate, br, zstd", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0, gzip;q=0.5", "gzip", gzip.decompress),
        ("", None, bytes),
        ("identity", None, bytes),
    ],
)
def test_each_gets_the_coding_that_they_understand(
    visitor: Visitor, accepted: str, coding: str | None, unpack: Any
) -> None:
    for _hit in range(2):
        _status, headers, body = visitor.get(HTTP_ACCEPT_ENCODING=accepted)
        assert headers.get("Content-Encoding") == coding
        assert headers["Vary"] == "Accept-Encoding"
        assert headers["Content-Length"] == str(len(body))
        assert unpack(body) == BODY


def test_who_has_the_page_already_is_told_so(application: Application, visitor: Visitor) -> None:
    tags = {visitor.get(HTTP_ACCEPT_ENCODING=accepted)[1]["ETag"] for accepted in ("br", "gzip", "")}
    assert len(tags) == 3
    status, headers, body = visitor.get(HTTP_ACCEPT_ENCODING="br", HTTP_IF_NONE_MATCH=f'"other", {min(tags)}')
    assert (status, body) == ("304 Not Modified", b"")
    assert headers["Cache-Control"] == KEEP
    application.body = b"<p>autre</p>"
    visitor.door.store.change(hard=False)
    assert visitor.get(HTTP_IF_NONE_MATCH=", ".join(tags))[0] == "200 OK"


def test_a_head_request_is_a_get_without_its_body(application: Application, visitor: Visitor) -> None:
    for _hit in range(2):
        status, headers, body = visitor.get(method="HEAD")
        assert (status, headers["Content-Length"], body) == ("200 OK", str(len(BODY)), b"")
    assert visitor.get()[2] == BODY
    assert application.asked == 1


@pytest.mark.parametrize(
    "headers",
    [
        [("Content-Type", "text/html")],
        [("Cache-Control", "private, no-cache")],
        [("Cache-Control", KEEP), ("Set-Cookie", "a=b")],
        [("Cache-Control", KEEP), ("Vary", "Cookie")],
        [("Cache-Control", KEEP), ("Vary", "Accept-Language")],
    ],
)
def test_what_is_not_for_everybody_is_not_kept(
    application: Application, visitor: Visitor, headers: list[tuple[str, str]]
) -> None:
    application.headers = headers
    visitor.get()
    visitor.get()
    assert application.asked == 2


@pytest.mark.parametrize("status", ["404 Not Found", "302 Found", "500 Internal Server Error", "410 Gone"])
def test_only_pages_are_kept(application: Application, visitor: Visitor, status: str) -> None:
    application.status = status
    assert visitor.get()[0] == status
    visitor.get()
    assert application.asked == 2


def test_what_nobody_keeps_is_compressed_too(application: Application, visitor: Visitor) -> None:
    application.status = "404 Not Found"
    status, headers, body = visitor.get(HTTP_ACCEPT_ENCODING="br")
    assert (status, headers["Content-Encoding"]) == ("404 Not Found", "br")
    assert brotli.decompress(body) == BODY
    assert "ETag" not in headers


@pytest.mark.parametrize(
    "environ",
    [
        {"HTTP_COOKIE": "a=1; session=x"},
        {"HTTP_AUTHORIZATION": "Basic x"},
        {"method": "POST"},
        {"path": "/admin/"},
        {"path": "/documents/1/x.pdf"},
        {"path": "/fr/search/?q=x"},
    ],
)
def test_who_is_somebody_and_what_is_private_goes_past_the_door(
    application: Application, visitor: Visitor, environ: dict[str, str]
) -> None:
    visitor.get()
    visitor.get(**environ)
    visitor.get(**environ)
    assert application.asked == 3
    assert len(visitor.door.store) == 1


def test_parameters_that_mean_nothing_do_not_fill_the_store(
    application: Application, visitor: Visitor
) -> None:
    for query in ("utm_source=a", "utm_source=b&fbclid=c", "x=" + "1" * 50, ""):
        visitor.get(f"/fr/actualites/?{query}")
    assert application.asked == 1
    visitor.get("/fr/actualites/?year=2025&utm_source=a&page=2")
    assert application.query == "page=2&year=2025"
    visitor.get("/fr/actualites/?page=2&year=2025")
    assert (application.asked, len(visitor.door.store)) == (2, 2)


def test_a_page_that_changed_while_it_was_made_is_not_kept(
    application: Application, visitor: Visitor
) -> None:
    application.before = lambda: visitor.door.store.change(hard=False)
    visitor.get()
    application.before = lambda: None
    visitor.get()
    visitor.get()
    assert application.asked == 2


def test_one_visitor_makes_the_page_for_all_who_wait(application: Application, visitor: Visitor) -> None:
    application.before = lambda: time.sleep(0.3)
    bodies: list[bytes] = []
    crowd = [threading.Thread(target=lambda: bodies.append(visitor.get()[2])) for _n in range(12)]
    for member in crowd:
        member.start()
    for member in crowd:
        member.join()
    assert bodies == [BODY] * 12
    assert application.asked == 1


def test_while_the_database_is_away_the_last_good_page_answers(
    application: Application, visitor: Visitor
) -> None:
    visitor.get()
    visitor.door.store.change(hard=False)
    visitor.door.listener.listening = False
    application.status, application.headers = "503 Service Unavailable", []
    assert visitor.get()[0] == "200 OK"
    asked = application.asked
    assert visitor.get()[2] == BODY
    assert application.asked == asked
    assert visitor.get("/fr/autre/")[0].startswith("503")


def test_what_was_taken_down_is_never_shown_again(application: Application, visitor: Visitor) -> None:
    visitor.get()
    visitor.door.store.change(hard=True)
    application.status, application.headers = "503 Service Unavailable", []
    assert visitor.get()[0].startswith("503")


def test_while_changes_are_not_heard_every_visitor_asks_the_application(
    application: Application, visitor: Visitor
) -> None:
    visitor.door.listener.listening = False
    visitor.get()
    visitor.get()
    assert application.asked == 2


def test_an_entry_ends_with_its_day(application: Application, visitor: Visitor, monkeypatch: Any) -> None:
    monkeypatch.setattr("jrs.delivery.door.middleware._midnight", lambda: time.time() + 0.2)
    visitor.get()
    time.sleep(0.3)
    visitor.get()
    assert application.asked == 2


def test_memory_is_bounded() -> None:
    store = Store(100_000)
    for n in range(500):
        store.put(str(n), make_entry([], bytes([n % 256]) * 2_000, 0, time.time() + 60))
    assert 0 < len(store) < 100
    assert store.fresh("499", time.time())
    assert store.fresh("0", time.time()) is None
    store.put("big", make_entry([], b"x" * 50_000, 0, time.time() + 60))
    assert store.fresh("big", time.time()) is None
