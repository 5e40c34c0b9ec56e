"""Who keeps the templates. Nobody may "add" one in the list: they are made from pages."""

from typing import Any, ClassVar

from django.db import migrations

from jrs.accounts.roles import ROLES, grant_model_rights


def grant(apps: Any, schema_editor: Any) -> None:
    for role in ROLES:
        grant_model_rights(role, {"studio.template": ("change", "delete")}, apps)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("studio", "0001_templates"), ("accounts", "0002_roles")]
    operations: ClassVar = [migrations.RunPython(grant, migrations.RunPython.noop)]
