"""What is wrong on the site, for those who may mend it: a number each. The apps that count have the lists."""

from collections.abc import Iterator

from django.core.cache import cache
from django.utils.translation import gettext as _

from jrs.accounts.models import User
from jrs.bin.people import sees_all
from jrs.desk.errand import Errand
from jrs.jobs import counts as jobs
from jrs.quality import counts as quality
from jrs.upkeep import counts as upkeep

__all__ = ["mending_errands"]

REMEMBERED_FOR = 30  # seconds


def to_review(user: User) -> int:
    """Pages past their review: those that `user` keeps, and to whoever publishes those of everybody."""
    pages = upkeep.pages_past_review(user)
    return pages.count() if sees_all(user) else pages.filter(review__keeper=user).count()


def broken_links(user: User) -> int:
    """Links that lead nowhere, out of the site and within. Within, every live page is read: not at each click."""
    key = f"desk-dead-links:{user.pk}"
    inside = cache.get(key)
    if inside is None:
        inside = len(upkeep.dead_links_inside(user))
        cache.set(key, inside, REMEMBERED_FOR)
    return upkeep.broken_links(user).count() + int(inside)


def mending_errands(user: User) -> Iterator[Errand]:
    """What there is none of is left out."""
    found = (
        (
            "checks",
            _("Pages that fail a check"),
            quality.pages_failing_checks(user).count(),
            quality.address(),
            "warning",
        ),
        ("reviews", _("Pages to look at again"), to_review(user), upkeep.reviews_address(), "time"),
        ("links", _("Broken links"), broken_links(user), upkeep.links_address(), "link"),
        ("jobs", _("Background work late or failed"), jobs.in_disorder(user), jobs.address(), "cogs"),
    )
    for name, title, count, url, icon in found:
        if count:
            yield Errand(name, title, count, url, icon)
