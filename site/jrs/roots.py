"""Where each language of the site begins in the page tree."""

from functools import cache
from typing import Any, NamedTuple
from urllib.parse import quote

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from jrs.shelf import shelf

__all__ = ["Root", "address_of", "language_of", "path_of", "roots", "view_path"]


class Root(NamedTuple):
    """The home page of a language: `path` is its `url_path` in the tree, `/accueil/`; `origin`, `https://…`."""

    language: str
    path: str
    origin: str


def roots(request: HttpRequest | None = None) -> dict[str, Root]:
    """The home pages by language code, from Wagtail's cached table of root paths; kept on the request.

    The house has one site; were there several, the default one counts. Nobody changes what this gives.
    """
    kept: dict[str, Root] | None = getattr(request, "roots", None)
    if kept is not None:
        return kept
    table, found = shelf.keep("roots", _table)
    if request is not None:
        request.roots = found  # type: ignore[attr-defined]
        # The name that Page.get_url() looks for, so that Wagtail and we fetch the table once.
        request._wagtail_cached_site_root_paths = table  # type: ignore[attr-defined]  # noqa: SLF001
    return found


def _table() -> tuple[list[Any], dict[str, Root]]:
    table = Site.get_site_root_paths()
    found = {
        row.language_code: Root(row.language_code, row.root_path, row.root_url) for row in reversed(table)
    }
    return table, found


def language_of(page: Page, table: dict[str, Root]) -> str:
    """The language code of the home page that `page` stands under, "" when it stands under none."""
    return next((root.language for root in table.values() if page.url_path.startswith(root.path)), "")


@cache
def view_path(name: str, lang: str, *args: str) -> str:
    """The path of the view `name` in a language: of "search" in "nl", "/nl/search/". The addresses do not change."""
    with override(lang):
        return reverse(name, args=args)


def path_of(page: Page | None, request: HttpRequest | None = None) -> str:
    """The path of `page` on this site, "" for no page or one that stands under no home page.

    `Page.get_url(request)` would ask the database for the site of the request, to know whether to name the host; and
    `get_url_parts`, which a kind of page may have of its own, tries all addresses of the site.
    """
    return _placed(page, request)[1]


def address_of(page: Page | None, request: HttpRequest | None = None) -> str:
    """As `path_of`, with the host: "https://…/fr/contact/"."""
    return "".join(_placed(page, request))


def _placed(page: Page | None, request: HttpRequest | None) -> tuple[str, str]:
    if page is None:
        return "", ""
    if type(page).get_url_parts is not Page.get_url_parts:
        parts = page.get_url_parts(request)
        return (parts[1] or "", parts[2] or "") if parts else ("", "")
    path = page.url_path or ""
    root = next((root for root in roots(request).values() if path.startswith(root.path)), None)
    if root is None:
        return "", ""
    return root.origin, view_path("wagtail_serve", root.language, "") + quote(path[len(root.path) :])
