"""The side of a process that wants a database."""

import fcntl
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

import psycopg

from .address import DATABASE, USER, DatabaseAddress, socket_folder
from .errors import LauncherError
from .privileges import runner_for

__all__ = ["ensure_running", "is_answering"]

START_LIMIT = 90.0  # seconds; initdb on a slow disk included

# Held until this process ends. Module level: closing the file would give the lock back.
_users: dict[Path, IO[str]] = {}


def is_answering(socket: Path) -> bool:
    """Say whether the server whose socket lies in `socket` answers with our database."""
    try:
        with psycopg.connect(host=str(socket), user=USER, dbname=DATABASE, connect_timeout=5):
            return True
    except psycopg.OperationalError:
        return False


def _start(folder: Path, socket: Path, durable: bool) -> None:
    """Start the supervisor, and wait until it says that the server answers."""
    source = str(Path(__file__).resolve().parents[2])
    path = os.pathsep.join([source, *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": path}
    command = [
        sys.executable,
        "-m",
        "config.postgres",
        str(folder),
        str(socket),
        "durable" if durable else "fast",
    ]
    # A session of its own: Ctrl-C in the terminal ends the clients, and only then, in order, the server.
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
        start_new_session=True,
    ) as supervisor:
        assert supervisor.stdout is not None
        said = supervisor.stdout.readline().strip()
        # Not waited for: it outlives this process. Popen must not complain about that.
        supervisor.returncode = 0
    if said != "ready":
        raise LauncherError(
            said or f"The database's supervisor ended without a word; see {folder / 'server.log'}."
        )


def ensure_running(folder: Path, *, durable: bool = True) -> DatabaseAddress:
    """Join the server of `folder`, or start it, and keep it running for as long as this process lives.

    `folder` is made if it is missing; data, log, locks and (if the path is short enough) the socket lie in it.
    With `durable=False`, a power cut may lose the data: for tests. Raises LauncherError.
    """
    folder = folder.resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        runner_for(folder).give(folder)
        folder.chmod(0o700)
        users = (folder / "users.lock").open("a")
    except PermissionError as error:
        raise LauncherError(
            f"{folder} belongs to another user (was the site started as root?): remove it or change its owner."
        ) from error
    if folder not in _users:
        fcntl.flock(users, fcntl.LOCK_SH)  # waits while a supervisor is stopping the server
        _users[folder] = users
    socket = socket_folder(folder)
    with (folder / "start.lock").open("a") as starting:
        fcntl.flock(starting, fcntl.LOCK_EX)
        deadline = time.monotonic() + START_LIMIT
        while not is_answering(socket):
            with (folder / "supervisor.lock").open("a") as supervising:
                try:
                    fcntl.flock(supervising, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    alone = False
                else:
                    alone = True
            if alone:
                _start(folder, socket, durable)
            elif time.monotonic() > deadline:
                raise LauncherError(f"The database in {folder} does not answer; see {folder / 'server.log'}.")
            else:
                time.sleep(0.1)
    return DatabaseAddress(socket)
