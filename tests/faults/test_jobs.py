"""Mail that is away, and jobs that are started twice."""

import subprocess
import sys

from tests.faults.reading import soon, status
from tests.support import databases
from tests.support.server import ServedSite, free_port

OTHER = "/fr/contact/"


def test_with_the_mail_server_away_a_job_says_so_and_the_site_goes_on(served: ServedSite) -> None:
    code = (
        "from datetime import timedelta; from django.conf import settings; from jrs.jobs import periodic\n"
        "from jrs.jobs.models import JobRun\n"
        "settings.EMAIL_BACKEND = 'django.core.mail.backends.smtp.EmailBackend'\n"
        f"settings.EMAIL_HOST, settings.EMAIL_PORT = '127.0.0.1', {free_port()}\n"
        "periodic.register(periodic.Job('mail', 'x', ('sendtestemail', 'a@example.org'), timedelta(days=1)))\n"
        "try: periodic.run('mail')\n"
        "except OSError: pass\n"
        "assert JobRun.objects.get(name='mail').state == 'failed'"
    )
    served.manage("shell", "-v0", "-c", code)
    assert status(served, OTHER) == 200


def test_one_job_started_twice_at_once_runs_once(served: ServedSite) -> None:
    said: list[str] = []
    slow = (
        "import time; from jrs.jobs import periodic\n"
        "with periodic.alone('tidy'):\n    print('begun', flush=True)\n    time.sleep(30)"
    )
    first = subprocess.Popen(
        [sys.executable, "manage.py", "shell", "-v0", "-c", slow],
        cwd=databases.PROJECT,
        env=databases.environment(served.address, served.media),
        stdout=subprocess.PIPE,
        text=True,
    )
    assert first.stdout
    assert first.stdout.readline().strip() == "begun"
    said.append(served.manage("periodic", "tidy"))
    first.kill()  # and the lock goes with it
    first.wait()
    assert soon(lambda: "gone" in served.manage("periodic", "tidy"))
    assert "running already" in said[0]
