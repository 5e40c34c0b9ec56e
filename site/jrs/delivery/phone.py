"""The phone number of the organisation, for the error page that may not ask the database.

Written to a small file each time the settings are saved; a site whose settings are empty, or that has never saved them,
has no file, and the page names no number.
"""

import logging
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db.models.signals import post_save

from jrs.chrome.models import SiteSettings
from jrs.hrefs import phone_href

__all__ = ["connect", "href", "remembered"]

logger = logging.getLogger(__name__)
LONGEST = 40


def _file() -> Path:
    return Path(settings.MEDIA_ROOT) / "errors" / "phone.txt"


def remembered() -> str:
    """The number as it was last saved, "" for none."""
    try:
        return _file().read_text(encoding="utf-8").strip()[:LONGEST]
    except (OSError, UnicodeDecodeError):
        return ""


def href(number: str) -> str:
    return phone_href(number)


def _remember(instance: SiteSettings, **kwargs: Any) -> None:
    try:
        _file().parent.mkdir(parents=True, exist_ok=True)
        unfinished = _file().with_suffix(".new")
        unfinished.write_text(instance.phone, encoding="utf-8")
        unfinished.replace(_file())
    except OSError:
        # The settings are saved all the same: only the error page goes without a number, or with an old one.
        logger.exception("The phone number was not written for the error page.")


def connect() -> None:
    """Listen from now on."""
    post_save.connect(_remember, sender=SiteSettings, dispatch_uid="jrs.delivery.phone")
