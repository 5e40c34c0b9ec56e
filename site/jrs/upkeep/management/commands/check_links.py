"""`manage.py check_links`: the nightly round of the links to other sites. For cron."""

from typing import Any

from django.core.management.base import BaseCommand

from jrs.upkeep import links
from jrs.upkeep.models import ExternalLink

__all__ = ["Command"]


class Command(BaseCommand):
    help = "Asks other sites whether our links still lead somewhere: those that are due, a few at a time."

    def handle(self, *args: Any, **options: Any) -> None:
        known = links.gather()
        asked = links.check_due()
        broken = ExternalLink.objects.filter(broken=True).count()
        self.stdout.write(f"{known} links, {asked} asked, {broken} broken")
