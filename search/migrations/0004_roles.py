"""Who may keep the words and the promoted results of the search."""

from typing import Any, ClassVar

from django.db import migrations

from jrs.accounts.roles import ADMINISTRATORS, EDITORS, KEEP, PUBLISHERS, grant_model_rights


def grant(apps: Any, schema_editor: Any) -> None:
    for role in (EDITORS, PUBLISHERS, ADMINISTRATORS):
        grant_model_rights(role, {"search.synonyms": KEEP, "search.promotion": KEEP}, apps)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("search", "0003_database"), ("accounts", "0002_roles")]
    operations: ClassVar = [migrations.RunPython(grant, migrations.RunPython.noop)]
