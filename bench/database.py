"""A database for one part: a copy of a template, dropped afterwards."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from django.core.management import call_command
from django.db import connections

from tests.support import databases

__all__ = ["on_a_copy", "turn_to"]

_number = count()


@contextmanager
def on_a_copy(template: str) -> Iterator[str]:
    """Work on a copy of `template` inside; gives its name. An older template is brought to this code's migrations."""
    name = f"bench_{os.getpid()}_{next(_number)}"
    databases.clone(template, name)
    before = connections["default"].settings_dict["NAME"]
    turn_to(name)
    try:
        call_command("migrate", verbosity=0)
        yield name
    finally:
        turn_to(before)
        databases.drop(name)


def turn_to(name: str) -> None:
    """Work on the database `name` from now on."""
    connections.close_all()
    connections["default"].settings_dict["NAME"] = name
