"""`manage.py make_pages N`: a site of any size, for benchmarks and rehearsals."""

import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from home.multitude.pages import KINDS
from home.multitude.plant import plant
from home.multitude.words import LANGUAGES


class Command(BaseCommand):
    help = (
        "Make N live pages in French, Dutch and English: news, stories and an archive of sections, with what "
        "wagtail-localize keeps of their translations. What they say means nothing, so never on the public site: "
        "there it refuses without --force."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("count", type=int, metavar="N", help="how many pages, in all languages together")
        parser.add_argument("--languages", default=",".join(LANGUAGES), help="codes, separated by commas")
        parser.add_argument("--kinds", default=",".join(KINDS), help="news, stories, archive")
        parser.add_argument(
            "--no-search", action="store_false", dest="search", help="leave the search index alone"
        )
        parser.add_argument(
            "--force", action="store_true", help="where search engines may list the site, too"
        )

    def handle(self, *args: Any, count: int, verbosity: int, **options: Any) -> None:
        languages, kinds = (options[name].split(",") for name in ("languages", "kinds"))
        if count < 1 or not set(languages) <= set(LANGUAGES) or not set(kinds) <= set(KINDS):
            raise CommandError(
                f"N is at least 1; languages: {', '.join(LANGUAGES)}; kinds: {', '.join(KINDS)}."
            )
        public = settings.INDEXABLE and settings.SITE_URL.startswith("https://")
        if public and not options["force"]:
            raise CommandError("This is the public site; --force makes meaningless pages all the same.")
        begun = time.monotonic()
        say = self.stdout.write if verbosity > 1 else str
        try:
            made = plant(count, languages=languages, kinds=kinds, search=options["search"], say=say)
        except ValueError as error:
            raise CommandError(str(error)) from error
        if verbosity:
            self.stdout.write(f"{made} pages made in {time.monotonic() - begun:.0f} s.")
