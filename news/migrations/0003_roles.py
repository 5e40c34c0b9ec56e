"""Who may keep the themes."""

from typing import Any, ClassVar

from django.db import migrations

from jrs.accounts.roles import ADMINISTRATORS, EDITORS, KEEP, PUBLISHERS, WRITE, grant_model_rights


def grant(apps: Any, schema_editor: Any) -> None:
    for role, actions in ((EDITORS, WRITE), (PUBLISHERS, KEEP), (ADMINISTRATORS, KEEP)):
        grant_model_rights(role, {"news.theme": actions}, apps)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("news", "0002_initial"), ("accounts", "0002_roles")]
    operations: ClassVar = [migrations.RunPython(grant, migrations.RunPython.noop)]
