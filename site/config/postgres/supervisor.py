"""The process that owns the server: it starts it, waits until nobody uses it, and stops it."""

import fcntl
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import psycopg

from .address import DATABASE, USER
from .binaries import Binaries, find_binaries
from .client import is_answering
from .errors import LauncherError
from .privileges import UNREACHABLE, Runner, runner_for

__all__ = ["main"]

START_LIMIT = 60.0
NOT_DURABLE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=4GB")


def _initialise(binaries: Binaries, runner: Runner, folder: Path) -> Path:
    """Make the data folder if there is none; gives it. Raises LauncherError."""
    data = folder / "data"
    made_by = data / "PG_VERSION"
    if made_by.exists():
        if made_by.read_text().strip() != str(binaries.version):
            raise LauncherError(
                f"{data} was made by PostgreSQL {made_by.read_text().strip()}, and {binaries.version} is installed: "
                f"remove {folder} to start with an empty database."
            )
        return data
    # The built-in C.UTF-8 sorts alike on every system; before 17 the C library's has to do.
    locale = (
        ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
        if binaries.version >= 17
        else ["--lc-collate=C", f"--lc-ctype={'UTF-8' if sys.platform == 'darwin' else 'C.UTF-8'}"]
    )
    # Made aside and moved: a folder that has a PG_VERSION was finished.
    fresh = folder / "data.new"
    subprocess.run(["rm", "-rf", "--", str(fresh)], check=True)
    done = subprocess.run(
        [
            binaries.path("initdb"), "--pgdata", str(fresh), "--username", USER, "--auth=trust",
            "--encoding=UTF8", "--no-sync", "--no-instructions", *locale,
        ],
        cwd="/",
        capture_output=True,
        check=False,
        text=True,
        preexec_fn=runner.before_exec(folder, dies_with_parent=False),
    )  # fmt: skip
    if done.returncode == UNREACHABLE:
        raise _unreachable(folder)
    if done.returncode:
        raise LauncherError(f"initdb failed: {' '.join(done.stderr.split())}")
    fresh.rename(data)
    return data


def _unreachable(folder: Path) -> LauncherError:
    return LauncherError(
        f"PostgreSQL does not run as root, and the user it runs as cannot enter {folder}. "
        "Move the project to a folder that others may enter, or start it as an ordinary user."
    )


def _launch(
    binaries: Binaries, runner: Runner, folder: Path, socket: Path, durable: bool
) -> subprocess.Popen[bytes]:
    """Start the server and wait until it answers with our database; raises LauncherError."""
    data = _initialise(binaries, runner, folder)
    runner.give(socket)
    settings = [
        "listen_addresses=",
        f"unix_socket_directories={socket}",
        "unix_socket_permissions=0700",
        "max_connections=100",
        "timezone=UTC",
        "jit=off",
        "max_parallel_workers_per_gather=0",
        *(() if durable else NOT_DURABLE),
    ]
    command = [binaries.path("postgres"), "-D", str(data)]
    for setting in settings:
        command += ["-c", setting]
    log = folder / "server.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            command,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=runner.before_exec(folder, dies_with_parent=True),
        )
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline:
        if server.poll() is not None:
            if server.returncode == UNREACHABLE:
                raise _unreachable(folder)
            last = log.read_text(errors="replace").strip().splitlines()[-3:]
            raise LauncherError(f"PostgreSQL ended at once ({log}): {' '.join(last)}")
        if _has_database(socket):
            return server
        time.sleep(0.05)
    server.send_signal(signal.SIGQUIT)
    raise LauncherError(f"PostgreSQL did not answer within {START_LIMIT:.0f} seconds; see {log}.")


def _has_database(socket: Path) -> bool:
    """Make our database if the server answers and lacks it; say whether it is there."""
    try:
        with psycopg.connect(host=str(socket), user=USER, dbname="postgres", autocommit=True) as connection:
            row = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
            if row is None:
                connection.execute(f"CREATE DATABASE {DATABASE}")
    except psycopg.OperationalError:
        return False
    return is_answering(socket)


def _watch(server: subprocess.Popen[bytes], users: IO[str]) -> None:
    """Return once nobody holds the users' lock (which this process then holds), or the server has ended."""
    while server.poll() is None:
        time.sleep(0.5)
        try:
            fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        return


def _wait_for_the_last_one(folder: Path) -> None:
    """Wait until a server that lost its supervisor has stopped (it was asked to); a stale pid file is no server."""
    deadline = time.monotonic() + 15
    while time.monotonic() < deadline:
        try:
            os.kill(int((folder / "data" / "postmaster.pid").read_text().split()[0]), 0)
        except (OSError, ValueError, IndexError):
            return
        time.sleep(0.1)


def main() -> None:
    """Run as supervisor: arguments are the folder, the socket's folder, and `durable` or `fast`.

    Prints one line, `ready` or what is wrong, and closes its output.
    """
    folder, socket = Path(sys.argv[1]), Path(sys.argv[2])
    os.umask(0o077)
    with (folder / "supervisor.lock").open("a") as supervising, (folder / "users.lock").open("a") as users:
        fcntl.flock(supervising, fcntl.LOCK_EX)
        try:
            _wait_for_the_last_one(folder)
            server = _launch(find_binaries(), runner_for(folder), folder, socket, sys.argv[3] == "durable")
        except LauncherError as error:
            print(error, flush=True)
            return
        print("ready", flush=True)
        sys.stdout.close()
        _watch(server, users)
        server.send_signal(signal.SIGINT)
        server.wait()
