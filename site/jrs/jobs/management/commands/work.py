"""`manage.py work`: does what waits in the queue, until it is told to stop."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.crypto import get_random_string
from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from jrs.jobs.queue import BACKEND, abandoned, try_again
from jrs.jobs.workers import Presence


class PatientWorker(Worker):
    """django-tasks' worker, which tries again what failed and takes up what another one left when it died."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            queue_names=["*"], excluded_queue_names=[], backend_name=BACKEND, startup_delay=False, max_tasks=None,
            **options,
        )  # fmt: skip

    def run_task(self, db_task_result: "DBTaskResult[Any, Any]") -> None:
        super().run_task(db_task_result)
        if db_task_result.status == TaskResultStatus.FAILED:
            try_again(db_task_result)


class Command(BaseCommand):
    help = "Do the work of the queue: pictures, cards, mails, redirects of large sections. Stops gently at SIGTERM."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--batch", action="store_true", help="do what waits now, and end")
        parser.add_argument(
            "--interval", type=float, default=1.0, help="seconds between two looks at an empty queue"
        )

    def handle(self, *args: Any, batch: bool, interval: float, **options: Any) -> None:
        worker_id = get_random_string(16)
        presence = Presence(worker_id)
        presence.start()
        begun = timezone.now()
        try:
            if taken_up := abandoned():
                self.stdout.write(f"{taken_up} tasks of a worker that died are put back.")
            worker = PatientWorker(interval=interval, batch=batch, worker_id=worker_id)
            if not batch:
                worker.configure_signals()
            worker.run()
        finally:
            presence.stop()
        done = DBTaskResult.objects.successful().filter(finished_at__gte=begun).count()
        self.stdout.write(f"{done} tasks done.")
