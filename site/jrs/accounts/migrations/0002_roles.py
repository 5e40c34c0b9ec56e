"""The roles; they take the place of the two groups that Wagtail brings."""

from typing import Any, ClassVar

from django.db import migrations

from jrs.accounts.roles import make_roles


def make(apps: Any, schema_editor: Any) -> None:
    # Wagtail's own first migration makes "Editors" and "Moderators", with other rights than ours.
    apps.get_model("auth", "Group").objects.filter(name__in=["Editors", "Moderators"]).delete()
    make_roles(apps)


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("accounts", "0001_initial"),
        ("chrome", "0001_initial"),
        ("media", "0001_initial"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]
    operations: ClassVar = [migrations.RunPython(make, migrations.RunPython.noop)]
