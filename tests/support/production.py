"""The site as production serves it: production settings, collected and compressed files, granian."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

from config.postgres import DatabaseAddress
from config.postgres.privileges import Runner
from tests.support import databases
from tests.support.server import ServedSite, free_port, wait_for

#: Wagtail builds absolute addresses from the record of the site, which `SITE_URL` does not change.
MOVE = "from wagtail.models import Site; Site.objects.update(hostname='127.0.0.1', port={port})"


def environment(address: DatabaseAddress, media: Path, folder: Path, port: int) -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "DATABASE_URL": address.as_url(),
        "SECRET_KEY": uuid4().hex * 2,
        # A passkey belongs to a name: an address of numbers has none.
        "ALLOWED_HOSTS": "127.0.0.1,localhost",
        "SITE_URL": f"http://127.0.0.1:{port}",
        "MEDIA_ROOT": str(media),
        "STATIC_ROOT": str(folder / "static"),
    }


def serve_production(
    template: str, folder: Path, uploads: Path | None = None, *, workers: int = 1, **more: str
) -> ServedSite:
    """Serve a copy of the database `template` as `make serve` does, until it is stopped or its process dies.

    `folder` takes the log, the collected files and a copy of `uploads` (those of the starter content); `more` is added
    to its environment.
    Raises RuntimeError, with the log, when it does not start.
    """
    folder.mkdir(parents=True, exist_ok=True)
    media, log = folder / "media", folder / "server.log"
    address = databases.clone(template, f"site_{uuid4().hex[:8]}")
    uploads = uploads or databases.starter_media()
    if uploads.exists():
        shutil.copytree(uploads, media, dirs_exist_ok=True)
    port = free_port()
    variables = environment(address, media, folder, port) | {"PORT": str(port), **more}
    variables |= {"WEB_CONCURRENCY": str(workers), "PYTHON": sys.executable}
    databases.run(address, media, "manage.py", "shell", "-v0", "-c", MOVE.format(port=port))
    with log.open("wb") as output:
        server = subprocess.Popen(
            [".ci/serve"],
            cwd=databases.PROJECT,
            env=variables,
            stdout=output,
            stderr=subprocess.STDOUT,
            preexec_fn=Runner().before_exec(folder, dies_with_parent=True),
            process_group=0,
        )
    site = ServedSite(f"http://127.0.0.1:{port}", address, media, server)
    try:
        wait_for(site.url, server, log)
    except RuntimeError:
        site.stop()
        raise
    return site
