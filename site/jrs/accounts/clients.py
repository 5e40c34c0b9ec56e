"""Where a request comes from, in words that name nobody: what counts guesses, and what a mail may say of a browser."""

import hashlib
import hmac
import re
from ipaddress import IPv6Address, ip_address
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.timezone import localdate

__all__ = ["browser", "pseudonym", "typed_name"]

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
SYSTEMS = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)


def digest(text: str) -> bytes:
    """A keyed digest that is another one every day: nothing ties what is counted today to yesterday."""
    message = f"{localdate().isoformat()} {text}".encode()
    return hmac.digest(str(settings.SECRET_KEY).encode(), message, hashlib.sha256)


def _address(request: HttpRequest) -> str:
    """The address of the client; what a proxy says of it counts where `TRUST_PROXY` says that there is one."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
    if settings.TRUST_PROXY and forwarded:
        # The last is what our own proxy saw; all before it is what the client claims.
        return str(forwarded.rsplit(",", 1)[-1].strip())
    return str(request.META.get("REMOTE_ADDR") or "")


def pseudonym(request: HttpRequest) -> str:
    """The network that a request comes from, as an address of IPv6 that says nothing (RFC 4193: never routed).

    One home has a /64 of IPv6 at least, so addresses of one /64 are counted together.
    """
    text = _address(request)
    try:
        found = ip_address(text)
    except ValueError:
        found = None
    if isinstance(found, IPv6Address):
        text = str(int(found) >> 64)
    return str(IPv6Address(b"\xfd" + digest(text)[:15]))


def typed_name(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """What was typed as the e-mail address, as a digest: some type their password there."""
    given = credentials or {}
    name = given.get("email") or given.get("username") or request.POST.get("username") or ""
    return digest(str(name).strip().lower()).hex()


def browser(request: HttpRequest) -> str:
    """The browser and system of a request in two words ("Firefox, Windows"); "" when it does not say."""
    agent = request.META.get("HTTP_USER_AGENT", "")
    words = [
        next((name for mark, name in known if re.search(mark, agent)), "") for known in (BROWSERS, SYSTEMS)
    ]
    return ", ".join(word for word in words if word)
