"""Where the server of a folder is found."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from .errors import LauncherError

__all__ = ["DATABASE", "USER", "DatabaseAddress", "socket_folder"]

USER = "jrs"
DATABASE = "jrs"

# sockaddr_un holds 104 bytes on macOS and 108 on Linux, of which PostgreSQL's "/.s.PGSQL.5432.lock" takes 20.
LONGEST_SOCKET_FOLDER = 80


@dataclass(frozen=True)
class DatabaseAddress:
    """A database on a Unix socket: the socket's folder, the role and the database."""

    host: Path
    user: str = USER
    name: str = DATABASE

    def as_django(self) -> dict[str, object]:
        """Give the entry for Django's DATABASES."""
        return {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": str(self.host),
            "USER": self.user,
            "NAME": self.name,
            "CONN_HEALTH_CHECKS": True,
        }

    def as_url(self) -> str:
        """Give the address in the form of DATABASE_URL."""
        return f"postgres://{self.user}@/{self.host}/{self.name}"


def socket_folder(folder: Path) -> Path:
    """Give the folder for the socket of the server in `folder`: the folder itself, or a private short one.

    Raises LauncherError when the short one exists and is somebody else's.
    """
    if len(os.fsencode(folder)) <= LONGEST_SOCKET_FOLDER:
        return folder
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]
    short = Path(tempfile.gettempdir()) / f"jrs-postgres-{name}"
    short.mkdir(mode=0o700, exist_ok=True)
    found = short.lstat()
    if short.is_symlink() or found.st_mode & 0o077 or found.st_uid not in {os.getuid(), folder.stat().st_uid}:
        raise LauncherError(f"{short} is not a private folder of this user: remove it and start again.")
    return short
