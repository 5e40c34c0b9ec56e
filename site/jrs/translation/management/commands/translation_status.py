"""`manage.py translation_status`: how far the translations are, as a table or as JSON."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from jrs.translation.state import State, survey
from jrs.translation.summary import as_json, summary

__all__ = ["Command"]


class Command(BaseCommand):
    help = "Shows how far the translations are: a table of languages and states, or JSON with every page."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--json", action="store_true", help="one JSON object, with every page and snippet"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        found = survey()
        if options["json"]:
            self.stdout.write(json.dumps(as_json(found), ensure_ascii=False, indent=2))
            return
        self.stdout.write(
            "".join(
                f"{name:<12}"
                for name in ("language", *(state.value for state in State), "words left", "done")
            )
        )
        for code, count in summary(found).items():
            cells = [code, *count["states"].values(), count["words_left"], f"{count['percent']} %"]
            self.stdout.write("".join(f"{cell:<12}" for cell in cells))
