"""Who may be shown: asked at each search of the pages themselves, whatever the index says.

An index is a copy, and a copy can be late. So nothing is shown, counted, suggested or proposed as a correction unless
its page is live, not expired and not private at this moment (private: as of the last change, see `jrs.shelf`).
"""

from typing import Any, NamedTuple

from wagtail.models import CollectionViewRestriction, PageViewRestriction

from jrs.shelf import shelf

__all__ = ["Visible", "visible"]


class Visible(NamedTuple):
    """A condition on `e`, a row of `search_entry`, in SQL, with its parameters."""

    join: str
    where: str
    values: list[Any]
    #: The same as the entries alone tell it, which a trigger and the signals keep true: for counts over thousands.
    entry: str = "e.language = %s AND e.shown AND (e.expires IS NULL OR e.expires > now())"

    @property
    def entry_values(self) -> list[Any]:
        return self.values[:1]


def paths() -> tuple[list[str], list[str]]:
    """The paths of the private pages and of the private collections."""
    pages = PageViewRestriction.objects.values_list("page__path", flat=True)
    return list(pages), list(CollectionViewRestriction.objects.values_list("collection__path", flat=True))


def visible(language: str) -> Visible:
    """What may be shown to somebody who reads `language`. Two queries, for what is private, once after each change."""
    private, closed = shelf.keep("private", paths)
    patterns = [f"{path}%" for path in private]
    where = ["e.language = %s", "e.shown", "p.live", "(p.expire_at IS NULL OR p.expire_at > now())"]
    values: list[Any] = [language]
    if patterns:
        where.append("NOT p.path LIKE ANY(%s)")
        values.append(patterns)
    if closed:
        where.append(
            "NOT EXISTS (SELECT 1 FROM media_document AS d JOIN wagtailcore_collection AS c ON c.id = d.collection_id"
            " WHERE d.id = e.document_id AND c.path LIKE ANY(%s))"
        )
        values.append([f"{path}%" for path in closed])
    return Visible("JOIN wagtailcore_page AS p ON p.id = e.page_id", " AND ".join(where), values)
