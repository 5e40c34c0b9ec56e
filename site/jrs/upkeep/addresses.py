"""Which addresses may be asked. A link is typed by people: it must not make the server knock at doors of its own house.

Every address that a name leads to must be public, and the connection is made to the address that was looked at, so
that a name cannot point elsewhere a moment later (OWASP, Server-Side Request Forgery Prevention).
"""

import ipaddress
import socket
from urllib.parse import urlsplit

__all__ = ["PORTS", "NotPublic", "public_addresses"]

PORTS = {"http": 80, "https": 443}
#: Prefixes that hide an IPv4 address in an IPv6 one: NAT64 (RFC 6052), its local form (RFC 8215), 6to4 (RFC 3056).
HIDING = [ipaddress.ip_network(net) for net in ("64:ff9b::/96", "64:ff9b:1::/48", "2002::/16")]


class NotPublic(Exception):  # noqa: N818 (a property of the address, not a mistake of ours)
    """The address is not one that everybody on the Internet could ask."""


def is_public(found: str) -> bool:
    """Whether an IP address is one of the public Internet."""
    address = ipaddress.ip_address(found.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return is_public(str(address.ipv4_mapped))
        if any(address in net for net in HIDING):
            return False
    return address.is_global and not address.is_multicast


def public_addresses(url: str) -> list[str]:
    """The IP addresses at which `url` may be asked. Raises `NotPublic`, or `OSError` when the name leads nowhere."""
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname or parts.username or parts.password:
        raise NotPublic
    port = parts.port or PORTS[parts.scheme]
    if port not in PORTS.values():
        raise NotPublic
    rows = socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)
    found = list(dict.fromkeys(str(row[4][0]) for row in rows))
    if not found or not all(is_public(each) for each in found):
        raise NotPublic
    return found
