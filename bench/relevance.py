"""How well people find what they need: the sets of `tests/search/relevance.py`, on the starter content.

Beside Wagtail's own search on the same pages: its backend and its search fields, once with the dictionary of each
language and once with `simple`, both told to find all the words.
"""

from collections import defaultdict
from collections.abc import Callable
from unittest import mock

from django.db import transaction
from modelsearch.backends.database.postgres.postgres import PostgresSearchBackend
from wagtail.models import Locale, Page
from wagtail.search import index

from bench.database import on_a_copy
from home.starter.build import stable_uuid
from tests.search.relevance import HELD_OUT, QUERIES, Query
from tests.support import databases

__all__ = ["measure_relevance", "run"]

DICTIONARIES = {"fr": "french", "nl": "dutch", "en": "english"}
ROWS = (
    *("fr", "nl", "en", "inclusive", "typo", "plural", "synonym", "plain"),
    *("held out, fr", "held out, nl", "held out, en"),
)
Found = Callable[[Query], list[int]]


def measure_relevance() -> dict[str, dict[str, dict[str, float]]]:
    """For each search, for each language and kind of question: success and mean reciprocal rank."""
    measured = {"ours": score(ours)}
    for name, dictionaries in (("Wagtail, dictionaries", DICTIONARIES), ("Wagtail, simple", {})):
        with transaction.atomic():
            measured[name] = score(stock(dictionaries))
            transaction.set_rollback(True)
    return measured


def ours(query: Query) -> list[int]:
    from search.finding import find

    return [row.page_id for row in find(query.text, query.language).rows]


def stock(dictionaries: dict[str, str]) -> Found:
    """Index every page as Wagtail does by default, and give its search; in a transaction that is rolled back."""
    backends = {
        code: PostgresSearchBackend({"SEARCH_CONFIG": dictionaries.get(code, "simple")})
        for code in DICTIONARIES
    }
    locales = {
        locale.language_code: locale for locale in Locale.objects.filter(language_code__in=DICTIONARIES)
    }
    for code, backend in backends.items():
        for page in Page.objects.filter(locale=locales[code], depth__gt=1).specific():
            model = type(page)
            names = [
                name for name in ("summary", "body", "quotation", "facts", "take_part") if hasattr(page, name)
            ]
            fields = [*Page.search_fields, *(index.SearchField(name) for name in names)]
            with mock.patch.object(model, "get_search_fields", mock.Mock(return_value=fields)):
                backend.get_index_for_model(model).add_items(model, [page])

    def found(query: Query) -> list[int]:
        pages = Page.objects.live().filter(locale=locales[query.language], depth__gt=1)
        results = backends[query.language].search(query.text, pages, operator="and")
        return [page.pk for page in results[:20]]

    return found


def score(search: Found) -> dict[str, dict[str, float]]:
    tally: dict[str, list[tuple[bool, float]]] = defaultdict(list)
    named = [(query, (query.language, query.tries)) for query in QUERIES]
    named += [(query, (f"held out, {query.language}",)) for query in HELD_OUT]
    for query, names in named:
        key = stable_uuid("page", query.page)
        wanted = set(Page.objects.filter(translation_key=key).values_list("pk", flat=True))
        place = next((n for n, pk in enumerate(search(query), 1) if pk in wanted), 0)
        for name in names:
            tally[name].append((0 < place <= query.within, 1 / place if place else 0.0))
    return {
        name: {
            "questions": len(values),
            "success": round(sum(success for success, _rank in values) / len(values), 3),
            "mrr": round(sum(rank for _success, rank in values) / len(values), 3),
        }
        for name, values in tally.items()
    }


def run() -> dict[str, dict[str, dict[str, float]]]:
    """Print the table."""
    with on_a_copy(databases.starter_template()):
        measured = measure_relevance()
    print(f"\n{'Found where expected (MRR)':<28}" + "".join(f"{name:>24}" for name in measured))
    for row in ROWS:
        asked = int(measured["ours"][row]["questions"])
        cells = [f"{found[row]['success']:.1%} ({found[row]['mrr']:.2f})" for found in measured.values()]
        print(f"{f'{row}, {asked} questions':<28}" + "".join(f"{cell:>24}" for cell in cells))
    return measured
