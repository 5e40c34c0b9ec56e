"""`make bench`: on a copy of the starter content, one page of each kind; then the memory of the translators."""

import json
import os
import platform
from pathlib import Path

import django
from django.db import connections

RESULTS = Path(__file__).parent / "results.json"


def main() -> None:
    """Print a table and write results.json beside this file."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()
    import wagtail
    from django.test import Client
    from wagtail.models import Page

    from bench.measure import BASELINE, measure, seconds
    from bench.memory import GOAL_MS, measure_memory
    from tests.support import databases

    name = f"bench_{os.getpid()}"
    databases.clone(databases.starter_template(), name)
    connections["default"].settings_dict["NAME"] = name
    try:
        client = Client()
        pages = (
            Page.objects.live().filter(locale__language_code="fr", depth__gt=1).order_by("path").specific()
        )
        paths = {type(page).__name__: str(page.get_url()) for page in reversed(pages)}
        home = paths["HomePage"]
        paths |= {"HomePage in Dutch": "/nl/", "Search": f"{home}search/?q=visite"}
        baseline = seconds(client, BASELINE)
        costs = {kind: measure(client, path, baseline) for kind, path in sorted(paths.items())}
        memory = measure_memory()
    finally:
        connections.close_all()
        databases.drop(name)

    print(f"{'CPU time, ratio to ' + BASELINE:<32}{'ratio':>8}{'queries':>10}{'again':>8}{'bytes':>9}")
    for kind, cost in costs.items():
        print(f"{kind:<32}{cost.ratio:>8}{cost.queries_cold:>10}{cost.queries_warm:>8}{cost.size:>9}")
    print(
        f"Translation memory of {memory.segments}: {memory.texts} texts of a page in {memory.milliseconds} ms, "
        f"of which {memory.cpu} ms work; {memory.queries} queries (goal {GOAL_MS} ms)"
    )
    RESULTS.write_text(
        json.dumps(
            {
                "baseline": BASELINE,
                "python": platform.python_version(),
                "django": django.__version__,
                "wagtail": wagtail.__version__,
                "memory": memory.as_dict(),
                "costs": {kind: cost.as_dict() for kind, cost in costs.items()},
            },
            indent=2,
        )
        + "\n",
        encoding="utf-8",
    )


main()
