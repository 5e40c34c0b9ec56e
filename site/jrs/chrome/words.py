"""What stands around every page, in the language of the reader: facts, header, footer, notice."""

import json
from collections.abc import Sequence
from typing import Any

from django.db.models import Value
from django.db.models.functions import JSONObject
from django.http import HttpRequest
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.rich_text import RichText

from jrs.chrome.items import FooterWords, links_of
from jrs.chrome.models import SiteSettings
from jrs.chrome.snippet import ChromeSnippet
from jrs.hrefs import takes_gifts

__all__ = ["Words", "translated"]

ROLES = ("header", "footer", "notice")


class Words:
    """The words around the pages in one language: as published, a draft ("header", "footer", "notice") in its place.

    In two queries: the settings with the words of the source, and their translations.
    """

    def __init__(self, request: HttpRequest, lang: str, draft: dict[str, Any]) -> None:
        self.organisation = SiteSettings.load(request)
        header, footer, notice = self._shown(lang, draft)
        self.footer = FooterWords(footer, self._foreign(footer, lang))
        #: The languages of the menu and of the notice where they are not the reader's, else "".
        self.header_lang, self.notice_lang = self._foreign(header, lang), self._foreign(notice, lang)
        self.menu = links_of(header.links) if header else []
        self.support = gift_link(header) if header else None
        self._notice, self._ends = notice, notice and "notice" not in draft and notice.ends_on
        self.notice_text = RichText(notice.text) if notice else None
        #: What the templates have rendered of these words alone, by name (`{% once %}`).
        self.rendered: dict[str, str] = {}

    @property
    def links(self) -> list[Any]:
        """All values that may lead to pages, to be resolved before they are shown."""
        footer = self.footer
        return [self.menu, self.support, footer.links, footer.legal, footer.about_text, self.notice_text]

    @property
    def notice(self) -> Any:
        """The notice, until its last day is over."""
        return None if self._ends and self._ends < timezone.localdate() else self._notice

    def _shown(self, lang: str, draft: dict[str, Any]) -> list[Any]:
        """Header, footer, notice: the draft, else the published one in this language, else the source's, else None."""
        source = {role: getattr(self.organisation, role) for role in ROLES if role not in draft}
        foreign = [words for words in source.values() if words and words.locale.language_code != lang]
        found = translated(foreign, lang)
        shown = {role: words and found.get(type(words), words) for role, words in source.items()}
        live = {role: words for role, words in shown.items() if words and words.live}
        return [{**live, **draft}.get(role) for role in ROLES]

    def _foreign(self, words: Any, lang: str) -> str:
        """The language of the source's words where they stand in for a translation, else ""."""
        is_source = words and any(words is getattr(self.organisation, role) for role in ROLES)
        return words.locale.language_code if is_source and words.locale.language_code != lang else ""


def gift_link(header: Any) -> Any:
    """Where "Support us" leads; None for a site that is not on the list, however its address came there."""
    link = next(iter(links_of(header.support)), None)
    return None if link and link.kind == "url" and not takes_gifts(link.href) else link


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
