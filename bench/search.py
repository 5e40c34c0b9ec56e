"""What a search costs at 1,000, 10,000 and 50,000 pages, beside PostgreSQL alone and beside Wagtail's own search."""

import gc
import statistics
import time
from collections.abc import Callable
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.test import Client
from wagtail.models import Page

from bench.database import on_a_copy
from bench.multiplying import multiply
from jrs.shelf import shelf
from tests.support import databases

__all__ = ["SIZES", "measure_search", "run"]

SIZES = (1_000, 10_000, 50_000)
ROUNDS = 4
#: A word of nearly every text, words of some, several words, other words for a thing, errors, and a word of one page.
QUERIES = (
    *(
        "détention",
        "JRS Belgium",
        "réfugié·es",
        "centre fermé",
        "familles sans papiers",
        "on a arrêté ma soeur",
    ),
    *("acompagnement", "benevolat", "attestation fiscale", "école secondaire", "apatride", "zzzzzzzz"),
)
BEGINNINGS = ("de", "det", "visites", "faire un", "plan tog", "accompa", "notre", "qu")
PLAIN = "'fr:detention'"


def measure_search(sizes: tuple[int, ...] = SIZES) -> dict[str, Any]:
    """Fill the database of this process, and measure at each size; times in milliseconds.

    The first size is made of pages and indexed by `update_index`; the others are copies of it (`bench.multiplying`).
    """
    client = Client()
    # As in a process of production, which hears of changes.
    shelf.turn()
    call_command("make_pages", sizes[0], search=False, verbosity=0)
    begun = time.perf_counter()
    call_command("update_index", verbosity=0)
    found: dict[str, Any] = {"index all of the first size, seconds": round(time.perf_counter() - begun, 1)}
    for size in sizes:
        multiply(size)
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE search_entry")
        found[str(size)] = measured(client)
    first, last = found[str(sizes[0])], found[str(sizes[-1])]
    found["growth of p95"] = {
        name: round(last[name]["p95"] / first[name]["p95"], 2)
        for name in ("search", "suggest", "PostgreSQL alone")
    }
    return found


def measured(client: Client) -> dict[str, dict[str, float]]:
    asked("/fr/search/", "avant", client)
    # As in config.wsgi.
    gc.collect()
    gc.freeze()
    return {
        "search": spread([asked("/fr/search/", query, client) for query in QUERIES for _n in range(ROUNDS)]),
        "suggest": spread(
            [asked("/fr/search/suggest/", text, client) for text in BEGINNINGS for _n in range(ROUNDS)]
        ),
        "PostgreSQL alone": spread([timed(plain) for _n in range(3 * ROUNDS)]),
        "an empty answer": spread([timed(lambda: client.get("/healthz")) for _n in range(3 * ROUNDS)]),
        "admin": spread(
            [timed(lambda: list(Page.objects.autocomplete("détention")[:20])) for _n in range(ROUNDS)]
        ),
        "index one page": spread([timed(index_one) for _n in range(ROUNDS)]),
    }


def timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def asked(path: str, query: str, client: Client) -> float:
    """The milliseconds of one request, through every middleware."""
    begun = time.perf_counter()
    answer = client.get(path, {"q": query})
    took = (time.perf_counter() - begun) * 1000
    assert answer.status_code == 200
    return took


def plain() -> None:
    """What PostgreSQL needs for one common word: the number of its texts, and any ten of them."""
    with connection.cursor() as cursor:
        query = "FROM search_entry WHERE words @@ %s::tsquery AND language = 'fr'"
        cursor.execute(f"SELECT count(*) {query}", [PLAIN])
        cursor.execute(f"SELECT id, title {query} LIMIT 10", [PLAIN])
        cursor.fetchall()


def index_one() -> None:
    from wagtail.search import index

    from news.models import NewsPage

    page = NewsPage.objects.order_by("-pk").first()
    index.insert_or_update_object(page)


def spread(values: list[float]) -> dict[str, float]:
    """The median and the 95th of a hundred."""
    return {
        "p50": round(statistics.median(values), 1),
        "p95": round(sorted(values)[max(int(len(values) * 0.95) - 1, 0)], 1),
    }


def run() -> dict[str, Any]:
    """Print the table."""
    with on_a_copy(databases.starter_template()):
        found = measure_search()
    sizes = [name for name in found if name.isdigit()]
    print(f"\n{'Search, ms: p50 / p95':<28}" + "".join(f"{size + ' pages':>20}" for size in sizes))
    for name in found[sizes[0]]:
        cells = [f"{found[size][name]['p50']} / {found[size][name]['p95']}" for size in sizes]
        print(f"{name:<28}" + "".join(f"{cell:>20}" for cell in cells))
    print(f"growth of p95: {found['growth of p95']}")
    print(f"index of all, first size: {found['index all of the first size, seconds']} s")
    return found
