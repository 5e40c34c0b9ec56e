"""Entries as readers see them among results."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString
from wagtail.models import Page

from jrs.media.models import Document
from jrs.privacy import restricted
from jrs.roots import path_of
from jrs.shelf import shelf
from search import lookups
from search.excerpts import Marker
from search.finding import Found
from search.kinds import KINDS
from search.rows import Row

__all__ = ["Result", "results_of", "url_of"]

SECTION_DEPTH = 3
COLUMNS = ("title", "slug", "path", "depth", "url_path", "locale_id", "translation_key", "live")


@dataclass(frozen=True)
class Result:
    """One item of the list; `title` and `excerpt` are HTML with the words of the question marked."""

    url: str
    title: SafeString
    excerpt: SafeString
    kind: str
    label: str
    date: date | None
    section: str
    extension: str = ""


def results_of(rows: Iterable[Row], found: Found, request: HttpRequest) -> list[Result]:
    """The results of `rows` that have an address: three queries, for texts, pages and documents."""
    rows = list(rows)
    texts = lookups.texts([row.id for row in rows])
    pages = Page.objects.only(*COLUMNS).in_bulk({row.page_id for row in rows})
    documents = Document.objects.in_bulk({row.document_id for row in rows if row.document_id})
    sections = _sections(pages.values())
    marker = Marker(found.question.groups, found.question.language)
    made = []
    for row in rows:
        page, document = pages.get(row.page_id), documents.get(row.document_id)
        url = url_of(row, page, document, request)
        if page is None or not url:
            continue
        section = sections.get(page.path[: SECTION_DEPTH * Page.steplen], "")
        own = row.anchor or row.document_id
        made.append(
            Result(
                url=url,
                title=marker.marked(row.title),
                excerpt=marker.excerpt(texts.get(row.id, "")),
                kind=row.kind,
                label=str(KINDS.get(row.kind, KINDS["page"])),
                date=row.date if row.kind in {"news", "story"} else None,
                section=page.title if own else section if section != page.title else "",
                extension=document.file_extension.upper() if document else "",
            )
        )
    return made


def url_of(row: Any, page: Page | None, document: Document | None, request: HttpRequest) -> str:
    """The address of an entry: of the very answer, of the file, or of the page; "" for one that is gone."""
    if row.document_id:
        return document.url if document else ""
    path = path_of(page, request)
    return f"{path}#{row.anchor}" if path and row.anchor else path


def _sections(pages: Iterable[Page]) -> dict[str, str]:
    """The titles of the parts of the site in which `pages` stand, by path; of those that everybody may see."""
    length = SECTION_DEPTH * Page.steplen
    paths = {page.path[:length] for page in pages if len(page.path) > length}

    def titles(missing: list[str]) -> dict[str, str]:
        above = Page.objects.filter(~restricted(), path__in=missing, live=True)
        return dict(above.values_list("path", "title"))

    return shelf.keep_each("section", paths, titles)
