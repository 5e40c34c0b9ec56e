"""The check that a migration leaves the code before it alive."""

import importlib.util
from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

from tests.support.databases import PROJECT

spec = importlib.util.spec_from_file_location("live_migrations", PROJECT / ".ci/migrations.py")
assert spec and spec.loader
live = importlib.util.module_from_spec(spec)
spec.loader.exec_module(live)

INDEX = models.Index(fields=["a"], name="a")


@pytest.mark.parametrize(
    ("operation", "word"),
    [
        (migrations.RemoveField("page", "a"), "still reads"),
        (migrations.DeleteModel("page"), "still reads"),
        (migrations.RenameField("page", "a", "b"), "old name"),
        (migrations.AddField("page", "a", models.TextField(default="")), "db_default"),
        (migrations.AddIndex("page", INDEX), "locks"),
        (migrations.RunSQL("SELECT 1"), "comment"),
    ],
)
def test_what_the_old_code_could_not_live_with_is_refused_unless_somebody_answers_for_it(
    operation: Any, word: str
) -> None:
    migration = SimpleNamespace(operations=[operation])
    (found,) = live.faults(migration, "")
    assert word in found
    assert live.faults(migration, "# live: the table is empty") == []


@pytest.mark.parametrize(
    "operation",
    [
        migrations.AddField("page", "a", models.TextField(null=True)),
        migrations.AddField("page", "a", models.TextField(db_default="")),
        AddIndexConcurrently("page", INDEX),
        migrations.AlterField("page", "a", models.TextField(help_text="x")),
    ],
)
def test_what_it_can_live_with_passes(operation: Any) -> None:
    assert live.faults(SimpleNamespace(operations=[operation]), "") == []


def test_a_new_table_may_have_what_it_likes() -> None:
    made = migrations.CreateModel("page", [("id", models.AutoField(primary_key=True))])
    assert live.faults(SimpleNamespace(operations=[made, migrations.AddIndex("page", INDEX)]), "") == []
