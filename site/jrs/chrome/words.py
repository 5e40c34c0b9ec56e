"""Header, footer and notice in the language of the reader, all in one query."""

import json
from collections.abc import Sequence
from typing import Any

from django.db.models import Value
from django.db.models.functions import JSONObject
from wagtail.fields import StreamField

from jrs.chrome.snippet import ChromeSnippet

__all__ = ["translated"]


def translated(words: Sequence[ChromeSnippet], lang: str) -> dict[type[ChromeSnippet], ChromeSnippet]:
    """The live translations into `lang` ("nl") of at most one snippet of each kind, by kind.

    What has none is left out. The kinds have different columns, so each row comes as one JSON object.
    """
    kinds = {snippet._meta.label: type(snippet) for snippet in words}
    queries = [_rows(snippet, lang) for snippet in words]
    rows = queries[0].union(*queries[1:], all=True) if queries else []
    return {kinds[label]: _instance(kinds[label], columns) for label, columns in rows}


def _rows(words: ChromeSnippet, lang: str) -> Any:
    kind = type(words)
    names = {field.attname: field.attname for field in kind._meta.concrete_fields}
    found = kind._default_manager.filter(
        translation_key=words.translation_key, locale__language_code=lang, live=True
    )
    columns = JSONObject(**names)
    return found.values_list(Value(kind._meta.label), columns)


def _instance(kind: type[ChromeSnippet], columns: dict[str, Any]) -> ChromeSnippet:
    def value(field: Any) -> Any:
        given = columns[field.attname]
        return field.to_python(json.dumps(given) if isinstance(field, StreamField) else given)

    fields = kind._meta.concrete_fields
    return kind.from_db(None, [field.attname for field in fields], [value(field) for field in fields])
