"""Words that mean the same, kept by the editors, language by language. They work at the question, not in the index."""

import re
from functools import lru_cache
from typing import Any, ClassVar, NamedTuple

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, Max
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Locale

from jrs.analysis import is_stop_word, stems_of, tokens
from jrs.shelf import shelf

__all__ = ["Family", "Synonyms", "Thesaurus", "key_of", "thesaurus"]

SEPARATOR = re.compile(r"[,;\n]+")
LONGEST_TERM = 6  # words


class Synonyms(models.Model):
    """A family of words and phrases: a question with one of them finds the texts with any of them."""

    locale = models.ForeignKey(
        Locale,
        models.CASCADE,
        related_name="+",
        verbose_name=_("language"),
        help_text=_("In which people type these words."),
    )
    words = models.TextField(
        _("words that mean the same"),
        help_text=_(
            "Words or short phrases, with commas between. Any form will do: singular or plural, "
            "with or without accents."
        ),
    )
    need = models.BooleanField(
        _("help first"),
        default=False,
        help_text=_("Tick when somebody who types this may be in trouble: help pages then stand first."),
    )
    changed_at = models.DateTimeField(auto_now=True)

    panels: ClassVar[list[Any]] = [FieldPanel("locale"), FieldPanel("words"), FieldPanel("need")]

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("words that mean the same")
        verbose_name_plural = _("words that mean the same")
        ordering: ClassVar[list[str]] = ["locale", "words"]

    def __str__(self) -> str:
        return self.words[:80]

    def clean(self) -> None:
        super().clean()
        if not any(list(tokens(term)) for term in SEPARATOR.split(self.words)):
            raise ValidationError({"words": _("Write at least one word.")})


class Family(NamedTuple):
    """The terms of a family as sequences of folded words, and whether they tell of somebody in need."""

    terms: tuple[tuple[str, ...], ...]
    need: bool


class Thesaurus:
    """The families of one language, found by their terms."""

    def __init__(self, families: list[Family], language: str) -> None:
        self.families = families
        self.longest = 1
        self.by_key: dict[tuple[str, ...], list[int]] = {}
        for number, family in enumerate(families):
            for term in family.terms:
                key = key_of(term, language)
                self.longest = max(self.longest, len(key))
                numbers = self.by_key.setdefault(key, [])
                if number not in numbers:
                    numbers.append(number)


def key_of(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """What the ways of writing a term share: the stems of its words that say something, of all when none does."""
    telling = [word for word in words if not is_stop_word(word, language)] or list(words)
    return tuple(stems_of(word, language)[0] for word in telling)


def terms_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The terms of a family as an editor writes them down; an inclusive form counts with its first word."""
    found = [tuple(token.words[0] for token in tokens(term))[:LONGEST_TERM] for term in SEPARATOR.split(text)]
    return tuple(dict.fromkeys(term for term in found if term))


def thesaurus(language: str) -> Thesaurus:
    """The families of `language`, as they are now."""
    return shelf.keep(("thesaurus", language), lambda: _as_they_are(language))


def _as_they_are(language: str) -> Thesaurus:
    """One query; the families are read again only when they have changed."""
    kept = Synonyms.objects.filter(locale__language_code=language)
    state = kept.aggregate(last=Max("changed_at"), number=Count("pk"), highest=Max("pk"))
    return _built(language, tuple(state.values()))


@lru_cache(maxsize=32)
def _built(language: str, state: tuple[Any, ...]) -> Thesaurus:
    rows = Synonyms.objects.filter(locale__language_code=language).order_by("pk").values_list("words", "need")
    return Thesaurus([Family(terms_of(words), need) for words, need in rows], language)
