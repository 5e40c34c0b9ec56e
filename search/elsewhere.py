"""Where to look when nothing was found: other languages, help."""

from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.translation import gettext, ngettext
from wagtail.models import Page

from jrs.chrome.frame import Frame
from jrs.chrome.language_names import IN_A_SENTENCE
from jrs.roots import path_of
from search import lookups
from search.finding import found_elsewhere
from search.visible import visible

__all__ = ["Elsewhere", "elsewhere", "nearest_help"]


class Elsewhere(NamedTuple):
    """The results of the same question in another language."""

    language: str
    label: str
    url: str


def elsewhere(text: str, language: str, frame: Frame) -> list[Elsewhere]:
    """What `text` finds in each other language of the site: "2 results in Dutch"."""
    links = {link.code: link.url for link in frame.languages if link.code != language and link.url}
    made = []
    for code, number in found_elsewhere(text, list(links)):
        said = ngettext("%(count)s result in %(language)s", "%(count)s results in %(language)s", number)
        name = IN_A_SENTENCE.get(code, gettext("another language"))
        made.append(Elsewhere(code, said % {"count": number, "language": name}, links[code]))
    return made


def nearest_help(language: str, request: HttpRequest) -> dict[str, Any] | None:
    """The title, path and phone number of the first help page of a language; None where it has none."""
    key = lookups.first_help(language, visible(language))
    page = Page.objects.filter(pk=key).first() if key else None
    path = path_of(page, request)
    if page is None or not path:
        return None
    return {"title": page.title, "url": path, "phone": getattr(page.specific, "phone", "")}
