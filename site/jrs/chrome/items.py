"""What a frame gives its template: items of menus, of the switcher, of the breadcrumbs, the words of the footer."""

from dataclasses import dataclass
from typing import Any

from wagtail.rich_text import RichText

from jrs.blocks.links import LinkValue

__all__ = ["COLUMNS", "Crumb", "FooterWords", "LanguageLink", "NavItem", "links_of"]

#: What a frame asks of a page that is named on another.
COLUMNS = (
    "title",
    "slug",
    "path",
    "depth",
    "url_path",
    "live",
    "locale_id",
    "translation_key",
    "alias_of_id",
    "content_type_id",
    "search_description",
)


@dataclass(frozen=True)
class NavItem:
    label: str
    url: str
    is_current: bool = False
    #: The languages of the label and of the page, each where it is not the reader's.
    lang: str = ""
    target_lang: str = ""


@dataclass(frozen=True)
class Crumb:
    title: str
    url: str


@dataclass(frozen=True)
class LanguageLink:
    """A language in the switcher. Without a live translation of this page `url` is "" and `note` says so."""

    code: str
    name: str
    url: str
    is_current: bool
    note: str = ""

    @property
    def available(self) -> bool:
        return bool(self.url)


class FooterWords:
    """A footer, ready for the template; empty when there is none yet."""

    def __init__(self, footer: Any, lang: str = "") -> None:
        #: The language of these words where it is not the reader's, else "".
        self.lang = lang
        self.motto = [line.strip() for line in footer.motto.splitlines() if line.strip()] if footer else []
        self.about_title: str = footer.about_title if footer else ""
        #: Empty for the one of the site settings; never that of another language.
        self.address: str = footer.address if footer and not lang else ""
        self.about_text = RichText(footer.about_text if footer else "")
        self.links = links_of(footer.links) if footer else []
        self.legal = links_of(footer.legal) if footer else []


def links_of(stream: Any) -> list[LinkValue]:
    return [child.value for child in stream]
