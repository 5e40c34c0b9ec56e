"""Jobs that come round (`manage.py periodic NAME`, by a timer): one process at a time, with word of the last run."""

import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from jrs.jobs.connection import own_connection
from jrs.jobs.models import JobRun

__all__ = ["AlreadyRunningError", "Job", "LastRun", "due", "jobs", "last_runs", "register", "run"]

#: The first half of the advisory locks of jobs, to keep them apart from anybody else's: "jobs".
LOCKS = 0x6A6F6273
LONGEST = 4_000


class AlreadyRunningError(Exception):
    """Another process is at this job."""


@dataclass(frozen=True)
class Job:
    """A management command that comes round: its name here, what people call it, and how often at least it runs."""

    name: str
    label: str | Promise
    command: tuple[str, ...]
    every: timedelta


@dataclass(frozen=True)
class LastRun:
    """A job and how it went last; `run` is None for one that never ran, `late` says that it should have by now."""

    job: Job
    run: JobRun | None

    @property
    def late(self) -> bool:
        if self.run is None or self.run.succeeded is None:
            return True
        return timezone.now() - self.run.succeeded > 2 * self.job.every

    @property
    def in_order(self) -> bool:
        return not self.late and self.run is not None and self.run.state != JobRun.State.FAILED


_jobs: dict[str, Job] = {}


def register(job: Job) -> None:
    """Make a job known; in an app's `ready`."""
    _jobs[job.name] = job


def jobs() -> dict[str, Job]:
    """Every job, by its name."""
    return dict(_jobs)


def last_runs() -> list[LastRun]:
    """What became of every job. One query."""
    found = {each.name: each for each in JobRun.objects.all()}
    return [LastRun(job, found.get(name)) for name, job in _jobs.items()]


def due() -> list[Job]:
    """The jobs whose last run began longer ago than they should wait."""
    now = timezone.now()
    return [each.job for each in last_runs() if each.run is None or now - each.run.started >= each.job.every]


@contextmanager
def alone(name: str) -> Iterator[None]:
    """Hold the lock of a job; PostgreSQL lets it go however this process ends. Raises AlreadyRunningError."""
    with own_connection(f"jrs-job-{name}") as held:
        row = held.execute(
            "SELECT pg_try_advisory_lock(%s, %s)", [LOCKS, zlib.crc32(name.encode()) - 2**31]
        ).fetchone()
        if not (row and row[0]):
            raise AlreadyRunningError(name)
        yield


def run(name: str) -> str:
    """Run the job `name` now; gives what it printed. Raises AlreadyRunningError, KeyError, or what the job raised."""
    job = _jobs[name]
    with alone(name):
        _note(name, state=JobRun.State.RUNNING, started=timezone.now(), ended=None)
        said = io.StringIO()
        try:
            call_command(*job.command, stdout=said, stderr=said)
        except BaseException as error:
            _note(
                name, state=JobRun.State.FAILED, ended=timezone.now(), said=f"{type(error).__name__}: {error}"
            )
            raise
        now = timezone.now()
        _note(name, state=JobRun.State.DONE, ended=now, succeeded=now, said=said.getvalue())
        return said.getvalue()


def _note(name: str, **fields: Any) -> None:
    if "said" in fields:
        fields["said"] = fields["said"].strip()[:LONGEST]
    create = {"started": timezone.now(), **fields}
    JobRun.objects.update_or_create(name=name, defaults=fields, create_defaults=create)


register(Job("publish", _("Publish and take down on time"), ("publish_scheduled",), timedelta(minutes=5)))
register(Job("queue", _("Do what waits in the queue"), ("work", "--batch"), timedelta(minutes=5)))
register(Job("tidy", _("Throw away old sessions and finished tasks"), ("tidy",), timedelta(days=1)))
