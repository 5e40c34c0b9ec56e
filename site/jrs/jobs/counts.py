"""For the home of the admin: background work that somebody must look at. `address()` is the list behind the number."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from jrs.jobs.periodic import last_runs
from jrs.jobs.queue import BACKEND

__all__ = ["address", "in_disorder", "may_see"]


def may_see(user: Any) -> bool:
    """Administrators: those who may change accounts."""
    return bool(user.has_perm("accounts.change_user"))


def in_disorder(user: Any) -> int:
    """How many periodic jobs are late or failed, and tasks of the queue failed; 0 for who may not see them."""
    if not may_see(user):
        return 0
    failed = DBTaskResult.objects.filter(backend_name=BACKEND, status=TaskResultStatus.FAILED).count()
    # `make run` has no timers: there nothing is late.
    return failed if settings.DEBUG else failed + sum(not each.in_order for each in last_runs())


def address() -> str:
    """The queue and the periodic jobs."""
    return reverse("jobs_overview")
