"""The starter site, from its template database, for tests that look into it."""

import os
from collections.abc import Iterator

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from pytest_django.plugin import DjangoDbBlocker

from tests.support.databases import clone, drop, starter_template


@pytest.fixture(scope="module")
def starter_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Turn the tests of a module to a database that holds the starter content; each still rolls back what it does."""
    name, usual = f"starter_of_{os.getpid()}", connection.settings_dict["NAME"]
    clone(starter_template(), name)
    with django_db_blocker.unblock():
        connection.close()
        connection.settings_dict["NAME"] = name
        forget()
        yield
        connection.close()
        connection.settings_dict["NAME"] = usual
        forget()
    drop(name)


def forget() -> None:
    """Drop what the process remembers of the other database."""
    cache.clear()
    ContentType.objects.clear_cache()
