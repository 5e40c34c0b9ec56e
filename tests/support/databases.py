"""Databases for the tests, made once and cloned: a clone takes a fifth of a second, the migrations half a minute.

Two templates lie on the tests' own server: one as `migrate` leaves it, one with the starter content and the four local
accounts. Their names carry a fingerprint of what they are made from, so a change makes new ones.
"""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from filelock import FileLock
from psycopg import sql

from config.postgres import DatabaseAddress, ensure_running

PROJECT = Path(__file__).resolve().parents[2]
VAR = Path(os.environ.get("VAR_DIR") or PROJECT / "var").resolve() / "test"
SOURCES = ("site", "home", "news", "programmes", "search")


def server() -> DatabaseAddress:
    """Give the tests' server, started if need be; it stops with the last process that asked."""
    return ensure_running(VAR / "postgres", durable=False)


def postmaster() -> int:
    """Give the process of the tests' server, from which all of its others come."""
    with connected() as connection:
        row = connection.execute("SELECT current_setting('data_directory')").fetchone()
    assert row
    return int(Path(row[0], "postmaster.pid").read_text().split()[0])


@contextmanager
def connected() -> Iterator[psycopg.Connection[Any]]:
    address = server()
    with psycopg.connect(
        host=str(address.host), user=address.user, dbname="postgres", autocommit=True
    ) as connection:
        yield connection


def environment(address: DatabaseAddress, media: Path) -> dict[str, str]:
    """The environment of a process of ours that works on another database and other uploads than this one."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "DATABASE_URL": address.as_url(),
        "MEDIA_ROOT": str(media),
    }


def run(address: DatabaseAddress, media: Path, *arguments: str) -> str:
    """Run Python with `arguments` on a database; gives what it printed, raises RuntimeError when it fails."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=PROJECT,
        env=environment(address, media),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def fingerprint(files: Iterable[Path]) -> str:
    digest = hashlib.sha256(sys.prefix.encode())
    for file in [PROJECT / "requirements.txt", *sorted(files)]:
        digest.update(file.relative_to(PROJECT).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def files(*patterns: str) -> list[Path]:
    found = [path for source in SOURCES for pattern in patterns for path in (PROJECT / source).rglob(pattern)]
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]


def clone(template: str, name: str) -> DatabaseAddress:
    """Make the database `name` as a copy of `template`, in place of any that is there; gives its address."""
    drop(name)
    # Two copies of one template at once would each be a user of it, which PostgreSQL refuses.
    with FileLock(VAR / "clone.lock"), connected() as connection:
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
        )
    return DatabaseAddress(server().host, name=name)


def drop(name: str) -> None:
    """Remove the database `name`, if it is there, whoever is connected to it."""
    with connected() as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def exists(name: str) -> bool:
    with connected() as connection:
        row = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
    return row is not None


def template(kind: str, mark: str, base: str, media: Path, *command: str) -> str:
    """Give the name of a template, made if it is missing: a copy of `base` on which `command` was run."""
    name, unfinished = f"{kind}_{mark}", f"{kind}_{mark}_unfinished"
    with FileLock(VAR / f"{kind}.lock"):
        if not exists(name):
            with connected() as connection:
                rows = connection.execute(
                    "SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{kind}\\_%"]
                )
                old = [row[0] for row in rows.fetchall()]
            for other in old:
                drop(other)
            run(clone(base, unfinished), media, *command)
            with connected() as connection:
                connection.execute(
                    sql.SQL("ALTER DATABASE {} RENAME TO {}").format(
                        sql.Identifier(unfinished), sql.Identifier(name)
                    )
                )
    return name


def empty_template() -> str:
    """Give the name of the template with all tables and what the migrations put in them."""
    sources = [path for path in files("*.py") if {"migrations", "accounts"} & set(path.parts)]
    return template(
        "migrated",
        fingerprint(sources),
        "template0",
        VAR / "media-none",
        "manage.py",
        "migrate",
        "--verbosity=0",
    )


def starter_mark() -> str:
    return fingerprint(files("*.py", "*.po"))


def starter_media() -> Path:
    """Give the folder of uploads that belongs to `starter_template()`."""
    return VAR / f"media-{starter_mark()}"


def starter_template() -> str:
    """Give the name of the template with the starter content, and four accounts (see `people`)."""
    return template(
        "starter", starter_mark(), empty_template(), starter_media(), "-m", "tests.support.starter"
    )
