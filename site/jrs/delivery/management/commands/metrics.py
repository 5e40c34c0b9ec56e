"""`manage.py metrics`: the numbers of the site for Prometheus, on a port of this machine only."""

import time
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, close_old_connections, connection
from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily

from jrs.delivery.door.meter import readings
from jrs.jobs.periodic import last_runs
from jrs.jobs.views import queue_state

COUNTED = {
    "kept": "from the page cache",
    "made": "rendered and kept",
    "passed": "past the page cache",
    "stale": "the last good page, while the database is away",
    "failed": "status 5xx",
}


class Site:
    """Asked by prometheus_client for each scrape."""

    def collect(self) -> Iterator[Any]:
        answers = CounterMetricFamily("jrs_answers", "Answers by origin", labels=["process", "kind"])
        seconds = CounterMetricFamily("jrs_render_seconds", "Time spent in Django", labels=["process"])
        size = GaugeMetricFamily("jrs_page_cache_bytes", "Size of the page cache", labels=["process"])
        for process, numbers in readings(settings.METRICS_DIR).items():
            for kind in COUNTED:
                answers.add_metric([process, kind], numbers[kind])
            seconds.add_metric([process], numbers["seconds"])
            size.add_metric([process], numbers["cache_bytes"])
        yield from (answers, seconds, size)
        yield from self.database()

    def database(self) -> Iterator[Any]:
        """What the database knows; only that it is away, when it is."""
        up = GaugeMetricFamily("jrs_database_up", "Whether the database answers")
        try:
            queue, runs = queue_state(), last_runs()
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_database_size(current_database())")
                database_size = cursor.fetchone()[0]
        except DatabaseError:
            up.add_metric([], 0)
            yield up
            return
        finally:
            close_old_connections()
        up.add_metric([], 1)
        tasks = GaugeMetricFamily("jrs_tasks", "Tasks of the queue", labels=["state"])
        for state in ("waiting", "running", "failed"):
            tasks.add_metric([state], queue[state])
        success = GaugeMetricFamily(
            "jrs_job_last_success_seconds", "When a job last succeeded", labels=["job"]
        )
        for each in runs:
            if each.run and each.run.succeeded:
                success.add_metric([each.job.name], each.run.succeeded.timestamp())
        yield from (up, tasks, success)
        yield GaugeMetricFamily("jrs_workers", "Workers that are there", value=queue["workers"])
        yield GaugeMetricFamily("jrs_database_bytes", "Size of the database", value=database_size)


class Command(BaseCommand):
    help = "Give the site's numbers to Prometheus at http://HOST:PORT/metrics; never on a public address."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=9101)

    def handle(self, *args: Any, host: str, port: int, **options: Any) -> None:
        registry = CollectorRegistry(auto_describe=False)
        registry.register(Site())
        start_http_server(port, host, registry)
        self.stdout.write(f"http://{host}:{port}/metrics")
        while True:
            time.sleep(3600)
