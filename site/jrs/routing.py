"""From an address to its page in two queries, at any depth, written once for all addresses.

Wagtail asks for one page, then for its specific version, at each step down the address (`Page.route`). Here the page
and its ancestors are found by their `url_path`; then the page as its own type, with all that it shows.
"""

from functools import cache
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.db.models import BigIntegerField, Exists, OuterRef, Q, TextField
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from wagtail.models import Page, PageViewRestriction
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from jrs.chrome.items import COLUMNS
from jrs.pages import BasePage
from jrs.prepared import Among, Blank, Prepared
from jrs.roots import roots
from jrs.translation.models import IncompletePublication


@Prepared
def relatives() -> Any:
    """The pages at the addresses `paths`, each with `restricted`, and with what a frame shows of a page."""
    own_or_roots = Q(page=OuterRef("pk")) | Q(page__depth=1)
    restricted = Exists(PageViewRestriction.objects.filter(own_or_roots))
    found = Page.objects.filter(Among("url_path", Blank("paths", TextField())))
    return found.only(*COLUMNS).annotate(restricted=restricted)


@cache
def own(model: type[BasePage]) -> Prepared[BasePage]:
    """The page `pk` as its own type, with its locale, what it shows, and whether nobody has read its translation."""

    def found() -> Any:
        unread = IncompletePublication.objects.filter(
            revision_id=OuterRef("live_revision_id"), by_machine__gt=0
        )
        # With the card, found or known to be missing, so that `card_of` asks nothing.
        pages = model.objects.select_related("locale", "social_card", *model.joined)
        return pages.annotate(by_machine=Exists(unread)).filter(pk=Blank("pk", BigIntegerField()))

    return Prepared(found)


def lineage(root_path: str, parts: list[str]) -> list[str]:
    """The `url_path` of each step from the home page at `root_path` down the address."""
    return [root_path + "".join(f"{part}/" for part in parts[:step]) for step in range(len(parts) + 1)]


def specific_page(root_path: str, parts: list[str]) -> Page | None:
    """The page at the address `parts` below a home page, as its own type and with its locale; None for none.

    Its ancestors are found with it, and stay with it: the check of privacy needs them.
    """
    paths = lineage(root_path, parts)
    family = {page.url_path: page for page in relatives(paths=paths)}
    general = family.get(paths[-1])
    if general is None:
        return None
    model = general.cached_content_type.model_class()
    if model is not None and issubclass(model, BasePage):
        page = next(iter(own(model)(pk=general.pk)), None)
    else:
        page = general.specific
    if page is None:  # deleted this moment
        return None
    page.family = list(family.values())
    return page


def route(request: HttpRequest, path: str) -> RouteResult | None:
    """The live page for `path` in the active language, in the form of `Page.route_for_request`."""
    root = roots(request).get(get_language() or "")
    if root is None:
        return None
    page = specific_page(root.path, [part for part in path.split("/") if part])
    return RouteResult(page) if page is not None and page.live else None


def serve(request: HttpRequest, path: str = "") -> HttpResponse:
    """Serve the page at `path`: Wagtail's own view, with the page already found.

    What everybody may see says so: `public, no-cache` lets the page cache and others keep it, if they ask each time.

    `_wagtail_route_for_request` is where `Page.route_for_request` keeps and looks for its result (see its docstring).
    """
    result: Any = route(request, path)
    request._wagtail_route_for_request = result  # type: ignore[attr-defined]  # noqa: SLF001
    response = wagtail_serve(request, path)
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        patch_cache_control(response, private=True, no_cache=True)
    elif result and response.status_code == HTTPStatus.OK and not result.page.get_view_restrictions():
        patch_cache_control(response, public=True, no_cache=True)
    return response
