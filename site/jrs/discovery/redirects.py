"""A page that was live leads from its old address to its new one, and so do the pages below it.

In place of Wagtail's receivers (WAGTAILREDIRECTS_AUTO_CREATE is off), which do the same for pages that nobody could
ever see (wagtail-localize gives a translation the French slug first and renames it afterwards), which leave a
redirect from a page to itself when it returns to an old address, and which load every page below as an object.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import transaction
from django.dispatch import receiver
from django.urls import reverse
from django.utils.translation import override
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site
from wagtail.signals import page_slug_changed, post_page_move

from jrs.chrome.frame import HOME_DEPTH
from jrs.jobs.queue import background, later
from jrs.roots import roots

__all__ = ["lead_on"]

BATCH = 1000
AT_ONCE = 200  # pages below one that moves, for which an editor may wait
LONGEST = 255  # of Redirect.old_path


@receiver(page_slug_changed, dispatch_uid="jrs.discovery.redirects")
def after_rename(instance: Page, instance_before: Page, **kwargs: Any) -> None:
    lead_on(instance, instance_before.url_path, was_public(instance_before))


@receiver(post_page_move, dispatch_uid="jrs.discovery.redirects")
def after_move(instance: Page, url_path_before: str, **kwargs: Any) -> None:
    lead_on(instance, url_path_before, was_public(instance))


def was_public(page: Page) -> bool:
    """Whether anybody may have kept the address: a page taken down for a while keeps its right to a redirect."""
    return page.live or page.first_published_at is not None


def lead_on(page: Page, old_path: str, page_too: bool) -> None:
    """Redirect from where `page` stood (`old_path`, its earlier `url_path`) and from where the live pages below stood.

    `page_too` says whether the page itself deserves one. The target is a page, never an address: however often it
    moves on, each old address leads there in one step. Nothing redirects from where a page now stands. What stands
    below a large section follows when a worker comes to it, since nobody should wait for fifty thousand rows.
    """
    if page.depth <= HOME_DEPTH or page.url_path == old_path:
        return
    places = [(page.pk, page.url_path)] if page_too else []
    below = list(page.get_descendants().live().values_list("pk", "url_path")[: AT_ONCE + 1])
    large = len(below) > AT_ONCE
    if not large:
        places += below
    _redirect(places, page.url_path, old_path)
    if large:
        later(lead_section_on, page.pk, old_path)


@background
def lead_section_on(pk: int, old_path: str) -> None:
    """Redirect from where the live pages below the page `pk` stood, when it stood at `old_path`."""
    page = Page.objects.filter(pk=pk).first()
    if page is None or page.url_path == old_path:
        return
    below = page.get_descendants().live().order_by("pk").values_list("pk", "url_path")
    last = 0
    while places := list(below.filter(pk__gt=last)[:BATCH]):
        _redirect(places, page.url_path, old_path)
        last = places[-1][0]


def _redirect(places: Sequence[tuple[int, str]], path: str, old_path: str) -> None:
    """Redirect to each of `places`, rows of a page's key and `url_path` that begins with `path`, from `old_path` …"""
    known = list(_homes())
    addresses = {
        pk: (_address(old_path + now[len(path) :], known), _address(now, known)) for pk, now in places
    }
    moved = {pk: (before, now) for pk, (before, now) in addresses.items() if before and now and before != now}
    with transaction.atomic():
        ours = Redirect.objects.filter(automatically_created=True)
        ours.filter(old_path__in={address for pair in moved.values() for address in pair}).delete()
        site = Site.objects.filter(is_default_site=True).first()
        made = [
            Redirect(old_path=before, redirect_page_id=pk, site=site, automatically_created=True)
            for pk, (before, _now) in moved.items()
        ]
        # What somebody wrote by hand stands.
        Redirect.objects.bulk_create(made, batch_size=BATCH, ignore_conflicts=True)


def _homes() -> Iterator[tuple[str, str]]:
    """For each language the `url_path` of its home page, and its address."""
    for root in roots().values():
        with override(root.language):
            yield root.path, reverse("wagtail_serve", args=[""])


def _address(url_path: str, homes: Iterable[tuple[str, str]]) -> str:
    """The path of a page on the site, as redirects keep it; "" for one under no home page, or too long to be kept."""
    for path, home in homes:
        if url_path.startswith(path):
            address: str = Redirect.normalise_path(home + url_path[len(path) :])
            return address if len(address) <= LONGEST else ""
    return ""
