"""Search fields whose text is analysed in the language of the object, before PostgreSQL sees it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from wagtail.search import index

from jrs.analysis import LONGEST_TEXT, parts_of, stems_of, tokens

__all__ = ["WordsAutocompleteField", "WordsField", "analysed", "analysed_once"]

MEMO = "_analysed"


def analysed(text: str, languages: tuple[str, ...]) -> str:
    """Each word of `text` as it stands, then its stems and parts in `languages`: what the index of Wagtail holds."""
    found: list[str] = []
    for token in tokens(text):
        for word in token.words:
            found.append(word)
            for language in languages:
                for part in (word, *parts_of(word, language)):
                    found += [stem for stem in stems_of(part, language)[:1] if stem != word]
        if len(found) > LONGEST_TEXT:
            break
    return " ".join(found)


def languages_of(obj: Any) -> tuple[str, ...]:
    """The language of `obj`; every language of the words of the admin for what has none, a picture."""
    locale = getattr(obj, "locale", None)
    own = locale.language_code if locale else getattr(obj, "language", "")
    return (own,) if own else tuple(code for code, _name in settings.WAGTAILADMIN_PERMITTED_LANGUAGES)


def _text(value: Any) -> str:
    if isinstance(value, (list, tuple)):
        return "\n".join(_text(item) for item in value)
    return str(value or "")


@contextmanager
def analysed_once(objs: Iterable[Any]) -> Iterator[None]:
    """Within it each text of `objs` is analysed once: Wagtail's index asks for every field five times."""
    objs = list(objs)
    for obj in objs:
        obj.__dict__[MEMO] = {}
    try:
        yield
    finally:
        for obj in objs:
            obj.__dict__.pop(MEMO, None)


class Words:
    """Mixin of Wagtail's fields."""

    field_name: str

    def get_value(self, obj: Any) -> str:
        memo: dict[str, str] = obj.__dict__.get(MEMO, {})
        if self.field_name not in memo:
            memo[self.field_name] = analysed(_text(super().get_value(obj)), languages_of(obj))  # type: ignore[misc]
        return memo[self.field_name]


class WordsField(Words, index.SearchField):
    """A `SearchField` of analysed words."""


class WordsAutocompleteField(Words, index.AutocompleteField):
    """An `AutocompleteField` of analysed words: the admin's page search and choosers ask these."""
