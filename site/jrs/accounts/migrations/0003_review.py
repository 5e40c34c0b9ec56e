"""What editors submit goes to the publishers.

Wagtail's first migrations make one workflow for the group "Moderators", which our roles replace: without this nobody
could approve a page that an editor has submitted, and its lock would keep the publishers out.
"""

from typing import Any, ClassVar

from django.db import migrations

from jrs.accounts.roles import PUBLISHERS

NAME = "Relecture · Nalezing · Review"


def give_to_publishers(apps: Any, schema_editor: Any) -> None:
    group = apps.get_model("auth", "Group").objects.get(name=PUBLISHERS)
    for task in apps.get_model("wagtailcore", "GroupApprovalTask").objects.filter(name="Moderators approval"):
        task.groups.set([group])
        task.name = NAME
        task.save()
    apps.get_model("wagtailcore", "Workflow").objects.filter(name="Moderators approval").update(name=NAME)


class Migration(migrations.Migration):
    dependencies: ClassVar = [("accounts", "0002_roles")]
    operations: ClassVar = [migrations.RunPython(give_to_publishers, migrations.RunPython.noop)]
