"""What stands in the head for machines."""

import json
from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from jrs.chrome.frame import Frame
from jrs.discovery.description import Description
from jrs.discovery.graph import graph
from jrs.roots import view_path

register = template.Library()

# As Django's json_script: no `</script>` and no entity can come out of a title.
ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag
def described(frame: Frame | str) -> Description | None:
    """The description of the page in `frame`; None where there is no page that has an address."""
    return Description(frame) if isinstance(frame, Frame) and frame.canonical else None


@register.simple_tag
def structured_data(about: Description) -> SafeString:
    """The JSON-LD of a page, as a data block that no browser runs (HTML, 4.12.1), so that a CSP may forbid scripts."""
    text: Any = json.dumps(graph(about), ensure_ascii=False, separators=(",", ":")).translate(ESCAPED)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


@register.simple_tag
def feed_path(lang: str) -> str:
    """The address of the feed in the language `lang`, "/nl/feed/"."""
    return view_path("feed", lang)
