"""Links: they say where they lead, and something is there."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import Page

from jrs.quality.content import Content, Link
from jrs.quality.findings import MUST, SHOULD, Finding
from jrs.quality.phrases import is_address, is_vague
from jrs.roots import roots

__all__ = ["check_links"]


def check_links(content: Content) -> Iterator[Finding]:
    """Links that say nothing, and links of the site's own that lead nowhere."""
    for link in content.links:
        yield from check_text(link)
    yield from dead_pages(content)
    yield from dead_documents(content)
    yield from typed_addresses(content)


def check_text(link: Link) -> Iterator[Finding]:
    text = link.text.strip()
    if not text:
        if link.kind == "url" and link.target:
            message = _("This link has no text: nobody can follow it.")
            yield Finding("link-empty", MUST, link.text_path, message, str(link.target))
    elif is_vague(text):
        message = _("“%(text)s” does not say where the link leads. Name what is there.") % {"text": text}
        yield Finding("link-vague", MUST, link.text_path, message, text)
    elif is_address(text) and link.kind != "email":
        message = _("“%(text)s” is an address: say in words where the link leads.") % {"text": text}
        yield Finding("link-address", MUST, link.text_path, message, text)


def dead(link: Link, message: str, severity: str = MUST, about: str = "") -> Finding:
    shown = link.text.strip() or about or str(link.target or "")
    return Finding("link-dead", severity, link.path, message % {"text": shown}, shown)


def dead_pages(content: Content) -> Iterator[Finding]:
    links = [link for link in content.links if link.kind == "page"]
    known = linked(content, {link.target for link in links if link.target})
    for link in links:
        page = known.get(link.target)
        if page is None:
            yield dead(link, _("The link “%(text)s” leads to a page that does not exist any more."))
        elif not page["reached"] and page["first_published_at"]:
            yield dead(
                link, _("The link “%(text)s” leads to a page that was taken down."), about=page["title"]
            )
        elif not page["reached"]:
            message = _("Readers see the link “%(text)s” only when its page is published too.")
            yield dead(link, message, SHOULD, page["title"])


def linked(content: Content, ids: set[Any]) -> dict[int, dict[str, Any]]:
    """Of each page that is linked to: its title, and whether a reader of this page is led to it (`reached`)."""
    columns = ("pk", "title", "live", "translation_key", "first_published_at")
    found = {row["pk"]: row for row in Page.objects.filter(pk__in=ids).values(*columns)} if ids else {}
    own = getattr(content.instance, "translation_key", None)
    away = {row["translation_key"] for row in found.values() if not row["live"]} - {own}
    here: set[Any] = set()
    if away:
        pages = Page.objects.filter(translation_key__in=away, locale_id=content.instance.locale_id, live=True)
        here = set(pages.values_list("translation_key", flat=True))
    for row in found.values():
        row["reached"] = row["live"] or row["translation_key"] in here or row["translation_key"] == own
    return found


def dead_documents(content: Content) -> Iterator[Finding]:
    links = [link for link in content.links if link.kind == "document"]
    wanted = {link.target for link in links if link.target}
    model = get_document_model()
    known = set(model.objects.filter(pk__in=wanted).values_list("pk", flat=True)) if wanted else set()
    for link in links:
        if link.target not in known:
            yield dead(link, _("The link “%(text)s” leads to a document that does not exist any more."))


def typed_addresses(content: Content) -> Iterator[Finding]:
    """Pages of this site whose address somebody typed: such a link breaks when the page moves."""
    ours = {urlsplit(settings.SITE_URL).netloc, ""}
    table = roots()
    typed: dict[str, list[Link]] = {}
    for link in content.links:
        if link.kind != "url" or not link.target:
            continue
        parts = urlsplit(str(link.target))
        language, _slash, rest = unquote(parts.path).lstrip("/").partition("/")
        if parts.netloc in ours and parts.path.startswith("/") and language in table:
            rest = f"{rest.rstrip('/')}/" if rest.strip("/") else ""
            typed.setdefault(table[language].path + rest, []).append(link)
    if not typed:
        return
    live = set(Page.objects.filter(url_path__in=typed, live=True).values_list("url_path", flat=True))
    for path, links in typed.items():
        for link in links:
            if path in live:
                message = _("The link “%(text)s” was typed: choose the page instead, then it follows a move.")
                yield Finding("link-typed", SHOULD, link.path, message % {"text": link.text}, link.text)
            elif not path.removeprefix(table_root(table, path)).startswith(("search/", "feed/")):
                yield dead(link, _("The link “%(text)s” leads to a page that does not exist any more."))


def table_root(table: dict[str, Any], path: str) -> str:
    return next((root.path for root in table.values() if path.startswith(root.path)), "")
