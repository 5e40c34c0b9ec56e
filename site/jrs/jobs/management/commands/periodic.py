"""`manage.py periodic NAME`: one run of a job that comes round; for systemd's timers and cron."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jrs.jobs.periodic import AlreadyRunningError, jobs, run


class Command(BaseCommand):
    help = "Run a periodic job now, unless another process is at it. Without a name: lists them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", nargs="?", help="its name, of this list")

    def handle(self, *args: Any, name: str | None, **options: Any) -> None:
        if name is None:
            for job in jobs().values():
                self.stdout.write(f"{job.name:<12}{' '.join(job.command):<32}every {job.every}")
            return
        if name not in jobs():
            raise CommandError(f"There is no job {name}. There are: {', '.join(jobs())}.")
        try:
            self.stdout.write(run(name).strip())
        except AlreadyRunningError:
            self.stdout.write(f"{name} is running already; nothing is done.")
