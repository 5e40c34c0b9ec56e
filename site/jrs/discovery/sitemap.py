"""`/sitemap.xml`: every public page in every language, each with its translations (https://www.sitemaps.org).

Built from rows of three texts, in a number of queries that does not grow; with many pages, an index and parts.
"""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from jrs.discovery.answers import conditional
from jrs.discovery.public import changed_at, count, rows
from jrs.roots import roots
from jrs.shelf import shelf

__all__ = ["sitemap", "sitemap_part"]

# The protocol allows 50,000 addresses and 50 MB in one file; parts are of about this size, not exactly.
PER_FILE = 40_000
LINKS_PER_FILE = 250_000
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
XML = "application/xml; charset=utf-8"


class Place(NamedTuple):
    """A page: its language, its absolute address, which page it is a version of, its last publication."""

    lang: str
    url: str
    key: str
    published: str


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All addresses; the list of parts where they are too many for one file."""
    number = parts(request)
    if number == 1:
        return conditional(request, "".join(urlset(places(request))), XML, changed_at())
    origin = next(iter(roots(request).values())).origin
    lines = [
        f"<sitemap><loc>{origin}{reverse('sitemap_part', args=[part])}</loc></sitemap>\n"
        for part in range(1, number + 1)
    ]
    body = f'{DECLARATION}<sitemapindex xmlns="{SITEMAP}">\n{"".join(lines)}</sitemapindex>\n'
    return conditional(request, body, XML, changed_at())


@require_safe
def sitemap_part(request: HttpRequest, part: int) -> HttpResponse:
    """The part `part`, from 1. Raises Http404 beyond the last."""
    number = parts(request)
    if not 1 <= part <= number:
        raise Http404
    return conditional(request, "".join(urlset(places(request, part - 1, number))), XML, changed_at())


def parts(request: HttpRequest) -> int:
    """Into how many files the addresses go: each is written once for each language."""
    addresses = shelf.keep("sitemap", count)
    return max(-(-addresses // min(PER_FILE, LINKS_PER_FILE // (len(roots(request)) + 2))), 1)


def places(request: HttpRequest, part: int = 0, number: int = 1) -> list[Place]:
    """Every page that stands under a home page, of one part of so many."""
    homes = {}
    for root in roots(request).values():
        with override(root.language):
            homes[root.path.strip("/")] = (root.language, root.origin + reverse("wagtail_serve", args=[""]))
    found = []
    for url_path, key, published in rows(part, number):
        top, _slash, rest = url_path[1:].partition("/")
        if top in homes:
            lang, home = homes[top]
            # Quoted, it holds nothing that XML would take for its own.
            found.append(Place(lang, home + (rest if plain(rest) else quote(rest)), key, published))
    return found


def plain(path: str) -> bool:
    """Whether `path` stands in an address and in XML as it is; a pattern takes three times as long to say so."""
    return path.isascii() and path.replace("/", "").replace("-", "").replace("_", "").isalnum()


def urlset(found: list[Place]) -> Iterator[str]:
    """The file that lists `found`, among which are all the translations of each."""
    versions: dict[str, list[Place]] = {}
    for place in found:
        versions.setdefault(place.key, []).append(place)
    links = {key: alternates(same) if len(same) > 1 else "" for key, same in versions.items()}
    yield f'{DECLARATION}<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}">\n'
    for _lang, url, key, published in found:
        lastmod = f"<lastmod>{published}</lastmod>" if published else ""
        yield f"<url><loc>{url}</loc>{lastmod}{links[key]}</url>\n"
    yield "</urlset>\n"


def alternates(versions: list[Place]) -> str:
    """The links between the versions of a page, by the rule of `Frame.alternates`."""
    addresses = {place.lang: place.url for place in versions}
    addresses["x-default"] = addresses.get(settings.LANGUAGE_CODE, versions[0].url)
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{url}"/>' for lang, url in addresses.items()
    )
