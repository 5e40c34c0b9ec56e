"""What one page of each kind costs on the starter content, as a ratio to an empty answer."""

from typing import Any

from django.test import Client
from wagtail.models import Page

from bench.database import on_a_copy
from bench.measure import BASELINE, measure, seconds
from tests.support import databases


def run() -> dict[str, Any]:
    """Print a row for each kind of page."""
    with on_a_copy(databases.starter_template()):
        client = Client()
        pages = (
            Page.objects.live().filter(locale__language_code="fr", depth__gt=1).order_by("path").specific()
        )
        paths = {type(page).__name__: str(page.get_url()) for page in reversed(pages)}
        home = paths["HomePage"]
        paths |= {"HomePage in Dutch": "/nl/", "Search": f"{home}search/?q=visite"}
        baseline = seconds(client, BASELINE)
        costs = {kind: measure(client, path, baseline) for kind, path in sorted(paths.items())}
    print(f"{'CPU time, ratio to ' + BASELINE:<32}{'ratio':>8}{'queries':>10}{'again':>8}{'bytes':>9}")
    for kind, cost in costs.items():
        print(f"{kind:<32}{cost.ratio:>8}{cost.queries_cold:>10}{cost.queries_warm:>8}{cost.size:>9}")
    return {"baseline": BASELINE, "costs": {kind: cost.as_dict() for kind, cost in costs.items()}}
