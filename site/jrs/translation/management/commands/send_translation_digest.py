"""`manage.py send_translation_digest`: one e-mail per person, daily at most, with what waits for them. For cron."""

from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.core.management.base import BaseCommand
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext, override
from wagtail.users.models import UserProfile

from jrs.accounts.models import User
from jrs.translation.models import Digest
from jrs.translation.tasks import Desk, desks_for

__all__ = ["Command"]


class Command(BaseCommand):
    help = (
        "Writes to each translator and publisher what waits for them. "
        "Who has nothing to do gets no mail, and nobody two on one day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        sent = 0
        today = timezone.localdate()
        people = User.objects.filter(is_active=True, is_superuser=False).exclude(groups=None).order_by("pk")
        written = Digest.objects.filter(sent_on=today).values("user_id")
        for user in people.exclude(pk__in=written).distinct():
            desks = [desk for desk in desks_for(user) if desk.waiting]
            if desks:
                self.write(user, desks)
                # After the mail: when it cannot be sent, the next run tries again.
                Digest.objects.update_or_create(user=user, defaults={"sent_on": today})
                sent += 1
        self.stdout.write(f"{sent} sent")

    def write(self, user: User, desks: list[Desk]) -> None:
        """Send what waits on `desks`, in the language in which `user` works."""
        profile = UserProfile.objects.filter(user=user).first()
        language = profile.get_preferred_language() if profile else settings.LANGUAGE_CODE
        with override(language):
            waiting = sum(desk.waiting for desk in desks)
            subject = ngettext(
                "%(count)s translation waits for you", "%(count)s translations wait for you", waiting
            ) % {"count": waiting}
            base = settings.WAGTAILADMIN_BASE_URL.rstrip("/")
            text = render_to_string(
                "translation/digest.txt",
                {"desks": desks, "base": base, "inbox": base + reverse("jrs_translation:inbox")},
            )
        send_mail(subject, text, None, [user.email])
