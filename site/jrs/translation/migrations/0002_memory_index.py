"""The memory finds similar texts by their words, and ranks them by groups of three letters (pg_trgm)."""

from typing import ClassVar

from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations

MAKE = (
    "CREATE INDEX IF NOT EXISTS translation_memory ON wagtail_localize_string "
    "USING gin (to_tsvector('simple'::regconfig, data))"
)
DROP = "DROP INDEX IF EXISTS translation_memory"


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("translation", "0001_initial"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]
    operations: ClassVar = [TrigramExtension(), migrations.RunSQL(MAKE, DROP)]
