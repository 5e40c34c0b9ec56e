"""The nightly round: which links there are, which are due, and what follows from what was found."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.blocks import URLBlock
from wagtail.models import Page

from jrs.quality.content import Content
from jrs.upkeep.models import ExternalLink, LinkPlace
from jrs.upkeep.probe import Answer, probe

__all__ = ["check_due", "gather", "note"]

State = ExternalLink.State
#: So many sites are asked at the same time, each of them one address after another.
AT_ONCE = 4
PAUSE = 1.0  # seconds between two questions to one site
MOST = 500  # addresses a night
STILL_GOOD = timedelta(days=7)
#: A site that does not answer is broken when it has not answered on so many nights.
NIGHTS = 3


def external(page: Any) -> dict[tuple[str, str], str]:
    """The text of each link of a page to another site, by (address, path)."""
    content = Content(page)
    own = urlsplit(settings.SITE_URL).netloc
    found = {(str(link.target), link.path): link.text for link in content.links if link.kind == "url"}
    for node in content.nodes:
        if isinstance(node.block, URLBlock) and node.value and (node.value, node.path) not in found:
            found[node.value, node.path] = ""
    return {
        (address.partition("#")[0], path): text
        for (address, path), text in found.items()
        if urlsplit(address).scheme in {"http", "https"} and urlsplit(address).netloc != own
    }


@transaction.atomic
def gather() -> int:
    """Note every link to another site on every live page; forget those that stand nowhere. Gives how many there are."""
    places: dict[str, list[LinkPlace]] = defaultdict(list)
    live = (
        Page.objects.filter(live=True, alias_of__isnull=True, depth__gt=1).specific().select_related("locale")
    )
    for page in live.iterator(chunk_size=50):
        for (address, path), text in external(page).items():
            places[address].append(LinkPlace(page_id=page.pk, path=path[:255], text=text[:255]))
    LinkPlace.objects.all().delete()
    ExternalLink.objects.exclude(address__in=places).delete()
    ExternalLink.objects.bulk_create([ExternalLink(address=each) for each in places], ignore_conflicts=True)
    keys = dict(ExternalLink.objects.values_list("address", "pk"))
    for address, found in places.items():
        for place in found:
            place.link_id = keys[address]
    LinkPlace.objects.bulk_create(
        [place for found in places.values() for place in found], ignore_conflicts=True
    )
    return len(places)


def in_turn(links: Iterable[ExternalLink], ask: Callable[[str], Answer], pause: float) -> list[Answer]:
    """Ask one site for its addresses, one after another, without hurry."""
    answers = []
    for number, link in enumerate(links):
        if number:
            time.sleep(pause)
        answers.append(ask(link.address))
    return answers


def check_due(ask: Callable[[str], Answer] = probe, pause: float = PAUSE) -> int:
    """Ask for the links that are due, and keep what was found. Gives how many were asked."""
    now = timezone.now()
    due = ExternalLink.objects.filter(Q(next_check_at=None) | Q(next_check_at__lte=now))
    by_site: dict[str, list[ExternalLink]] = defaultdict(list)
    for link in due.order_by("next_check_at", "pk")[:MOST]:
        by_site[urlsplit(link.address).netloc].append(link)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        rounds = list(pool.map(lambda links: in_turn(links, ask, pause), by_site.values()))
    for links, answers in zip(by_site.values(), rounds, strict=True):
        for link, answer in zip(links, answers, strict=True):
            note(link, answer)
    return sum(len(links) for links in by_site.values())


def note(link: ExternalLink, answer: Answer) -> None:
    """Keep an answer: what is good is left alone for a week, what fails is asked again later each time."""
    now = timezone.now()
    good = answer.state in {State.OK, State.CLOSED}
    link.failures = 0 if good else link.failures + 1
    link.broken = answer.state in {State.GONE, State.PRIVATE} or link.failures >= NIGHTS
    link.broken_since = (link.broken_since or timezone.localdate()) if link.broken else None
    link.state, link.detail, link.checked_at = answer.state, answer.detail, now
    # A little less than whole days: the next round may begin a minute earlier than this one.
    wait = STILL_GOOD if good else min(timedelta(days=2 ** (link.failures - 1)), STILL_GOOD)
    link.next_check_at = now + max(wait - timedelta(hours=2), timedelta(seconds=answer.wait))
    link.save()
