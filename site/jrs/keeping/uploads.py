"""The uploads: which there are, which of them the database names, and a pool in which each is kept once."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from django.apps import apps
from django.core.files.storage import default_storage
from django.db.models import FileField

from jrs.keeping.vault import Vault, sha256

__all__ = ["keep", "named", "stored"]


def stored(folder: str = "") -> Iterator[str]:
    """The name of every upload in the storage."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in sorted(files):
        yield f"{folder}/{name}" if folder else name
    for name in sorted(folders):
        yield from stored(f"{folder}/{name}" if folder else name)


def named() -> set[str]:
    """Every upload that a row of the database names, by the rows that this transaction sees."""
    found: set[str] = set()
    for model in apps.get_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, FileField) and model._meta.managed:
                found.update(model._default_manager.values_list(field.name, flat=True))
    return {name for name in found if name}


def keep(names: Iterator[str] | set[str], known: dict[str, str], pool: Path, vault: Vault) -> None:
    """Put uploads into the pool, and their plain checksums into `known`; what has gone meanwhile is left out."""
    for name in names:
        if name in known:
            continue
        try:
            with default_storage.open(name) as file:
                known[name] = sha256(file)
        except FileNotFoundError:
            continue
        target = pool / known[name][:2] / known[name]
        if not target.with_name(target.name + vault.suffix).exists():
            vault.write(target, lambda out, name=name: _copy(name, out))  # type: ignore[misc]


def _copy(name: str, out: IO[bytes]) -> None:
    with default_storage.open(name) as file:
        shutil.copyfileobj(file, out)
