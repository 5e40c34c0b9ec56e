"""From the press of *Publish* to the first reader who sees it, at two nodes, against the same site without a cache.

The words go out with the commit (NOTIFY), so a page cache adds what one message takes.
"""

import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.support import databases
from tests.support.production import serve_production
from tests.support.server import ServedSite, serve_database

TIMES = 12
AIM = 1.1
#: An editor's process: publishes when a word comes in, and says when it began and ended.
EDITOR = """
import sys, time
from home.models import StandardPage
from jrs.jobs.workers import Presence
Presence('of-the-bench').start()
for line in sys.stdin:
    page = StandardPage.objects.get(slug='qui-sommes-nous')
    page.summary = line.strip()
    began = time.monotonic()
    page.save_revision().publish()
    print(began, time.monotonic(), flush=True)
"""
PATH = "/fr/qui-sommes-nous/"


def seen(url: str, word: str) -> float:
    """When a reader first sees `word`; asks again and again."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with urllib.request.urlopen(url, timeout=30) as answer:
            if word in answer.read().decode():
                return time.monotonic()
    raise RuntimeError(f"{url} never showed what was published.")


def run() -> dict[str, Any]:
    """Print the medians, from the begin of the publication to its sight, with the cache and past it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        site = serve_production(databases.starter_template(), folder / "site", workers=2)
        other: ServedSite = serve_database(site.address, site.media, folder)
        editor = subprocess.Popen(
            [sys.executable, "manage.py", "shell", "-v0", "--no-imports", "-c", EDITOR],
            cwd=databases.PROJECT,
            env=databases.environment(site.address, site.media),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert editor.stdin
        assert editor.stdout
        found: dict[str, list[float]] = {"cached": [], "another node, cached": [], "rendered": []}
        try:
            for number in range(TIMES):
                # In turns: past the cache by a question that the door does not keep.
                for where, url in (
                    ("cached", site.url + PATH), ("another node, cached", other.url + PATH),
                    ("rendered", f"{site.url}{PATH}?q=x"),
                ):  # fmt: skip
                    word = f"Mot{number}{where[0]}"
                    editor.stdin.write(f"{word}\n")
                    editor.stdin.flush()
                    at = seen(url, word)
                    began, _ended = map(float, editor.stdout.readline().split())
                    found[where].append(1000 * (at - began))
        finally:
            editor.stdin.close()
            editor.wait(30)
            other.server.terminate()
            other.server.wait(30)
            site.stop()
    medians = {where: statistics.median(times) for where, times in found.items()}
    for where, median in medians.items():
        print(
            f"{where:<24}{median:>8.0f} ms, {median / medians['rendered']:.2f} × without a cache (aim {AIM})"
        )
    return {"medians_ms": medians}
