"""`manage.py check_pages`: looks at every live page again, since a link dies by what happens elsewhere. For cron."""

from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Page

from jrs.quality.models import Verdict
from jrs.quality.verdicts import judge

__all__ = ["Command"]


class Command(BaseCommand):
    help = "Checks every live page anew, for the lists and counts of the admin. May run as often as you like."

    def handle(self, *args: Any, **options: Any) -> None:
        live = Page.objects.filter(live=True, alias_of__isnull=True, depth__gt=1)
        Verdict.objects.exclude(page__in=live).delete()
        failing = looked_at = 0
        for page in live.specific().select_related("locale").iterator(chunk_size=50):
            if hasattr(page, "must_be_fit"):
                failing += bool(judge(page).must)
                looked_at += 1
        self.stdout.write(f"{looked_at} pages, {failing} to mend")
