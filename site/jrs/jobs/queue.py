"""`later`: the queue where a worker is, and at once where none is, so that the site works the same without one.

The queue is django-tasks' database backend (`TASKS["background"]`). A task is written in the transaction that asks for
it: it is there when the change is, and not at all when that is rolled back. Wagtail's own tasks (search, references)
stay in the request, since readers find at once what was published.
"""

import logging
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from jrs.jobs.workers import present_workers

__all__ = ["BACKEND", "TRIES", "abandoned", "background", "later", "try_again"]

BACKEND = "background"
#: So often a task is tried before it counts as failed; the pauses between are PAUSE, 4 × PAUSE, 16 × PAUSE.
TRIES = 4
PAUSE = timedelta(seconds=30)

logger = logging.getLogger(__name__)

#: Makes a function a task that `later` takes. It must bear to be run twice, and its arguments are JSON.
background = task(backend=BACKEND)


def later(job: Any, *args: Any) -> None:
    """Have `job(*args)` done: by a worker if there is one, else after this transaction, in this process.

    What goes wrong in `job` never harms what asked for it: it is logged, and a worker tries again.
    """
    if present_workers():
        job.enqueue(*args)
    else:
        # No functools.partial: Django names the function that failed, and stumbles over one without a name.
        transaction.on_commit(lambda: job.func(*args), robust=True)


def try_again(task: "DBTaskResult[Any, Any]") -> bool:
    """Put a failed task back, after a while; whether it has tries left. Each try left the name of its worker."""
    tries = len(task.worker_ids)
    if tries >= TRIES:
        logger.error(
            "Task %s failed %s times and is given up: %s", task.task_path, tries, task.exception_class_path
        )
        return False
    DBTaskResult.objects.filter(pk=task.pk, status=TaskResultStatus.FAILED).update(
        status=TaskResultStatus.READY, run_after=timezone.now() + PAUSE * 4 ** (tries - 1)
    )
    return True


def abandoned() -> int:
    """Put back what a worker was doing when it died; gives how many tasks that were."""
    present, found = present_workers(), 0
    for held in DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING, backend_name=BACKEND):
        if held.worker_ids and held.worker_ids[-1] in present:
            continue
        tries = len(held.worker_ids)
        outcome = (
            {"status": TaskResultStatus.READY, "run_after": timezone.now()}
            if tries < TRIES
            else {"status": TaskResultStatus.FAILED, "finished_at": timezone.now()}
        )
        found += DBTaskResult.objects.filter(pk=held.pk, status=TaskResultStatus.RUNNING).update(**outcome)
    return found
