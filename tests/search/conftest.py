"""The starter site, for the relevance of results."""

from tests.home.conftest import starter_database

__all__ = ["starter_database"]
