"""Pages that the editors put first for a question."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Locale, Page

from jrs.analysis import tokens
from jrs.shelf import shelf
from search.thesaurus import key_of

__all__ = ["Promotion", "promoted"]


class Promotion(models.Model):
    """`page` stands first when somebody asks `query` in the language of `locale`."""

    locale = models.ForeignKey(
        Locale,
        models.CASCADE,
        related_name="+",
        verbose_name=_("language"),
        help_text=_("In which people ask."),
    )
    query = models.CharField(
        _("question"),
        max_length=200,
        help_text=_("As people type it. Other forms of the same words count too, not other words."),
    )
    key = models.CharField(max_length=400, editable=False, db_index=True)
    page = models.ForeignKey(
        Page,
        models.CASCADE,
        related_name="+",
        verbose_name=_("page"),
        help_text=_("What stands first. Readers see it only while it is public."),
    )
    place = models.PositiveSmallIntegerField(
        _("place"),
        default=1,
        help_text=_("1 stands first, where several pages are put first for one question."),
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("locale"),
        FieldPanel("query"),
        PageChooserPanel("page"),
        FieldPanel("place"),
    ]

    class Meta:
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        ordering: ClassVar[list[str]] = ["locale", "query", "place"]

    def __str__(self) -> str:
        return self.query

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.key = promotion_key(self.query, self.locale.language_code)
        super().save(*args, **kwargs)


def promotion_key(query: str, language: str) -> str:
    return " ".join(key_of(tuple(token.words[0] for token in tokens(query)), language))[:400]


def promoted(query: str, language: str) -> list[int]:
    """The ids of the pages that stand first for `query`, whether they may be shown or not."""
    return shelf.keep(("promoted", language), lambda: _promotions(language)).get(
        promotion_key(query, language), []
    )


def _promotions(language: str) -> dict[str, list[int]]:
    kept: dict[str, list[int]] = {}
    rows = Promotion.objects.filter(locale__language_code=language).order_by("place", "pk")
    for key, page in rows.values_list("key", "page_id"):
        kept.setdefault(key, []).append(page)
    return kept
