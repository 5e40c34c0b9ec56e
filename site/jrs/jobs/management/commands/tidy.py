"""`manage.py tidy`: throws away what has served its time."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

DAYS = 30


class Command(BaseCommand):
    help = "Delete sessions that ended and tasks that were finished thirty days ago."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("clearsessions", stdout=self.stdout)
        # Of finished tasks only; a failed one stays as long, for somebody to look at.
        call_command(
            "prune_db_task_results",
            "--backend=background",
            f"--min-age-days={DAYS}",
            "--queue-name=*",
            verbosity=0,
        )
        self.stdout.write("Old sessions and finished tasks are gone.")
