"""Where each language of the site begins in the page tree."""

from typing import NamedTuple

from django.http import HttpRequest
from wagtail.models import Page, Site


class Root(NamedTuple):
    """The home page of a language: `path` is its `url_path` in the tree, `/accueil/`; `origin`, `https://…`."""

    language: str
    path: str
    origin: str


def roots(request: HttpRequest | None = None) -> dict[str, Root]:
    """The home pages by language code, from Wagtail's cached table of root paths; kept on the request.

    The house has one site; were there several, the default one counts.
    """
    # The name under which Page.get_url() keeps the table, so that Wagtail and we fetch it once.
    cached = getattr(request, "_wagtail_cached_site_root_paths", None)
    table = cached if cached is not None else Site.get_site_root_paths()
    if request is not None:
        # The name that Page.get_url() looks for, so that Wagtail and we fetch the table once.
        request._wagtail_cached_site_root_paths = table  # type: ignore[attr-defined]  # noqa: SLF001
    return {
        row.language_code: Root(row.language_code, row.root_path, row.root_url) for row in reversed(table)
    }


def language_of(page: Page, table: dict[str, Root]) -> str:
    """The language code of the home page that `page` stands under, "" when it stands under none."""
    return next((root.language for root in table.values() if page.url_path.startswith(root.path)), "")


def path_of(page: Page | None, request: HttpRequest | None = None) -> str:
    """The path of `page` on this site, "" for no page or one that stands under no home page.

    `Page.get_url(request)` would ask the database for the site of the request, to know whether to name the host.
    """
    parts = page.get_url_parts(request) if page else None
    return (parts[2] or "") if parts else ""
