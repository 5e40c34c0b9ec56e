"""The questions that the site asks of its news and stories."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, ExtractYear
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from news.themes import Theme


class DatedQuerySet(PageQuerySet):
    """Pages that carry a date, a theme and a programme."""

    def published_under(self, index: Page) -> DatedQuerySet:
        """The live public children of a listing page, newest first."""
        return self.child_of(index).live().order_by("-date", "-page_ptr_id")

    def newest_in(self, locale_id: int) -> DatedQuerySet:
        """The live pages of one language, newest first."""
        return self.live().filter(locale_id=locale_id).order_by("-date", "-page_ptr_id")

    def about_programme(self, programme: Page) -> DatedQuerySet:
        """Those about `programme`, chosen in whatever language."""
        return self.filter(programme__translation_key=programme.translation_key)

    def for_cards(self) -> DatedQuerySet:
        """Fetch what a card shows: not the body."""
        return self.defer("body")

    def with_theme(self, locale_id: int) -> DatedQuerySet:
        """Add `theme_name` and `theme_slug`, in the given language where it has them."""
        translated = Theme.objects.filter(
            translation_key=OuterRef("theme__translation_key"), locale_id=locale_id
        )
        return self.annotate(
            theme_name=Coalesce(Subquery(translated.values("name")[:1]), F("theme__name")),
            theme_slug=Coalesce(Subquery(translated.values("slug")[:1]), F("theme__slug")),
        )

    def facets(self, locale_id: int, *fields: str) -> list[dict[str, Any]]:
        """How many pages there are for each combination of year, theme, programme and the given fields; two queries.

        The name and slug of a theme are looked up once for each theme, not for each page.
        """
        names = ("year", "theme_id", "programme_id", *fields)
        counted = (
            self.annotate(year=ExtractYear("date")).order_by().values(*names).annotate(count=Count("pk"))
        )
        rows = [dict(row) for row in counted]
        found = named_in(Theme.objects.filter(pk__in={row["theme_id"] for row in rows}), locale_id)
        themes = {pk: (name, slug) for pk, name, slug in found.values_list("pk", "local_name", "local_slug")}
        for row in rows:
            row["theme_name"], row["theme_slug"] = themes.get(row["theme_id"], ("", ""))
        return rows


def named_in(themes: QuerySet[Theme], locale_id: int) -> Any:
    """Add `local_name` and `local_slug`, in the given language where a theme has them."""
    translated = Theme.objects.filter(translation_key=OuterRef("translation_key"), locale_id=locale_id)
    return themes.annotate(
        local_name=Coalesce(Subquery(translated.values("name")[:1]), F("name")),
        local_slug=Coalesce(Subquery(translated.values("slug")[:1]), F("slug")),
    )


class StoryQuerySet(DatedQuerySet):
    def for_cards(self) -> DatedQuerySet:
        """The card of a story shows its picture."""
        return super().for_cards().select_related("image").prefetch_related("image__renditions")


DatedManager = PageManager.from_queryset(DatedQuerySet)
StoryManager = PageManager.from_queryset(StoryQuerySet)
