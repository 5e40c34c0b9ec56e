"""Puts a backup back, into an empty database and an empty folder of uploads."""

import hashlib
import json
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from jrs.keeping import tables
from jrs.keeping.backup import FORMAT, MANIFEST, MEDIA
from jrs.keeping.vault import Vault

__all__ = ["DamagedError", "NotEmptyError", "restore", "verify"]


class NotEmptyError(Exception):
    """There is something already where the backup is to go."""


class DamagedError(Exception):
    """A file of the backup is not what was written."""


def manifest_of(made: Path) -> dict[str, Any]:
    """What the backup says of itself. Raises DamagedError for a format that this code does not know."""
    manifest: dict[str, Any] = json.loads((made / MANIFEST).read_bytes())
    if manifest.get("format") != FORMAT:
        raise DamagedError(f"{made} has format {manifest.get('format')}; this code reads {FORMAT}.")
    return manifest


def verify(made: Path, vault: Vault) -> int:
    """Read the whole backup and compare every checksum; gives the number of files. Raises DamagedError."""
    manifest, suffix = manifest_of(made), ".age" if manifest_of(made)["encrypted"] else ""
    for table, said in manifest["tables"].items():
        stored = made / "tables" / f"{table}.copy.gz{suffix}"
        if _checksum(stored, Vault()) != said["stored"]:
            raise DamagedError(f"{stored} is not what was written.")
    for name, digest in manifest["media"].items():
        stored = _upload(made, digest, suffix)
        if not stored.exists() or ((vault.identity or not suffix) and _checksum(stored, vault) != digest):
            raise DamagedError(f"{stored} ({name}) is missing, or not what was written.")
    return len(manifest["tables"]) + len(manifest["media"])


def restore(made: Path, vault: Vault) -> dict[str, Any]:
    """Put back what `made` holds, and bring it to the migrations of this code; gives the manifest.

    The database is taken to the migrations of the backup, filled in one transaction, and then migrated: a backup of an
    older version of the site goes into a newer one. Raises NotEmptyError, DamagedError, ValueError (no key).
    """
    manifest = manifest_of(made)
    suffix = ".age" if manifest["encrypted"] else ""
    if connection.introspection.table_names():
        raise NotEmptyError("The database has tables already: name an empty one in DATABASE_URL.")
    if suffix and vault.identity is None:
        raise ValueError(f"{made.name} is encrypted: name the file of its key with --identity.")
    verify(made, vault)
    executor = MigrationExecutor(connection)
    executor.migrate(
        _newest(executor.loader.graph.node_map, {(app, name) for app, name in manifest["migrations"]})
    )
    with transaction.atomic():
        tables.truncate(tables.tables())
        for table, said in manifest["tables"].items():
            with vault.open(made / "tables" / f"{table}.copy.gz{suffix}") as source:
                rows, digest = tables.load(table, said["columns"], source)
            if (rows, digest) != (said["rows"], said["sha256"]):
                raise DamagedError(f"{table} has {rows} rows in place of {said['rows']}, or other ones.")
        tables.set_sequences(manifest["sequences"])
    for name, digest in manifest["media"].items():
        if not default_storage.exists(name):
            with vault.open(_upload(made, digest, suffix)) as source:
                default_storage.save(name, ContentFile(source.read()))
    call_command("migrate", verbosity=0, interactive=False)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return manifest


def _newest(nodes: Any, applied: set[tuple[str, str]]) -> list[tuple[str, str | None]]:
    """Of the migrations that were applied those of each app that no other one of it follows."""
    known = applied & set(nodes)
    followed = {parent.key for key in known for parent in nodes[key].parents if parent.key[0] == key[0]}
    return sorted(known - followed)


def _upload(made: Path, digest: str, suffix: str) -> Path:
    return made.parent / MEDIA / digest[:2] / f"{digest}{suffix}"


def _checksum(stored: Path, vault: Vault) -> str:
    if vault.identity is None:
        return hashlib.sha256(stored.read_bytes()).hexdigest()
    with vault.open(stored) as plain:
        return hashlib.sha256(plain.read()).hexdigest()
