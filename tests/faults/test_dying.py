"""kill -9 of a publisher's request; `make audit` tries every statement, this every twenty-fifth."""

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from config.postgres import DatabaseAddress
from tests.support import databases


@pytest.fixture
def database() -> Iterator[DatabaseAddress]:
    address = databases.clone(databases.starter_template(), f"dying_{uuid4().hex[:8]}")
    yield address
    databases.drop(address.name)


def test_a_publication_that_is_killed_has_happened_wholly_or_not_at_all(
    database: DatabaseAddress, tmp_path: Path
) -> None:
    said = databases.run(database, tmp_path, "-m", "tests.faults.dying", "25")
    tries = [json.loads(line) for line in said.splitlines()]
    assert {each["act"] for each in tries if each["finished"]} == {"publish", "translate"}
    assert len(tries) > 8
    assert [each for each in tries if each["wrong"]] == []
