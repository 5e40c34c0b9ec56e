"""`manage.py make_cards`: the social card of every live page."""

from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Page

from jrs.cards.making import renew_card
from jrs.cards.models import Card


class Command(BaseCommand):
    help = (
        "Make the picture that other sites show beside a link, for each live page that has none or an old one. "
        "Running it again makes nothing new."
    )

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        before = set(Card.objects.values_list("pk", flat=True))
        pages = Page.objects.filter(depth__gt=1).order_by("path")
        for key in pages.values_list("pk", flat=True):
            renew_card(key)
        after = set(Card.objects.values_list("pk", flat=True))
        if verbosity:
            self.stdout.write(f"{len(after - before)} cards made, {len(after & before)} were up to date.")
