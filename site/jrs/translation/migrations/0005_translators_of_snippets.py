"""Translators translate snippets too: what there is of groups gets the right, each for its own language."""

from typing import Any, ClassVar

from django.db import migrations

from jrs.accounts.roles import OF_A_LANGUAGE, TRANSLATED, grant_model_rights


def grant(apps: Any, schema_editor: Any) -> None:
    groups = apps.get_model("auth", "Group").objects.filter(name__startswith=OF_A_LANGUAGE)
    for name in groups.values_list("name", flat=True):
        grant_model_rights(name, TRANSLATED, apps)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("translation", "0004_languages_digests_machines"), ("accounts", "0002_roles")]
    operations: ClassVar = [migrations.RunPython(grant, migrations.RunPython.noop)]
