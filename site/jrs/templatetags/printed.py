"""What a printed page says of where it came from."""

from urllib.parse import urlsplit

import segno
from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def short_address(url: str) -> str:
    """An absolute address as somebody types it: without scheme and last slash; "" for none."""
    parts = urlsplit(url or "")
    return f"{parts.netloc}{parts.path}".rstrip("/")


@register.simple_tag
def qr_code(url: str) -> SafeString:
    """A QR code (ISO/IEC 18004, error correction M) of `url` as an inline SVG; "" for no address.

    Dark modules only, on the paper itself, with the quiet zone of four modules that the standard asks for.
    """
    if not url:
        return mark_safe("")
    code = segno.make(url, error="m", micro=False)
    return mark_safe(code.svg_inline(border=4, omitsize=True, svgclass=None, lineclass=None))
