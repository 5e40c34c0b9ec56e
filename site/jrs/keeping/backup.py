"""Makes a backup."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader

from jrs.keeping import tables, uploads
from jrs.keeping.vault import Vault

__all__ = ["FORMAT", "MANIFEST", "MEDIA", "IncompleteBackupError", "back_up", "backups", "forget"]

FORMAT = 1
MANIFEST, MEDIA = "manifest.json", "media"


class IncompleteBackupError(Exception):
    """The database names uploads that are not there."""


def back_up(folder: Path, vault: Vault) -> Path:
    """Write a backup into a new folder below `folder`; gives that. A backup without a manifest was not finished.

    Uploads are taken before and after the picture of the database: whatever that names was there at one of both
    times. Raises IncompleteBackupError when something is named that is nowhere; the backup is there all the same.
    """
    made = folder / datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    made.mkdir(parents=True, mode=0o700)
    kept: dict[str, str] = {}
    uploads.keep(uploads.stored(), kept, folder / MEDIA, vault)
    with transaction.atomic(durable=True):
        with connection.cursor() as cursor:
            # One picture of every table, while the site goes on.
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        content = {table: _dump(made, table, vault) for table in tables.tables()}
        sequences = tables.sequences(list(content))
        applied = sorted(MigrationLoader(connection).applied_migrations)
        named = uploads.named()
    uploads.keep(uploads.stored(), kept, folder / MEDIA, vault)
    missing = sorted(named - kept.keys())
    manifest = {
        "format": FORMAT, "made": datetime.now(UTC).isoformat(timespec="seconds"), "encrypted": bool(vault.suffix),
        "migrations": applied, "tables": content, "sequences": sequences, "media": kept, "missing": missing,
    }  # fmt: skip
    Vault().write(made / MANIFEST, lambda out: out.write(json.dumps(manifest, indent=1).encode()))
    if missing:
        raise IncompleteBackupError(
            f"{len(missing)} uploads are named by the database and are not there: {missing[0]} …"
        )
    return made


def _dump(made: Path, table: str, vault: Vault) -> dict[str, Any]:
    columns = tables.columns_of(table)
    said: dict[str, Any] = {}

    def fill(out: Any) -> None:
        said["rows"], said["sha256"] = tables.dump(table, columns, out)

    stored = vault.write(made / "tables" / f"{table}.copy.gz", fill)
    return {"columns": columns, **said, "stored": stored}


def backups(folder: Path) -> list[Path]:
    """The finished backups below `folder`, the oldest first."""
    return sorted(path.parent for path in folder.glob(f"*/{MANIFEST}"))


def forget(folder: Path, keep: int) -> int:
    """Delete all but the newest `keep` backups, and the uploads that none of those holds; gives how many backups."""
    there = backups(folder)
    for old in there[:-keep]:
        shutil.rmtree(old)
    held: set[str] = set()
    for path in there[-keep:]:
        held.update(json.loads((path / MANIFEST).read_bytes())["media"].values())
    for file in (folder / MEDIA).glob("*/*"):
        if file.name.split(".")[0] not in held and not file.name.startswith("."):
            file.unlink()
    return max(0, len(there) - keep)
