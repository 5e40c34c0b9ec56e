"""The site with the starter content, served by a process of its own on a free port of this machine."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from playwright.sync_api import Page

from config.postgres import DatabaseAddress
from config.postgres.privileges import Runner
from tests.support import databases
from tests.support.people import PASSWORD, email_of

START_LIMIT = 180.0


@dataclass
class ServedSite:
    """A running site: its address (without a slash at the end), its database, its media, its server."""

    url: str
    address: DatabaseAddress
    media: Path
    server: "subprocess.Popen[bytes]"
    password: str = PASSWORD

    def sign_in(self, page: Page, role: str) -> None:
        """Sign in to the admin as the account of `role`, in the browser page `page`."""
        page.goto(f"{self.url}/admin/login/")
        page.locator("input[name=username]").fill(email_of(role))
        page.locator("input[name=password]").fill(self.password)
        page.locator("form button[type=submit]").first.click()
        page.wait_for_url(f"{self.url}/admin/")

    def manage(self, *arguments: str) -> str:
        """Run a management command on the database of this site; gives what it printed."""
        return databases.run(self.address, self.media, "manage.py", *arguments)

    def stop(self) -> None:
        """End the server and drop the database."""
        self.server.terminate()
        try:
            self.server.wait(10)
        except subprocess.TimeoutExpired:
            self.server.kill()
            self.server.wait()
        # A process that its server had just begun would go on without it.
        with suppress(ProcessLookupError):
            os.killpg(self.server.pid, signal.SIGKILL)
        databases.drop(self.address.name)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(url: str, server: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"{url}/healthz", timeout=5):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise RuntimeError(f"The site did not start:\n{log.read_text(errors='replace')}")


def serve(template: str, folder: Path, uploads: Path | None = None) -> ServedSite:
    """Serve a copy of the database `template`, until it is stopped or its process dies.

    `folder` takes its log and a copy of `uploads` (those of the starter content).
    Raises RuntimeError, with the log, when it does not start.
    """
    folder.mkdir(parents=True, exist_ok=True)
    media = folder / "media"
    address = databases.clone(template, f"site_{uuid4().hex[:8]}")
    uploads = uploads or databases.starter_media()
    if uploads.exists():
        shutil.copytree(uploads, media)
    return serve_database(address, media, folder)


def serve_database(address: DatabaseAddress, media: Path, folder: Path) -> ServedSite:
    """Serve a database that is there, and drop it when the server is stopped; `folder` takes the log."""
    port, log = free_port(), folder / f"server-{uuid4().hex[:4]}.log"
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port),
             "--workers", "1", "--blocking-threads", "4", "config.wsgi:application"],
            cwd=databases.PROJECT,
            env=databases.environment(address, media),
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=Runner().before_exec(folder, dies_with_parent=True),
            process_group=0,
        )  # fmt: skip
    site = ServedSite(f"http://127.0.0.1:{port}", address, media, server)
    try:
        wait_for(site.url, server, log)
    except RuntimeError:
        site.stop()
        raise
    return site
