"""The rows of the database, table by table, as COPY writes and reads them."""

import gzip
import hashlib
from collections.abc import Iterator
from typing import IO, Any

from django.apps import apps
from django.db import connection

__all__ = ["columns_of", "dump", "load", "sequences", "set_sequences", "tables", "truncate"]

#: Made by migrate itself, so restored by it.
OWN = frozenset({"django_migrations"})


def tables() -> list[str]:
    """Every table of the site's models and of what joins them, in a fixed order."""
    models = apps.get_models(include_auto_created=True)
    managed = {model._meta.db_table for model in models if model._meta.managed and not model._meta.proxy}
    return sorted((managed & set(connection.introspection.table_names())) - OWN)


def columns_of(table: str) -> list[str]:
    """Its columns but those that the database computes itself."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() "
            "AND table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position",
            [table],
        )
        return [row[0] for row in cursor.fetchall()]


def _statement(table: str, columns: list[str], direction: str) -> str:
    quote = connection.ops.quote_name
    return f"COPY {quote(table)} ({', '.join(map(quote, columns))}) {direction}"


def dump(table: str, columns: list[str], target: IO[bytes]) -> tuple[int, str]:
    """Write the rows of `table`, compressed; gives their number and the checksum of what COPY wrote."""
    digest, rows = hashlib.sha256(), 0
    with (
        gzip.GzipFile(fileobj=target, mode="wb", compresslevel=6, mtime=0) as packed,
        connection.cursor() as cursor,
    ):
        with cursor.copy(_statement(table, columns, "TO STDOUT")) as copied:
            for block in copied:
                data = bytes(block)
                digest.update(data)
                packed.write(data)
        rows = cursor.rowcount
    return rows, digest.hexdigest()


def load(table: str, columns: list[str], source: IO[bytes]) -> tuple[int, str]:
    """Read rows into `table`; gives their number and the checksum of what was read."""
    digest = hashlib.sha256()
    with gzip.GzipFile(fileobj=source, mode="rb") as packed, connection.cursor() as cursor:
        with cursor.copy(_statement(table, columns, "FROM STDIN")) as copied:
            while block := packed.read(1 << 20):
                digest.update(block)
                copied.write(block)
        return cursor.rowcount, digest.hexdigest()


def truncate(names: list[str]) -> None:
    """Empty the tables: what migrations put there comes back with the rest."""
    quoted = ", ".join(map(connection.ops.quote_name, names))
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {quoted}")


def sequences(names: list[str]) -> dict[str, int]:
    """Where the sequences of these tables stand; one that was never used is left out."""
    found: dict[str, int] = {}
    with connection.cursor() as cursor:
        for table, column in _serials(names):
            cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', column])
            sequence = cursor.fetchone()[0]
            if sequence:
                cursor.execute("SELECT pg_sequence_last_value(%s::regclass)", [sequence])
                if (last := cursor.fetchone()[0]) is not None:
                    found[f"{table}.{column}"] = last
    return found


def set_sequences(found: dict[str, int]) -> None:
    with connection.cursor() as cursor:
        for name, last in found.items():
            table, column = name.rsplit(".", 1)
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, %s), %s)", [f'"{table}"', column, last])


def _serials(names: list[str]) -> Iterator[tuple[str, Any]]:
    for model in apps.get_models(include_auto_created=True):
        if model._meta.db_table in names and not model._meta.proxy and model._meta.auto_field:
            field = model._meta.auto_field
            if field in model._meta.local_concrete_fields:
                yield model._meta.db_table, field.column
