"""What a search costs at 1,000, 10,000 and 50,000 pages, beside PostgreSQL alone and beside Wagtail's own search."""

import statistics
import time
from collections.abc import Callable
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.test import Client

from bench.database import on_a_copy
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
PLAIN = "detention"


def measure_search(sizes: tuple[int, ...] = SIZES) -> dict[str, Any]:
    """Fill the database of this process step by step, and measure at each size; times in milliseconds."""
    client = Client()
    found: dict[str, Any] = {}
    have = 0
    for size in sizes:
        call_command("make_pages", size - have, search=False, verbosity=0)
        begun = time.perf_counter()
        call_command("update_index", verbosity=0)
        whole = time.perf_counter() - begun
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE search_entry")
            cursor.execute("VACUUM ANALYZE wagtailsearch_indexentry")
        have = size
        found[str(size)] = {
            "search": spread(
                [asked(client, "/fr/search/", query) for query in QUERIES for _n in range(ROUNDS)]
            ),
            "suggest": spread(
                [asked(client, "/fr/search/suggest/", text) for text in BEGINNINGS for _n in range(ROUNDS)]
            ),
            "PostgreSQL alone": spread([timed(plain) for _n in range(3 * ROUNDS)]),
            "admin": spread([timed(lambda: list(_admin("détention")[:20])) for _n in range(ROUNDS)]),
            "stock": spread([timed(stock) for _n in range(ROUNDS)]),
            "index one page": spread([timed(index_one) for _n in range(ROUNDS)]),
            "index all, seconds": round(whole, 1),
        }
    first, last = found[str(sizes[0])], found[str(sizes[-1])]
    found["growth"] = {
        name: round(last[name]["p95"] / first[name]["p95"], 2) for name in ("search", "suggest", "stock")
    }
    return found


def timed(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def asked(client: Client, path: str, query: str) -> float:
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


def _admin(query: str) -> Any:
    from wagtail.models import Page

    return Page.objects.autocomplete(query)


def stock() -> None:
    """Wagtail's own search of the same word, without the two indexes of ours: title or body, every match ranked."""
    from modelsearch.backends.database.postgres.postgres import PostgresSearchBackend
    from wagtail.models import Locale, Page

    pages = Page.objects.live().filter(locale=Locale.objects.get(language_code="fr"))
    results = PostgresSearchBackend({"SEARCH_CONFIG": "simple"}).search(PLAIN, pages)
    with connection.cursor() as cursor:
        cursor.execute("SET enable_bitmapscan = off")
        list(results[:10])
        cursor.execute("SET enable_bitmapscan = on")


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
    """Print a line per size: the median and the 95th of a hundred, in milliseconds; then how each grew."""
    with on_a_copy(databases.starter_template()):
        found = measure_search()
    for size in SIZES:
        times = found[str(size)]
        print(f"{size} pages; all indexed in {times['index all, seconds']} s")
        for name, one in times.items():
            if isinstance(one, dict):
                print(f"  {name:<20}p50 {one['p50']:>8} ms   p95 {one['p95']:>8} ms")
    print(f"growth of p95 from {SIZES[0]} to {SIZES[-1]}: {found['growth']}")
    return found
