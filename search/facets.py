"""What a reader may choose among results, each choice with the number of results behind it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _
from wagtail.models import Page

from jrs.shelf import shelf
from search.kinds import MANY
from search.rows import Choice, Count

__all__ = ["Facets", "choice_of"]


@dataclass(frozen=True)
class Option:
    value: str
    label: str
    selected: bool
    count: int
    url: str = ""


@dataclass(frozen=True)
class Filter:
    """As `parts/filters.html` takes it: the name of the parameter, its label, and what may be chosen."""

    name: str
    label: str
    options: list[Option] = field(default_factory=list)


def choice_of(query: QueryDict, language: str) -> Choice:
    """What the address chooses; what is unknown does not choose."""
    kind, year, slug = (query.get(name, "") for name in ("type", "year", "programme"))
    programme = _programmes(language).filter(slug=slug[:255].replace("\x00", "")).first() if slug else None
    return Choice(
        kind if kind in MANY else "",
        year if len(year) == 4 and year.isascii() and year.isdigit() else "",
        str(programme.translation_key) if programme else "",
    )


def _programmes(language: str) -> Any:
    """The pages of a language that may be programmes; which are, the entries say."""
    return Page.objects.filter(locale__language_code=language, live=True).only(
        "title", "slug", "translation_key"
    )


def _names(keys: set[str], language: str) -> dict[str, tuple[str, str]]:
    """(slug, title) of the programmes with these translation keys, in a language."""

    def read(missing: list[str]) -> dict[str, tuple[str, str]]:
        pages = _programmes(language).filter(translation_key__in=missing)
        return {str(page.translation_key): (page.slug, page.title) for page in pages}

    return shelf.keep_each(f"programme:{language}", keys, read)


class Facets:
    """The facets of a search: kinds as links, years and programmes as fields of a form."""

    def __init__(self, counts: list[Count], choice: Choice, text: str, language: str) -> None:
        self.choice = choice
        self.text = text
        keys = {count.programme for count in counts if count.programme}
        self._names = _names(keys, language)
        self.kinds = self._kinds(counts)
        years = self._options(counts, "year", lambda year: (year, year))
        programmes = self._options(counts, "programme", self._names.get)
        found = [
            Filter("year", _("Year"), sorted(years, key=lambda option: option.value, reverse=True)),
            Filter("programme", _("Programme"), sorted(programmes, key=lambda option: option.label)),
        ]
        self.filters = [
            item for item in found if len(item.options) > 1 or any(o.selected for o in item.options)
        ]
        self.total = sum(count.number for count in counts if choice.allows(count))

    def _tally(self, counts: list[Count], name: str) -> Counter[str]:
        """How many results each value of a facet has, with what the others choose."""
        others = replace(self.choice, **{name: ""})
        tally: Counter[str] = Counter()
        for count in counts:
            if others.allows(count) and getattr(count, name):
                tally[getattr(count, name)] += count.number
        return tally

    def _options(
        self, counts: list[Count], name: str, named: Callable[[str], tuple[str, str] | None]
    ) -> list[Option]:
        chosen = getattr(self.choice, name)
        tally = self._tally(counts, name)
        return [
            Option(*names, value == chosen, count)
            for value, count in tally.items()
            if (names := named(value))
        ]

    def _kinds(self, counts: list[Count]) -> list[Option]:
        tally = self._tally(counts, "kind")
        kinds = [
            Option(kind, str(label), kind == self.choice.kind, tally[kind], self.url(type=kind))
            for kind, label in MANY.items()
            if tally[kind]
        ]
        if len(kinds) < 2 and not self.choice.kind:
            return []
        whole = Option("", _("Everything"), not self.choice.kind, sum(tally.values()), self.url(type=""))
        return [whole, *kinds]

    def parameters(self, **changed: str) -> dict[str, str]:
        """The parameters of the search with its choices, `changed` in place of their own; empty ones left out."""
        programme = self._names.get(self.choice.programme, ("", ""))[0]
        own = {"q": self.text, "type": self.choice.kind, "year": self.choice.year, "programme": programme}
        return {name: value for name, value in {**own, **changed}.items() if value}

    def url(self, **changed: str) -> str:
        return f"?{urlencode(self.parameters(**changed))}"

    @property
    def querystring(self) -> str:
        """For the links to other pages of results."""
        return f"{urlencode(self.parameters())}&"
