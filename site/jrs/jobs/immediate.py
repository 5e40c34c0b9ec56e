"""Wagtail's own tasks, search and references: done at once, and part of what asked for them."""

from typing import Any

from django.db import DatabaseError, connection
from django_tasks import TaskResultStatus
from django_tasks.backends.immediate import ImmediateBackend

__all__ = ["WithinBackend"]


class WithinBackend(ImmediateBackend):
    """As django-tasks' own, which notes down what goes wrong and goes on.

    After an error of the database there is nothing to go on with: the transaction around it is lost, and PostgreSQL
    answers its COMMIT by rolling it back, without a word (https://www.postgresql.org/docs/current/sql-commit.html).
    So whoever publishes is told, and not that it was done.
    """

    def enqueue(self, task: Any, args: Any, kwargs: Any) -> Any:
        refused: list[DatabaseError] = []

        def watch(execute: Any, *asked: Any) -> Any:
            try:
                return execute(*asked)
            except DatabaseError as error:
                refused.append(error)
                raise

        with connection.execute_wrapper(watch):
            result = super().enqueue(task, args, kwargs)
        if refused and result.status == TaskResultStatus.FAILED and connection.in_atomic_block:
            raise refused[0]
        return result
