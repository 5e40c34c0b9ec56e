"""An ample site as production serves it, and a browser: what every part of the audit needs."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from tests.support import chromium
from tests.support.ample import ample_media, ample_template
from tests.support.production import serve_production
from tests.support.server import ServedSite

__all__ = ["RESULTS", "browser", "site"]

#: Where the audit leaves what it found; not committed.
RESULTS = Path(os.environ.get("VAR_DIR") or Path(__file__).parents[2] / "var").resolve()


@contextmanager
def site() -> Iterator[ServedSite]:
    """The starter site with Arabic and the samples, as `make serve` would serve it."""
    with TemporaryDirectory(prefix="jrs-audit-") as folder:
        served = serve_production(ample_template(), Path(folder), ample_media())
        try:
            yield served
        finally:
            served.stop()


@contextmanager
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(
            executable_path=chromium.executable(), args=list(chromium.ARGUMENTS)
        )
        yield found
        found.close()
