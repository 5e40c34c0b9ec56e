"""The picture that other sites show beside a link to us."""

import mimetypes
from dataclasses import dataclass
from typing import Any

from django.templatetags.static import static

from jrs.cards import card_of, generic_card

__all__ = ["SITE_NAME", "ShareImage", "card"]

SITE_NAME = "JRS Belgium"
# Open Graph's usual size, 1.91 : 1.
WIDTH, HEIGHT = 1200, 630


@dataclass(frozen=True)
class ShareImage:
    """A picture: its address (a path on this site, or absolute), its size in pixels, what it says."""

    url: str
    width: int
    height: int
    alt: str

    @property
    def kind(self) -> str:
        """The media type, "image/png", by the name of the file; "" for an unknown one."""
        return mimetypes.guess_type(self.url)[0] or ""


def card(page: Any, lang: str) -> ShareImage:
    """The social card of `page`, made when it was published, else the one of the site in `lang`."""
    own = card_of(page)
    if own is None:
        return ShareImage(static(generic_card(lang)), WIDTH, HEIGHT, SITE_NAME)
    return ShareImage(own.url, own.width, own.height, own.alt)
