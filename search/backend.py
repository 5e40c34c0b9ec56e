"""Wagtail's search on PostgreSQL, with questions analysed as the index is; `WAGTAILSEARCH_BACKENDS` names it.

What Wagtail indexes, it still indexes, in its table and at its signals; beside it the rows of the public search are
written (`search.entries`). Asked is Wagtail's own table by the admin, by choosers and by `Model.objects.search()`.
"""

from collections.abc import Iterable
from functools import reduce
from operator import and_, or_
from typing import Any

from django.conf import settings
from django.contrib.postgres.search import SearchQuery
from modelsearch.backends.database.postgres.postgres import (
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
)
from modelsearch.backends.database.postgres.query import Lexeme
from wagtail.models import Page
from wagtail.search.query import PlainText

from jrs.analysis import stems_of, tokens
from jrs.analysis.fields import analysed_once
from jrs.media.models import Document

__all__ = ["SearchBackend"]

MOST_WORDS = 12
#: No word of any text, for a question without words.
NOTHING = "0nothing0"


class Index(PostgresIndex):
    """Writes Wagtail's table, then ours."""

    def add_items(self, model: type[Any], objs: Iterable[Any]) -> None:
        from search import writing

        objs = list(objs)
        with analysed_once(objs):
            super().add_items(model, objs)
        if issubclass(model, Page):
            writing.write_pages(objs)
        elif issubclass(model, Document):
            writing.write_documents(objs)

    def reset(self) -> None:
        from search import writing

        super().reset()
        writing.clear()

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Nothing: Wagtail weighs titles by their mean length, and asks for it over the whole index at each save."""


class Forgiving:
    """Mixin of Wagtail's query compilers: any form of a word finds all its forms, with or without accents."""

    #: Whether each word may be the beginning of one.
    begins = False

    def build_tsquery_content(self, query: Any, config: Any = None, invert: bool = False) -> Any:
        if not isinstance(query, PlainText):
            return super().build_tsquery_content(query, config=config, invert=invert)  # type: ignore[misc]
        groups = [self._group(token.words) for token in list(tokens(query.query_string))[:MOST_WORDS]]
        if not groups:
            groups = [Lexeme(NOTHING)]
        joined = reduce(and_ if query.operator == "and" else or_, groups)
        return SearchQuery(joined, search_type="raw", config=config, invert=invert)

    def _group(self, words: tuple[str, ...]) -> Any:
        from search.spelling import known_or_near

        forms: dict[str, bool] = {}
        for word in words:
            for form in known_or_near(word) if len(word) > 3 else (word,):
                forms[form] = self.begins and form == word
                for code, _name in settings.WAGTAILADMIN_PERMITTED_LANGUAGES:
                    forms.setdefault(stems_of(form, code)[0], False)
        return reduce(or_, [Lexeme(form, prefix=prefix) for form, prefix in forms.items()])


class ForgivingQuery(Forgiving, PostgresSearchQueryCompiler):
    """`search()`."""


class ForgivingAutocomplete(Forgiving, PostgresAutocompleteQueryCompiler):
    """`autocomplete()`."""

    begins = True


class SearchBackend(PostgresSearchBackend):
    query_compiler_class = ForgivingQuery
    autocomplete_query_compiler_class = ForgivingAutocomplete
    index_class = Index
