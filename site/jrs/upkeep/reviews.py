"""When a page is looked at again. How often is a matter of its type: `review_months`, 0 for never."""

from calendar import monthrange
from datetime import date
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.signals import page_published

from jrs.upkeep.models import Review

__all__ = ["confirm", "connect", "due", "months_after"]


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def due(on: date | None = None) -> "QuerySet[Review]":
    """The reviews of live pages whose day has come, oldest first."""
    found = Review.objects.filter(review_on__lte=on or timezone.localdate(), page__live=True)
    return found.select_related("page__locale", "keeper").order_by("review_on")


def verified_on(page: Any) -> date | None:
    """The day on which somebody last made sure of it, for a page that shows it to readers."""
    day: date | None = getattr(page, "verified_on", None)
    return day


def begin(instance: Any, **kwargs: Any) -> None:
    """A page that goes live for the first time gets its day; one that was verified since, a later one."""
    months = getattr(instance, "review_months", 0)
    if not months or instance.alias_of_id or instance.locale.language_code != settings.LANGUAGE_CODE:
        return
    day = months_after(verified_on(instance) or timezone.localdate(), months)
    # Who has left, and the author of the starter content, keeps nothing.
    keeper = instance.owner if instance.owner and instance.owner.is_active else None
    review, created = Review.objects.get_or_create(
        page_id=instance.pk, defaults={"keeper": keeper, "review_on": day}
    )
    if not created and verified_on(instance) and (review.review_on is None or review.review_on < day):
        review.review_on, review.reminded_on = day, None
        review.save(update_fields=["review_on", "reminded_on"])


def confirm(page: Any, user: Any) -> date:
    """Somebody looked: everything is still true. Gives the day of the next look.

    A page that tells readers when it was verified says so in its draft, and at once where there is no other draft.
    """
    today = timezone.localdate()
    day = months_after(today, getattr(page, "review_months", 0) or 12)
    Review.objects.update_or_create(page_id=page.pk, defaults={"review_on": day, "reminded_on": None})
    log(instance=page, action="jrs.review", user=user, data={"next": day.isoformat()})
    if hasattr(page, "verified_on"):
        settled = not page.has_unpublished_changes
        draft = page.get_latest_revision_as_object()
        draft.verified_on = today
        revision = draft.save_revision(user=user)
        if settled and page.live and page.permissions_for_user(user).can_publish():
            revision.publish(user=user)
    return day


def connect() -> None:
    """Listen from now on."""
    page_published.connect(begin, dispatch_uid="jrs.upkeep.begin")
