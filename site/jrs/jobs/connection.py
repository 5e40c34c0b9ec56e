"""A connection to the database beside Django's: for what is held as long as a process lives, or is asleep."""

from typing import Any

import psycopg
from django.db import connections

__all__ = ["own_connection"]

OURS = ("host", "port", "user", "password", "dbname", "sslmode", "sslrootcert", "options")


def own_connection(name: str) -> "psycopg.Connection[Any]":
    """Connect as Django does, past its pool, in autocommit; `name` is how PostgreSQL lists it. Raises psycopg.Error."""
    parameters = connections["default"].get_connection_params()
    known = {key: parameters[key] for key in OURS if parameters.get(key)}
    return psycopg.connect(**known, autocommit=True, connect_timeout=3, application_name=name)
