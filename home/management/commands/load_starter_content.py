"""`manage.py load_starter_content`: the first content of a new site, in French, Dutch and English."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from wagtail.models import Page

from home.starter import load
from home.starter.catalogue import StarterContentError


class Command(BaseCommand):
    help = (
        "Load the pages, menus and themes that a new site starts with. Running it again changes nothing: "
        "what was changed or deleted since stays so."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--reset",
            action="store_true",
            help="first delete the home page in every language with all pages below it, whoever wrote them",
        )
        parser.add_argument("--no-input", action="store_false", dest="ask", help="do not ask before a reset")

    def handle(self, *args: Any, reset: bool, ask: bool, verbosity: int, **options: Any) -> None:
        say = self.stdout.write if verbosity else str
        if load.is_loaded():
            if not reset:
                say("The starter content was loaded before; nothing is changed.")
                return
            doomed = sum(home.get_descendant_count() + 1 for home in load.homes())
            if ask and input(f"This deletes {doomed} pages, for good. Type yes to go on: ").strip() != "yes":
                raise CommandError("Nothing is deleted.")
        elif Page.objects.filter(depth=2).exclude(slug="home", numchild=0).exists():
            say("The site has pages of its own; no starter content is loaded.")
            return
        try:
            load.load(say, replace=reset)
        except StarterContentError as error:
            raise CommandError(str(error)) from error
