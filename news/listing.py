"""What the index of news and the index of stories have in common."""

from typing import Any, ClassVar

from django.http import HttpRequest
from django.utils.translation import gettext

from jrs.chrome.frame import Frame
from jrs.pages import BasePage
from jrs.shelf import shelf
from news.filters import Filter, make_filter
from news.pagination import CountedPaginator
from news.querysets import DatedQuerySet

Rows = list[dict[str, Any]]


class ListingPage(BasePage):
    """Lists its children, newest first, by page, with filters. Abstract."""

    max_count_per_parent = 1
    streams: ClassVar[tuple[str, ...]] = ()
    #: One more facet: the name of its field and parameter, and the labels of its values.
    facet: ClassVar[tuple[str, Any, dict[str, Any]] | None] = None

    class Meta:
        abstract = True

    def items(self) -> DatedQuerySet:
        """The pages to list, in the reader's language by their place in the tree."""
        raise NotImplementedError

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `items` (a page of them), `filters`, and `querystring` for the links to other pages.

        Where nothing is chosen, the filters are those of every reader, kept until the site changes (`jrs.shelf`).
        """
        key, generation = ("filters", self.pk), shelf.generation()
        kept = None if request.GET.keys() - {"page"} else shelf.get(key)
        rows = [] if kept else self.tally()
        self._programmes = {row["programme_id"] for row in rows if row["programme_id"]}
        context = super().get_context(request, *args, **kwargs)
        if not kept:
            self.label(rows, context["frame"])
        filters, total = kept or (self.filters(rows, request), sum(row["count"] for row in rows))
        chosen = {item.name: item.selected for item in filters if item.selected}
        if not kept and not chosen:
            shelf.put(key, (filters, total), generation)
        matching = [row for row in rows if all(str(row[name]) == value for name, value in chosen.items())]
        count = sum(row["count"] for row in matching) if chosen else total
        items = self.narrowed(chosen, matching).for_cards()
        context["items"] = CountedPaginator(items, count).get_page(request.GET.get("page"))
        context["filters"] = [item for item in filters if len(item.options) > 1 or item.selected]
        context["querystring"] = "".join(f"{name}={value}&" for name, value in chosen.items())
        return context

    def tally(self) -> Rows:
        """The rows of `DatedQuerySet.facets`; they are counted once after each change of the site (`jrs.shelf`)."""
        own = [self.facet[0]] if self.facet else []
        rows = shelf.keep(("facets", self.pk), lambda: self.items().facets(self.locale_id, *own))
        return [dict(row) for row in rows]

    def linked_pages(self) -> set[int]:
        return getattr(self, "_programmes", set())

    def narrowed(self, chosen: dict[str, str], matching: Rows) -> DatedQuerySet:
        """The items that answer to the chosen values, which come from the options and never from the address."""
        items = self.items().with_theme(self.locale_id)
        for name in {"programme", "theme"} & chosen.keys():
            items = items.filter(**{f"{name}__in": {row[f"{name}_id"] for row in matching}})
        lookups = {"year": "date__year"}
        plain = {name: value for name, value in chosen.items() if name not in {"programme", "theme"}}
        return items.filter(**{lookups.get(name, name): value for name, value in plain.items()})

    def label(self, rows: Rows, frame: Frame) -> None:
        """Complete the rows of facets with the words that a reader sees, newest year first."""
        for row in rows:
            programme = frame.target(row["programme_id"]) if row["programme_id"] else None
            row["programme"] = programme.slug if programme else ""
            row["programme_title"] = programme.title if programme else ""
            row["theme"] = row["theme_slug"]
            if self.facet:
                row["facet_label"] = self.facet[2].get(row[self.facet[0]], row[self.facet[0]])
        rows.sort(key=lambda row: -row["year"])

    def filters(self, rows: Rows, request: HttpRequest) -> list[Filter]:
        """The filters of the listing, each option with the number of pages behind it."""
        query = request.GET
        found = [make_filter("year", gettext("Year"), rows, query, "year")]
        if self.facet:
            found.append(make_filter(self.facet[0], str(self.facet[1]), rows, query, "facet_label"))
        found.append(make_filter("theme", gettext("Theme"), rows, query, "theme_name"))
        found.append(make_filter("programme", gettext("Programme"), rows, query, "programme_title"))
        return found
