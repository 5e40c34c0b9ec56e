"""`manage.py translation_status`: how far the translations are, as a table or as JSON."""

import json
from argparse import ArgumentParser
from collections import Counter, defaultdict
from typing import Any

from django.core.management.base import BaseCommand

from jrs.translation.state import State, Status, survey

__all__ = ["Command", "summary"]


def summary(found: list[Status]) -> dict[str, dict[str, Any]]:
    """Per language: how many pages and snippets are in each state, open segments, words left, per cent done.

    Per cent of the segments of what is to be translated; a page that is missing counts as nothing done.
    """
    by_language: dict[str, list[Status]] = defaultdict(list)
    for status in found:
        by_language[status.locale.language_code].append(status)
    return {code: counts(each) for code, each in by_language.items()}


def counts(found: list[Status]) -> dict[str, Any]:
    states = Counter(status.state for status in found)
    wanted = [status for status in found if status.state != State.EXCLUDED]
    # What is missing has no segments yet: it weighs as much as the page of average length.
    lengths = [status.total for status in wanted if status.total]
    average = sum(lengths) / len(lengths) if lengths else 1
    total = sum(status.total or average for status in wanted)
    missing = sum(status.total or average for status in wanted if status.state == State.MISSING)
    left = missing + sum(status.open for status in wanted if status.state != State.MISSING)
    return {
        "states": {state.value: states[state] for state in State},
        "segments": sum(status.total for status in found),
        "open_segments": sum(status.open for status in wanted),
        "words_left": sum(status.words for status in wanted),
        # 100 is said only when nothing is left.
        "percent": 100 if not left else min(99, int(100 * (1 - left / total))),
    }


def one(status: Status) -> dict[str, Any]:
    return {
        "type": status.source.model._meta.label,
        "id": status.source.pk,
        "title": status.source.title,
        "locale": status.locale.language_code,
        "state": status.state.value,
        "segments": status.total,
        "open_segments": status.open,
        "words_left": status.words,
    }


class Command(BaseCommand):
    help = "Shows how far the translations are: a table of languages and states, or JSON with every page."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--json", action="store_true", help="one JSON object, with every page and snippet"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        found = survey()
        if options["json"]:
            self.stdout.write(
                json.dumps(
                    {"languages": summary(found), "items": [one(status) for status in found]},
                    ensure_ascii=False,
                    indent=2,
                )
            )
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
