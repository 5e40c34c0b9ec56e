"""`manage.py periodic NAME`: one run of a job that comes round; for timers, cron, or a container of its own."""

import logging
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError, close_old_connections

from jrs.jobs.periodic import AlreadyRunningError, due, jobs, run

LOOK = 20  # seconds between two looks at what is due
logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Run a periodic job now, unless another process is at it. Without a name: lists them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("name", nargs="?", help="its name, of this list")
        parser.add_argument("--due", action="store_true", help="every job whose time has come")
        parser.add_argument("--forever", action="store_true", help="with --due: go on until stopped")

    def handle(self, *args: Any, name: str | None, **options: Any) -> None:
        if options["due"]:
            self.keep_on(forever=options["forever"])
        elif name is None:
            for job in jobs().values():
                self.stdout.write(f"{job.name:<12}{' '.join(job.command):<32}every {job.every}")
        elif name not in jobs():
            raise CommandError(f"There is no job {name}. There are: {', '.join(jobs())}.")
        else:
            self.once(name)

    def once(self, name: str) -> None:
        try:
            self.stdout.write(run(name).strip())
        except AlreadyRunningError:
            self.stdout.write(f"{name} is running already; nothing is done.")

    def keep_on(self, *, forever: bool) -> None:
        """Run what is due; a job that fails, or a database that is away, ends nothing."""
        while True:
            try:
                for job in due():
                    try:
                        self.once(job.name)
                    except Exception:
                        logger.exception("The job %s failed.", job.name)
            except DatabaseError as error:
                logger.warning("The database is away: %s", error)
            if not forever:
                return
            close_old_connections()
            time.sleep(LOOK)
