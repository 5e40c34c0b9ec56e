"""Rows by COPY: some ten times as fast as `bulk_create`, which builds a statement of a thousand parameters."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from django.db import connection, models

__all__ = ["copy", "reserve"]

#: Fields whose values psycopg writes as they are.
PLAIN = (
    models.AutoField, models.BooleanField, models.CharField, models.DateField, models.ForeignKey,
    models.IntegerField, models.TextField, models.UUIDField,
)  # fmt: skip


def reserve(model: type[models.Model], count: int) -> Sequence[int]:
    """Take `count` primary keys of `model` from its sequence, for rows that are to be copied."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
            [model._meta.db_table, model._meta.pk.column, count],
        )
        return [row[0] for row in cursor.fetchall()]


def _reader(field: Any) -> Callable[[Any], Any]:
    """What gives the value of `field` for the database."""
    if isinstance(field, PLAIN) and not getattr(field, "auto_now", False):
        return attrgetter(field.attname)
    return lambda instance: field.get_db_prep_save(field.pre_save(instance, add=True), connection)


def copy(model: type[models.Model], instances: Sequence[Any]) -> None:
    """Insert `instances` into the table of `model` itself, not of its parents; keys are set, no signal is sent.

    Every field of the model is written, so one that is added to it later gets its default.
    """
    if not instances:
        return
    fields = model._meta.local_concrete_fields
    names = ", ".join(connection.ops.quote_name(str(field.column)) for field in fields)
    readers = [_reader(field) for field in fields]
    with connection.cursor() as cursor:
        statement = f"COPY {connection.ops.quote_name(model._meta.db_table)} ({names}) FROM STDIN"
        with cursor.copy(statement) as rows:
            for instance in instances:
                rows.write_row([reader(instance) for reader in readers])
