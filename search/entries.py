"""The index of the public search: one row per page, per answer on a page, per document.

Beside the table of Wagtail's index, which has one row per object and is asked by the admin: here stand the language,
the kind and the date by which readers choose, the text that an excerpt is made of, and words with their weight.
Written by `search.backend` whenever Wagtail's index is.
"""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models.functions import Cast, Concat, ExtractYear
from wagtail.models import Page

__all__ = ["NUMEROUS", "Entry", "Word"]

#: Kinds of which there are many, and which come after the pages: the index of heads leaves them out.
NUMEROUS = ("news", "question", "document")

TEXT = models.TextField()


class Entry(models.Model):
    """Something that a reader can find. Whether it is shown is asked of `page` at each search."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    document = models.OneToOneField("media.Document", models.CASCADE, null=True, blank=True, related_name="+")
    anchor = models.CharField(max_length=20, blank=True)
    language = models.CharField(max_length=12)
    kind = models.CharField(max_length=20)
    date = models.DateField(null=True)
    programme = models.UUIDField(null=True)
    title = models.TextField()
    text = models.TextField()
    #: One number for each kind, year and programme together: results are counted by it.
    place = models.GeneratedField(
        expression=models.Func(
            Concat(*(Cast(part, TEXT) for part in ("kind", ExtractYear("date"), "programme"))),
            models.Value(0),
            function="hashtextextended",
            output_field=models.BigIntegerField(),
        ),
        output_field=models.BigIntegerField(),
        db_persist=True,
    )
    #: How many words the title has: a title that is all question says more than one that mentions it.
    title_length = models.PositiveSmallIntegerField(default=1)
    #: False once the page is not live, whoever changed it and however: see the trigger in the migrations.
    shown = models.BooleanField(default=True)
    expires = models.DateTimeField(null=True)
    #: The documents that the page offers.
    documents = ArrayField(models.IntegerField(), default=list)
    #: Stems, loose stems ("~"), words as they stand ("="), neighbours ("+"), with their weight; `#help` on help pages.
    words = SearchVectorField()
    #: The same of title, summary and headings alone: small enough to be looked at first.
    head = SearchVectorField()
    #: The words of the title as they stand, for suggestions.
    starts = SearchVectorField()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["page", "anchor"], condition=models.Q(document=None), name="one_entry_per_place"
            )
        ]
        indexes: ClassVar[list[models.Index]] = [
            GinIndex(fields=["words"], name="search_words", fastupdate=False),
            GinIndex(
                fields=["head"],
                name="search_head",
                fastupdate=False,
                condition=~models.Q(kind__in=NUMEROUS),
            ),
            GinIndex(
                models.Func(
                    "head", models.Value("{a}"), function="ts_filter", output_field=SearchVectorField()
                ),
                name="search_titles",
                fastupdate=False,
            ),
            GinIndex(fields=["starts"], name="search_starts", fastupdate=False),
            GinIndex(fields=["documents"], name="search_documents", fastupdate=False),
        ]

    def __str__(self) -> str:
        return self.title


class Word(models.Model):
    """A word of the index, folded, that a typing error may have been meant for."""

    language = models.CharField(max_length=12)
    word = models.CharField(max_length=60)
    length = models.PositiveSmallIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["language", "word"], name="one_search_word_per_language")
        ]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["language", "length"], name="search_word_length")
        ]

    def __str__(self) -> str:
        return self.word
