"""What somebody may have looked for at an address that holds nothing: two queries, however large the site is."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.http import HttpRequest
from wagtail.models import Page

from jrs.privacy import restricted
from jrs.roots import Root, path_of, roots

__all__ = ["nearest", "words_of"]

SHOWN = 5
LOOKED_AT = 150  # pages per query: what a 404 costs must not grow with the site
ALIKE = 0.6  # as difflib.get_close_matches
DEEPEST = 8
LONGEST = 255  # a slug in Wagtail
COLUMNS = ("title", "slug", "path", "depth", "url_path", "locale_id", "translation_key")


def words_of(path: str) -> str:
    """The last part of an address as words to search for: "visites en detention"; "" for a file or none."""
    last = path.rstrip("/").rsplit("/", 1)[-1]
    return "" if path.count("/") < 3 or "." in last else last.replace("-", " ").replace("_", " ")[:100]


def nearest(request: HttpRequest) -> list[tuple[str, str]]:
    """(title, path) of live public pages near the address of `request`, the likeliest first; at most five.

    Pages of the same or a similar slug in the language of the address, the translation of a page that has this slug in
    another language, and the deepest page above. Nothing for an address outside the languages.
    """
    first, *parts = [part for part in request.path_info.split("/") if part] or [""]
    root = roots(request).get(first)
    if root is None or not parts or len(parts) > DEEPEST or any(_is_odd(part) for part in parts):
        return []
    pages = Page.objects.only(*COLUMNS).filter(~restricted(), live=True)
    found = list(_alike(pages, root, parts))
    above = max((page for page in found if page.url_path in _lineage(root, parts)), key=_depth, default=None)
    if above is not None:
        found += pages.child_of(above).order_by("path")[:LOOKED_AT]
    chances: dict[Page, float] = {}
    for page in found:
        chances.setdefault(page, _chance(page, parts[-1]))
    likely = [page for page in chances if chances[page] >= ALIKE and page != above]
    likely.sort(key=lambda page: -chances[page])
    shown = likely[: SHOWN - 1] + ([above] if above is not None else [])
    return [(page.title, path) for page in shown if (path := path_of(page, request))]


def _is_odd(part: str) -> bool:
    """No slug of ours: a file, a probe."""
    return "." in part or len(part) > LONGEST or not part.isprintable()


def _depth(page: Page) -> int:
    return int(page.depth)


def _lineage(root: Root, parts: list[str]) -> list[str]:
    return [root.path + "".join(f"{part}/" for part in parts[:step]) for step in range(len(parts))]


def _alike(pages: Any, root: Root, parts: list[str]) -> Iterable[Page]:
    """Pages of this language above the address, or with a slug like the last part of it, in any language."""
    wanted = parts[-1]
    named = Page.objects.filter(slug=wanted, live=True)
    twin = Exists(named.filter(translation_key=OuterRef("translation_key")))
    alike = Q(slug__startswith=wanted[:3]) | Q(translation_key__in=named.values("translation_key"))
    found = pages.filter(alike | Q(url_path__in=_lineage(root, parts)), url_path__startswith=root.path)
    return found.annotate(twin=twin).order_by("-twin", "path")[:LOOKED_AT]


def _chance(page: Page, wanted: str) -> float:
    """From 0 to 1: how likely `page` was meant by the slug `wanted`."""
    if getattr(page, "twin", False):
        return 1.0
    matcher = SequenceMatcher(None, wanted, page.slug)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()
