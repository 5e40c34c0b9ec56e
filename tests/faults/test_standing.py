"""Things fall while readers read: the production server, its processes, its database, its cache, its disk."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.test import Client

from jrs.delivery.door import Door
from tests import factories
from tests.support import databases
from tests.support.production import serve_production
from tests.support.server import ServedSite, free_port

PATIENCE = 60.0
CACHED, OTHER = "/fr/qui-sommes-nous/", "/fr/contact/"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """Two processes with one connection each, and a shared cache that is nowhere."""
    site = serve_production(
        databases.starter_template(),
        tmp_path_factory.mktemp("standing"),
        workers=2,
        DATABASE_POOL_SIZE="1",
        CACHE_URL=f"redis://127.0.0.1:{free_port()}/0",
    )
    yield site
    site.stop()


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

    threads = [threading.Thread(target=read, daemon=True) for _ in range(count)]
    for thread in threads:
        thread.start()
    yield failed
    over.set()
    for thread in threads:
        thread.join(PATIENCE)
    assert asked[0] > 10


def processes(site: ServedSite) -> set[int]:
    found = Path(f"/proc/{site.server.pid}/task/{site.server.pid}/children").read_text().split()
    return {int(pid) for pid in found if b"granian" in Path(f"/proc/{pid}/cmdline").read_bytes()
            or b"spawn" in Path(f"/proc/{pid}/cmdline").read_bytes()}  # fmt: skip


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


# Clock, disk, mail


def application(environ: Any, start_response: Any) -> list[bytes]:
    application.calls += 1  # type: ignore[attr-defined]
    start_response("200 OK", [("Content-Type", "text/html"), ("Cache-Control", "public, no-cache")])
    return [b"page"]


def test_a_clock_that_jumps_shows_no_page_past_its_day_and_hides_no_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    application.calls = 0  # type: ignore[attr-defined]
    door = Door(application, cookies=["session"], limit=1_000_000)
    door.listener.start = lambda: None  # type: ignore[method-assign]
    door.listener.listening = True

    def ask() -> int:
        environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/fr/", "HTTP_HOST": "x", "wsgi.url_scheme": "http"}
        b"".join(door(environ, lambda *_: None))
        return application.calls  # type: ignore[attr-defined, no-any-return]

    real = time.time
    assert [ask(), ask()] == [1, 1]
    monkeypatch.setattr(time, "time", lambda: real() + 2 * 24 * 3600)
    assert ask() == 2  # the day is over
    monkeypatch.setattr(time, "time", lambda: real() - 2 * 24 * 3600)
    assert ask() == 2
    door.store.change(hard=False)
    assert ask() == 3  # a change counts, whatever the clock says


@pytest.fixture
def full_disk(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """A disk for uploads with no room left."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = os.geteuid() == 0 and shutil.which("mount") is not None
    done = mounted and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if not done or done.returncode:
        pytest.skip("A full disk needs a tmpfs, which only root may mount, and not in every container.")
    settings.MEDIA_ROOT = str(disk)
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path) -> None:
    try:
        with (disk / "filler").open("wb", buffering=0) as file:
            while True:
                file.write(b"0" * 4096)
    except OSError:
        pass


@pytest.mark.django_db
def test_with_the_disk_of_uploads_full_pages_are_published_and_read_all_the_same(
    full_disk: Path, django_capture_on_commit_callbacks: Any, caplog: pytest.LogCaptureFixture
) -> None:
    image = factories.image()
    page = factories.news(factories.home(), 1, image=image)[0]
    fill(full_disk)
    page.title = "Nouveau titre"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    page.refresh_from_db()
    assert page.title == "Nouveau titre"
    answer = Client().get(page.get_url())
    assert answer.status_code == 200
    assert "Nouveau titre" in answer.content.decode()
    assert "No space left" in caplog.text


def test_with_the_mail_server_away_a_job_says_so_and_the_site_goes_on(served: ServedSite) -> None:
    code = (
        "from datetime import timedelta; from django.conf import settings; from jrs.jobs import periodic\n"
        "from jrs.jobs.models import JobRun\n"
        "settings.EMAIL_BACKEND = 'django.core.mail.backends.smtp.EmailBackend'\n"
        f"settings.EMAIL_HOST, settings.EMAIL_PORT = '127.0.0.1', {free_port()}\n"
        "periodic.register(periodic.Job('mail', 'x', ('sendtestemail', 'a@example.org'), timedelta(days=1)))\n"
        "try: periodic.run('mail')\n"
        "except OSError: pass\n"
        "assert JobRun.objects.get(name='mail').state == 'failed'"
    )
    served.manage("shell", "-v0", "-c", code)
    assert status(served, OTHER) == 200


def test_one_job_started_twice_at_once_runs_once(served: ServedSite) -> None:
    said: list[str] = []
    slow = (
        "import time; from jrs.jobs import periodic\n"
        "with periodic.alone('tidy'):\n    print('begun', flush=True)\n    time.sleep(30)"
    )
    first = subprocess.Popen(
        [sys.executable, "manage.py", "shell", "-v0", "-c", slow],
        cwd=databases.PROJECT,
        env=databases.environment(served.address, served.media),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout
    assert first.stdout.readline().strip() == "begun"
    said.append(served.manage("periodic", "tidy"))
    first.kill()  # and the lock goes with it
    first.wait()
    assert soon(lambda: "gone" in served.manage("periodic", "tidy"))
    assert "running already" in said[0]


def test_what_it_logs_is_json_without_addresses_of_people_or_machines(served: ServedSite) -> None:
    from jrs.delivery.logs import without_addresses

    text = without_addresses(
        "GET /fr/?q=Amina from 192.0.2.7 and 2001:db8::7 for a.b@example.org at 12:30:01"
    )
    assert text == "GET /fr/?… from [ip] and [ip] for [email] at 12:30:01"
    json.dumps(text)
