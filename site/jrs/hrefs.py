"""Addresses that may stand in a link.

wagtail-localize stores a translator's replacement for a link as it was typed, `javascript:` included, and
Wagtail does not look at it again when it renders. So every address of ours goes through here.
"""

import re
from urllib.parse import urlsplit

from django.conf import settings

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
CONTROL = re.compile(r"[\x00-\x20\x7f]+")
NOT_DIALLED = re.compile(r"[^\d+]")


def safe_href(url: str) -> str:
    """Give `url` back if a reader may follow it, else "".

    Takes an absolute http, https, mailto or tel address, or one that begins with a single `/` or with `#`.
    Control characters and spaces are dropped first, as browsers do (WHATWG URL, basic URL parser).
    """
    url = CONTROL.sub("", url)
    if url.startswith(("/", "#")):
        return "" if url.startswith(("//", "/\\")) else url
    try:
        scheme = urlsplit(url).scheme
    except ValueError:
        return ""
    return url if scheme.lower() in SAFE_SCHEMES else ""


def phone_href(phone: str) -> str:
    """The `tel:` address (RFC 3966, digits and a leading + only) of a number written for people, or ""."""
    digits = NOT_DIALLED.sub("", phone.replace("(0)", ""))
    return f"tel:{digits}" if len(digits.lstrip("+")) >= 3 else ""


def host_of(url: str) -> str:
    """The name of the site that an address of the web leads to, without "www."; "" for any other address."""
    try:
        parts = urlsplit(safe_href(url))
    except ValueError:
        return ""
    return (parts.hostname or "").removeprefix("www.") if parts.scheme in {"http", "https"} else ""


def takes_gifts(url: str) -> bool:
    """Whether a gift may be sent to `url`: a site of `DONATION_HOSTS`, which no account of the admin can change."""
    return host_of(url) in {host.removeprefix("www.") for host in settings.DONATION_HOSTS}
