"""`/<lang>/feed/`: news and stories with their full text (Atom, RFC 4287)."""

import re
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_safe
from wagtail.models import Page

from jrs.discovery.answers import conditional
from jrs.discovery.entries import Entry, newest, permanent_id
from jrs.discovery.public import changed_at, found_by_machines
from jrs.discovery.share import SITE_NAME
from jrs.roots import roots

__all__ = ["feed"]

ATOM = "http://www.w3.org/2005/Atom"
MEDIA_TYPE = "application/atom+xml"
# What XML 1.0 (2.2) does not allow.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """The feed of the active language. Raises Http404 where the language has no public home page."""
    lang = get_language() or ""
    root = roots(request).get(lang)
    home = Page.objects.filter(found_by_machines(), url_path=root.path).first() if root else None
    if root is None or home is None:
        raise Http404
    entries, frame = newest(request, lang)
    moments = [entry.updated for entry in entries] or [
        home.last_published_at or home.latest_revision_created_at
    ]
    updated = max(moment for moment in moments if moment) if any(moments) else None
    document = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": lang})
    _text(document, "id", permanent_id(home.translation_key, f"feed {lang}"))
    _text(document, "title", f"{SITE_NAME} · {gettext('News and stories')}")
    _moment(document, "updated", updated)
    _link(document, "self", root.origin + reverse("feed"), type=MEDIA_TYPE)
    _link(document, "alternate", root.origin + frame.home_url, type="text/html", hreflang=lang)
    author = ElementTree.SubElement(document, "author")
    _text(author, "name", frame.organisation.legal_name or SITE_NAME)
    _text(author, "uri", f"{root.origin}/")
    for entry in entries:
        _add(document, entry, lang)
    body: bytes = ElementTree.tostring(document, encoding="utf-8", xml_declaration=True)
    changed = max(filter(None, [changed_at(), updated]), default=None)
    return conditional(request, body, f"{MEDIA_TYPE}; charset=utf-8", changed)


def _add(document: Any, entry: Entry, lang: str) -> None:
    element = ElementTree.SubElement(document, "entry")
    _text(element, "id", entry.id)
    _text(element, "title", entry.title)
    _link(element, "alternate", entry.url, type="text/html", hreflang=lang)
    _moment(element, "published", entry.published)
    _moment(element, "updated", entry.updated)
    if entry.summary:
        _text(element, "summary", entry.summary)
    _text(element, "content", entry.html, type="html")


def _text(parent: Any, name: str, text: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, name, attributes).text = FORBIDDEN.sub("", text)


def _link(parent: Any, rel: str, href: str, **attributes: str) -> None:
    ElementTree.SubElement(parent, "link", {"rel": rel, "href": href, **attributes})


def _moment(parent: Any, name: str, moment: datetime | None) -> None:
    """A date construct (RFC 4287, 3.3); the beginning of time where nothing was ever published."""
    _text(parent, name, moment.isoformat(timespec="seconds") if moment else "1970-01-01T00:00:00+00:00")
