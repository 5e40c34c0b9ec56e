"""How far the translations are, in numbers: the same for the command, the overview, its JSON and the admin's home."""

from collections import Counter, defaultdict
from typing import Any

from jrs.translation.state import State, Status

__all__ = ["as_json", "summary"]


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


def as_dict(status: Status) -> dict[str, Any]:
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


def as_json(found: list[Status]) -> dict[str, Any]:
    """Every page and snippet with its state in each language, and the numbers of each language."""
    return {"languages": summary(found), "items": [as_dict(status) for status in found]}
