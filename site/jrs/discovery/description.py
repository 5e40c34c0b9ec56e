"""What a page says of itself to other sites (Open Graph, https://ogp.me) and to search engines."""

from functools import cached_property
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.utils.html import strip_tags

from jrs.chrome.frame import HOME_DEPTH, Frame
from jrs.discovery.share import SITE_NAME, ShareImage, card

__all__ = ["Description"]

# Open Graph wants a territory with each language: the Belgian one where there is one, else that with most speakers
# (CLDR, likely subtags).
TERRITORIES = {
    "fr": "fr_BE",
    "nl": "nl_BE",
    "en": "en_GB",
    "ar": "ar_EG",
    "fa": "fa_IR",
    "ps": "ps_AF",
    "ti": "ti_ET",
    "so": "so_SO",
    "sq": "sq_AL",
    "ka": "ka_GE",
    "tr": "tr_TR",
    "ru": "ru_RU",
    "uk": "uk_UA",
    "es": "es_ES",
}


class Description:
    """Title, summary, address, languages and picture of the page that `frame` stands around; all from memory."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.page: Any = frame.page
        self.lang = frame.lang
        self.url = frame.canonical
        parts = urlsplit(self.url)
        self.origin = f"{parts.scheme}://{parts.netloc}"

    def absolute(self, url: str) -> str:
        """`url`, a path on this site or an absolute address, with its host."""
        return urljoin(self.origin, url)

    @property
    def title(self) -> str:
        """As in `title`, less the name of the site and not cut; a home page bears the name of the site."""
        return self.page.seo_title or (SITE_NAME if self.page.depth == HOME_DEPTH else self.page.title)

    @property
    def text(self) -> str:
        return strip_tags(self.page.search_description or self.page.summary)

    @property
    def kind(self) -> str:
        """The type of Open Graph."""
        return "article" if self.page.article_type else "website"

    @cached_property
    def published(self) -> str:
        """The day of a piece of news, or the moment a page first went live (ISO 8601); "" for neither."""
        moment = getattr(self.page, "date", None) or self.page.first_published_at
        return moment.isoformat() if moment else ""

    @cached_property
    def modified(self) -> str:
        """The moment of the last publication (ISO 8601); "" where it would lie before `published`."""
        moment = self.page.last_published_at
        return moment.isoformat() if moment and moment.isoformat() > self.published else ""

    @property
    def site_name(self) -> str:
        return SITE_NAME

    @property
    def locale(self) -> str:
        return TERRITORIES.get(self.lang, self.lang)

    @cached_property
    def translations(self) -> dict[str, str]:
        """Absolute address of each other live version, by language."""
        found = dict(self.frame.alternates)
        return {code: url for code, url in found.items() if code not in {self.lang, "x-default"}}

    @property
    def other_locales(self) -> list[str]:
        return [TERRITORIES.get(code, code) for code in self.translations]

    @cached_property
    def image(self) -> ShareImage:
        """The picture to share, its address absolute."""
        found = card(self.page, self.lang)
        return ShareImage(self.absolute(found.url), found.width, found.height, found.alt)

    @property
    def home(self) -> str:
        return self.absolute(self.frame.home_url)

    @property
    def search(self) -> str:
        """The address of the search, with a place for the words (RFC 6570)."""
        return f"{self.absolute(self.frame.search_url)}?q={{search_term_string}}"
