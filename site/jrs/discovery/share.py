"""The picture that other sites show beside a link to us."""

import mimetypes
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.contrib.staticfiles import finders
from django.templatetags.static import static

__all__ = ["SITE_NAME", "ShareImage", "photograph", "static_card"]

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


@cache
def _has(name: str) -> bool:
    return finders.find(name) is not None


def static_card(lang: str) -> ShareImage | None:
    """The card of a language, `static/img/card-nl.png` of 1200 by 630 pixels, where there is one."""
    name = f"img/card-{lang}.png"
    return ShareImage(static(name), WIDTH, HEIGHT, SITE_NAME) if _has(name) else None


def photograph(image: Any, alt: str) -> ShareImage | None:
    """The photograph `image`, cut for sharing, if that rendition was made when the page was published."""
    from jrs.media.readiness import existing
    from jrs.media.specs import SHARE

    rendition = existing(image, SHARE) if image else None
    return ShareImage(rendition.url, rendition.width, rendition.height, alt) if rendition else None
