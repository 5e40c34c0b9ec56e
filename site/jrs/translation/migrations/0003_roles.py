"""Who may keep the glossary."""

from typing import Any, ClassVar

from django.db import migrations

from jrs.accounts.roles import ADMINISTRATORS, EDITORS, KEEP, PUBLISHERS, WRITE, grant_model_rights


def grant(apps: Any, schema_editor: Any) -> None:
    for role, actions in ((EDITORS, WRITE), (PUBLISHERS, KEEP), (ADMINISTRATORS, KEEP)):
        grant_model_rights(role, {"translation.glossaryterm": actions}, apps)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("translation", "0002_memory_index"), ("accounts", "0002_roles")]
    operations: ClassVar = [migrations.RunPython(grant, migrations.RunPython.noop)]
