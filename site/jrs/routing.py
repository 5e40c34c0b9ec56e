"""From an address to its page in one query, at any depth.

Wagtail asks for one page, then for its specific version, at each step down the address (`Page.route`). Here the page
is found by its `url_path` and joined with its own type at once.
"""

from functools import cache
from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from wagtail.models import Page, PageViewRestriction, get_page_models
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from jrs.pages import BasePage
from jrs.roots import roots
from jrs.translation.models import IncompletePublication


@cache
def kinds() -> dict[type[Page], str]:
    """The page types of the site, each with the name of the join that leads to it from `Page`."""
    own = [model for model in get_page_models() if issubclass(model, BasePage)]
    return {model: model._meta.pk.remote_field.get_accessor_name() for model in own}


@cache
def joins() -> list[str]:
    """Every page type, and what its pages ask to be fetched with them."""
    return [
        join
        for model, name in kinds().items()
        for join in (name, *(f"{name}__{own}" for own in model.joined))
    ]


def lineage(root_path: str, parts: list[str]) -> list[str]:
    """The `url_path` of each step from the home page at `root_path` down the address."""
    return [root_path + "".join(f"{part}/" for part in parts[:step]) for step in range(len(parts) + 1)]


def specific_page(root_path: str, parts: list[str]) -> Page | None:
    """The page at the address `parts` below a home page, as its own type and with its locale; None for none.

    Its ancestors come in the same query, and stay with it: the check of privacy needs them.
    """
    paths = lineage(root_path, parts)
    found = Page.objects.filter(url_path__in=paths).select_related("locale", "social_card", *joins())
    own_or_roots = Q(page=OuterRef("pk")) | Q(page__depth=1)
    unread = IncompletePublication.objects.filter(revision_id=OuterRef("live_revision_id"), by_machine__gt=0)
    found = found.annotate(
        restricted=Exists(PageViewRestriction.objects.filter(own_or_roots)), by_machine=Exists(unread)
    )
    family = {page.url_path: page for page in found}
    general = family.get(paths[-1])
    if general is None:
        return None
    model = general.cached_content_type.model_class()
    page = getattr(general, kinds()[model]) if model in kinds() else general.specific
    page.locale = general.locale
    page.by_machine = general.by_machine
    # Found or known to be missing, so that `card_of` asks nothing.
    Page._meta.get_field("social_card").set_cached_value(page, getattr(general, "social_card", None))
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
