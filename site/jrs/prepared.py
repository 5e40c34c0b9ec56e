"""Queries whose SQL Django writes once in a process, and PostgreSQL plans once in a connection, not for each reader.

To write it takes Django longer than PostgreSQL takes to answer it: a quarter of what an article cost.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from functools import cached_property
from types import SimpleNamespace
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, NotSupportedError, connections
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.models import BooleanField, Expression, Field, Func, Model, QuerySet
from django.db.models.query import ModelIterable

__all__ = ["Among", "Blank", "Like", "Prepared", "beginning"]

M = TypeVar("M", bound=Model)


class Blank(Expression):
    """What is filled in by `name` when the query is asked; `field` says of which kind it is."""

    def __init__(self, name: str, field: Field[Any, Any]) -> None:
        super().__init__(output_field=field)
        self.name = name

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        return "%s", [self]


class Among(Func):
    """Whether the first is one of the second, a list. The SQL of `IN` would have a place for each value."""

    template = "%(expressions)s)"
    arg_joiner = " = ANY("
    output_field = BooleanField()


class Like(Func):
    """Whether the first is like the second, a pattern."""

    template = "%(expressions)s"
    arg_joiner = " LIKE "
    output_field = BooleanField()


def beginning(text: str) -> str:
    """The pattern of what begins with `text`."""
    return re.sub(r"([\\%_])", r"\\\1", text) + "%"


class Prepared(Generic[M]):
    """The query set that `make()` gives, to be asked again and again with other values in its `Blank`s.

    `make` is called once, when it is first asked.
    """

    def __init__(self, make: Callable[[], QuerySet[M]]) -> None:
        self._make = make

    @cached_property
    def _written(self) -> tuple[Any, str, tuple[Any, ...]]:
        compiler = self._make().query.get_compiler(DEFAULT_DB_ALIAS)
        sql, params = compiler.as_sql()
        return compiler, sql, tuple(params)

    def __call__(self, **given: Any) -> list[M]:
        """The instances, for these values."""
        params = self._written[2]
        filled = tuple(given[each.name] if isinstance(each, Blank) else each for each in params)
        try:
            with bound_by_the_server():
                return self._found(filled)
        except NotSupportedError:
            # "cached plan must not change result type": a column has changed since this process began.
            if connections[DEFAULT_DB_ALIAS].in_atomic_block:
                raise
            return self._found(filled)

    def _found(self, filled: tuple[Any, ...]) -> list[M]:
        written, sql, _params = self._written
        # Django's own way from rows to instances, with a compiler that has its SQL already.
        compiler = copy(written)
        compiler.connection = connections[DEFAULT_DB_ALIAS]
        compiler.as_sql = lambda: (sql, filled)
        query = SimpleNamespace(get_compiler=lambda using: compiler)  # noqa: ARG005
        asked: Any = SimpleNamespace(db=DEFAULT_DB_ALIAS, query=query, _known_related_objects={})
        return list(ModelIterable(asked))


class PlannedCursor(ServerBindingCursor):
    """A cursor whose queries PostgreSQL need not plan again. For Django's log it remembers what it was asked.

    Of a query that has been prepared, psycopg's own does not (`Cursor._query`, 3.3).
    """

    _query: Any

    def execute(self, query: str, params: Any = None, **how: Any) -> "PlannedCursor":
        super().execute(query, params, **how)  # type: ignore[misc]
        self._query = self._query or SimpleNamespace(query=query.encode())
        return self


@contextmanager
def bound_by_the_server() -> Iterator[None]:
    """Within, values go to PostgreSQL apart from the SQL, which it need not plan again (`prepare_threshold`).

    Django would write them into it (its setting `server_side_binding` is for all queries, and not all bear it).
    """
    connection = connections[DEFAULT_DB_ALIAS]
    connection.ensure_connection()
    driver = connection.connection
    before, driver.cursor_factory = driver.cursor_factory, PlannedCursor
    try:
        yield
    finally:
        driver.cursor_factory = before
