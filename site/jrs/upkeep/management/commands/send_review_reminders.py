"""`manage.py send_review_reminders`: one e-mail per person with the pages to be looked at again. Daily, from cron."""

from datetime import timedelta
from typing import Any

from django.core.mail import send_mail
from django.core.management.base import BaseCommand
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext

from jrs.accounts.models import User
from jrs.quality.mail import base_address, in_the_language_of, publishers
from jrs.upkeep.models import Review
from jrs.upkeep.reviews import due

__all__ = ["Command"]

#: Nobody is reminded of the same page twice within so many days.
QUIET = timedelta(days=14)


class Command(BaseCommand):
    help = "Reminds those who keep pages that are past their review date. Run twice, it writes once."

    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.localdate()
        waiting: dict[int, tuple[User, list[Review]]] = {}
        everybody = publishers()
        for review in due().exclude(reminded_on__gt=today - QUIET):
            keeper = review.keeper
            people = [keeper] if isinstance(keeper, User) and keeper.is_active else everybody
            for person in people:
                waiting.setdefault(person.pk, (person, []))[1].append(review)
        for person, reviews in waiting.values():
            self.write(person, reviews)
            # After each letter: whatever stops the next one, nobody gets this one again.
            Review.objects.filter(pk__in=[each.pk for each in reviews]).update(reminded_on=today)
        self.stdout.write(f"{len(waiting)} sent")

    def write(self, user: User, reviews: list[Review]) -> None:
        with in_the_language_of(user):
            subject = ngettext(
                "%(count)s page to look at again", "%(count)s pages to look at again", len(reviews)
            ) % {"count": len(reviews)}
            address = base_address() + reverse("jrs_upkeep:reviews")
            text = render_to_string("upkeep/reminder.txt", {"reviews": reviews, "address": address})
        send_mail(subject, text, None, [user.email])
