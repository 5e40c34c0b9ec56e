"""The words of the house, and how each language says them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import models
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.search import index

__all__ = ["Advice", "GlossaryTerm", "GlossaryWord", "Terms"]

#: Between words that are equally good: "vluchteling; vluchtelingen".
SEPARATOR = ";"
#: What a French word may end in without being another word: plural and inclusive forms.
ENDINGS = r"(?:[·.\-]?e)?(?:[·.\-]?[sx])?"


def words_of(text: str) -> list[str]:
    return [word.strip() for word in text.replace("\n", SEPARATOR).split(SEPARATOR) if word.strip()]


class GlossaryTerm(index.Indexed, ClusterableModel):
    """A word or phrase of the source language, with what it means here."""

    term = models.CharField(
        _("term"),
        max_length=120,
        unique=True,
        help_text=_("In the source language, in the singular: centre fermé."),
    )
    forms = models.TextField(
        _("other forms"),
        blank=True,
        help_text=_("One per line, where more than an ending changes: réfugié·es."),
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("What it means, and what it must not be taken for.")
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("term"),
        FieldPanel("forms"),
        FieldPanel("note"),
        InlinePanel("words", heading=_("Translations"), label=_("translation")),
    ]
    search_fields: ClassVar[list[Any]] = [index.SearchField("term"), index.SearchField("note")]

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering: ClassVar[list[str]] = ["term"]

    def __str__(self) -> str:
        return self.term

    @property
    def spellings(self) -> list[str]:
        return [self.term, *words_of(self.forms)]


class GlossaryWord(models.Model):
    """How one language says a term, and how it must not."""

    term = ParentalKey(GlossaryTerm, on_delete=models.CASCADE, related_name="words")
    locale = models.ForeignKey(
        "wagtailcore.Locale", models.CASCADE, related_name="+", verbose_name=_("language")
    )
    approved = models.CharField(
        _("say"), max_length=200, blank=True, help_text=_("Several words with a semicolon between them.")
    )
    forbidden = models.CharField(
        _("do not say"),
        max_length=200,
        blank=True,
        help_text=_("Several words with a semicolon between them."),
    )

    panels: ClassVar[list[Any]] = [FieldPanel("locale"), FieldPanel("approved"), FieldPanel("forbidden")]

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["term", "locale"], name="one_word_per_language")
        ]

    def __str__(self) -> str:
        return self.approved


@dataclass(frozen=True)
class Advice:
    """What the glossary says about a term that stands in a text."""

    term: str
    approved: list[str]
    forbidden: list[str]
    note: str

    def missing_in(self, translation: str) -> bool:
        """Whether the translation says none of the approved words."""
        text = strip_tags(translation).casefold()
        return bool(self.approved) and not any(stem(word) in text for word in self.approved)

    def forbidden_in(self, translation: str) -> list[str]:
        """The forbidden words that the translation says."""
        text = strip_tags(translation)
        return [word for word in self.forbidden if re.search(rf"(?i)\b{re.escape(word)}\w*", text)]


def stem(word: str) -> str:
    """Enough of a word to find it with another ending: all of a short one, all but the last two letters else."""
    word = word.casefold()
    return word if len(word) < 6 else word[:-2]


class Terms:
    """The glossary for one language, fetched once, in two queries."""

    def __init__(self, locale_id: int) -> None:
        found = GlossaryTerm.objects.prefetch_related(
            models.Prefetch("words", GlossaryWord.objects.filter(locale_id=locale_id), to_attr="here")
        )
        self.known = [(self.pattern(term.spellings), self.advice(term)) for term in found]
        self.by_term = {advice.term.casefold(): advice for _pattern, advice in self.known}

    def alone(self, source: str) -> str:
        """The first approved word for a text that is a term as it stands, with its capital; "" for any other text."""
        advice = self.by_term.get(source.strip().casefold())
        said = advice.approved[0] if advice and advice.approved else ""
        return said[:1].upper() + said[1:] if source.strip()[:1].isupper() else said

    @staticmethod
    def pattern(spellings: Iterable[str]) -> re.Pattern[str]:
        # Each word of a phrase may have its ending: "centres fermés".
        bodies = (r"\s+".join(re.escape(word) + ENDINGS for word in each.split()) for each in spellings)
        return re.compile("|".join(rf"\b{body}(?!\w)" for body in bodies), re.IGNORECASE)

    @staticmethod
    def advice(term: Any) -> Advice:
        word = next(iter(term.here), None)
        return Advice(
            term.term,
            words_of(word.approved) if word else [],
            words_of(word.forbidden) if word else [],
            term.note,
        )

    def in_text(self, source: str) -> list[Advice]:
        """What the glossary says about the terms in a text of the source language."""
        text = strip_tags(source)
        return [advice for pattern, advice in self.known if pattern.search(text)]
