"""Filters of a listing by plain GET parameters. Any input is safe: what is unknown does not filter."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    selected: bool
    count: int


@dataclass(frozen=True)
class Filter:
    """One filter: the name of its parameter, its label, and what may be chosen."""

    name: str
    label: str
    options: list[Option]

    @property
    def selected(self) -> str:
        """The chosen value, "" for none."""
        return next((option.value for option in self.options if option.selected), "")


def make_filter(
    name: str, label: str, rows: Iterable[dict[str, Any]], query: QueryDict, label_column: str
) -> Filter:
    """A filter over the rows of `DatedQuerySet.facets`: column `name` holds its values, `label_column` their labels."""
    counts: dict[str, int] = {}
    labels: dict[str, str] = {}
    for row in rows:
        if value := str(row[name] or ""):
            counts[value] = counts.get(value, 0) + row["count"]
            labels[value] = str(row[label_column])
    chosen = query.get(name, "")
    options = [Option(value, labels[value], value == chosen, counts[value]) for value in counts]
    return Filter(name, label, options)
