"""Many pages out of some, by SQL: each live page of the news again and again, with its rows in both indexes.

Analysing fifty thousand pages takes many minutes and tells no more than analysing a thousand, fifty times.
"""

from typing import Any

from django.db import connection
from wagtail.models import Page

from search.models import Entry

__all__ = ["multiply"]

GAP = 1_000_000


def multiply(pages: int) -> None:
    """Bring the number of pages to about `pages`; copies stand at addresses of their own, and nothing lists them."""
    have = Page.objects.filter(depth__gt=1, pk__lt=GAP).count()
    copied = (Page.objects.order_by("-pk").values_list("pk", flat=True)[0]) // GAP
    times = range(copied + 1, pages // have)
    new = {
        "id": "id + {n}",
        "path": "'Z' || lpad('{k}', 3, '0') || path",
        "slug": "slug || '-{k}'",
        "url_path": "url_path || '{k}/'",
        "translation_key": "gen_random_uuid()",
        "latest_revision_id": "NULL",
    }
    indexes = ("search_words", "search_head", "search_titles", "search_starts", "search_documents")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexname, indexdef FROM pg_indexes WHERE indexname = ANY(%s)", [list(indexes)]
        )
        definitions = cursor.fetchall()
        for name, _definition in definitions:
            cursor.execute(f"DROP INDEX {name}")
        for k in times:
            _copy(cursor, Page, new, f"depth > 2 AND id < {GAP}", k)
            entry = {"id": None, "page_id": "page_id + {n}"}
            here = f"SELECT id - {k * GAP} FROM wagtailcore_page"  # noqa: S608
            where = f"document_id IS NULL AND page_id < {GAP} AND page_id IN ({here})"
            _copy(cursor, Entry, entry, where, k)
        # An index takes dead rows in too, whose vectors may be gone from their storage already.
        cursor.execute(f"VACUUM {Entry._meta.db_table}")
        for _name, definition in definitions:
            cursor.execute(definition)
        cursor.execute("ANALYZE")


def _copy(cursor: Any, model: Any, new: dict[str, str | None], where: str, k: int) -> None:
    table = model._meta.db_table
    fields = [field for field in model._meta.concrete_fields if not field.generated]
    columns = [field.column for field in fields if new.get(field.column, "") is not None]
    values = [(new.get(name) or name).format(n=k * GAP, k=k) for name in columns]
    named = ", ".join(f'"{name}"' for name in columns)
    cursor.execute(f"INSERT INTO {table} ({named}) SELECT {', '.join(values)} FROM {table} WHERE {where}")  # noqa: S608
