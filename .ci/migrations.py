"""Refuses a migration that the code before it could not live with: on a live site both are there for a while.

Counts from the first release on: `.ci/released.txt` names the newest migration of each app that a live site has, one
`app name` a line; what came before is past, and an app without a line was never released. A migration that is safe for
a reason this check cannot see says so in a comment `# live: …` on the line of its operation.
"""

import os
import re
import sys
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
RELEASED = Path(__file__).parent / "released.txt"
OURS = ("site/jrs", "home", "news", "programmes", "search")


READS = "the old code still reads it: first release code that does not, then remove it"
ASKS = "the old code asks by the old name: add a new one, copy, and remove the old one a release later"
READS_ALL = "it locks the table while all rows are read, and the old code may break it"
REASONS = {
    "RemoveField": READS,
    "DeleteModel": READS,
    "RenameField": ASKS,
    "RenameModel": ASKS,
    "AlterModelTable": ASKS,
    "AddIndex": "it locks the table against writing: AddIndexConcurrently, with atomic = False",
    "AddConstraint": READS_ALL,
    "AlterUniqueTogether": READS_ALL,
    "RunSQL": "nobody but you can see what the SQL locks: say so in a comment",
}


def fault(operation: Any) -> str:
    """Why the code before `operation` could not go on while it runs or after it; "" for no reason."""
    kind = type(operation).__name__
    if kind == "AddField":
        field = operation.field
        fine = field.null or field.has_db_default() or field.many_to_many
        return "" if fine else "the old code inserts rows without it: give it db_default, or null=True"
    return REASONS.get(kind, "")


def faults(migration: Any, source: str) -> list[str]:
    """What is wrong with a migration, operation by operation; new tables may be made as one likes."""
    made = {each.name_lower for each in migration.operations if type(each).__name__ == "CreateModel"}
    answered = len(re.findall(r"# live: \S", source))
    found = []
    for operation in migration.operations:
        touched = getattr(operation, "model_name_lower", getattr(operation, "name_lower", ""))
        if touched not in made and (why := fault(operation)):
            found.append(f"{operation.describe()}: {why}")
    return found[answered:]


def released() -> dict[str, str]:
    if not RELEASED.exists():
        return {}
    lines = (
        line.split() for line in RELEASED.read_text(encoding="ascii").splitlines() if line[:1] not in "# "
    )
    return dict(lines)


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    import django

    django.setup()
    from django.db.migrations.loader import MigrationLoader

    loader, known, wrong = MigrationLoader(None), released(), 0
    for (app, name), migration in sorted(loader.disk_migrations.items()):
        file = Path(sys.modules[migration.__module__].__file__ or "")
        ours = any(file.is_relative_to(PROJECT / folder) for folder in OURS)
        if not ours or app not in known or name <= known[app]:
            continue
        for each in faults(migration, file.read_text(encoding="utf-8")):
            print(f"{file.relative_to(PROJECT)}: {each}")
            wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
