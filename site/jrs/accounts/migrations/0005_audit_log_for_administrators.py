"""Administrators read the audit log, and nobody else does."""

from typing import Any, ClassVar

from django.db import migrations

from jrs.accounts.roles import ADMINISTRATORS, grant_model_rights


def grant(apps: Any, schema_editor: Any) -> None:
    grant_model_rights(ADMINISTRATORS, {"accounts.auditentry": ("view",)}, apps)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("accounts", "0004_sign_in")]
    operations: ClassVar = [migrations.RunPython(grant, migrations.RunPython.noop)]
