"""What administrators see: what waits in the queue, what went wrong, and when each periodic job last ran."""

from collections import Counter
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from jrs.jobs.counts import may_see
from jrs.jobs.periodic import last_runs
from jrs.jobs.queue import BACKEND
from jrs.jobs.workers import present_workers

__all__ = ["overview", "retry"]

NEWEST = 50


def queue_state() -> dict[str, Any]:
    """How many tasks wait, run and have failed, and whether a worker is there. Two queries."""
    counts: Counter[str] = Counter()
    tasks = DBTaskResult.objects.filter(backend_name=BACKEND).exclude(status=TaskResultStatus.SUCCESSFUL)
    counts.update(tasks.order_by().values_list("status", flat=True))
    return {
        "waiting": counts[TaskResultStatus.READY],
        "running": counts[TaskResultStatus.RUNNING],
        "failed": counts[TaskResultStatus.FAILED],
        "workers": len(present_workers()),
    }


def overview(request: HttpRequest) -> HttpResponse:
    """The queue and the periodic jobs, for administrators."""
    if not may_see(request.user):
        raise PermissionDenied
    tasks = DBTaskResult.objects.filter(backend_name=BACKEND).order_by("-enqueued_at")[:NEWEST]
    context = {"queue": queue_state(), "runs": last_runs(), "tasks": tasks}
    return render(request, "jobs/overview.html", context)


@require_POST
def retry(request: HttpRequest, task_id: str) -> HttpResponse:
    """Have a failed task tried once more."""
    if not may_see(request.user):
        raise PermissionDenied
    DBTaskResult.objects.filter(pk=task_id, status=TaskResultStatus.FAILED, backend_name=BACKEND).update(
        status=TaskResultStatus.READY, run_after=timezone.now(), worker_ids=[]
    )
    return redirect("jobs_overview")
