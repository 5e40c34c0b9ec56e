"""What changed between two texts, word by word, as HTML for the admin."""

import re
from difflib import SequenceMatcher

from django.utils.html import format_html, format_html_join, strip_tags
from django.utils.safestring import SafeString

__all__ = ["likeness", "marked"]

PIECE = re.compile(r"\s+|\w+|[^\w\s]")


def pieces(html: str) -> list[str]:
    return PIECE.findall(plain(html))


def plain(html: str) -> str:
    return strip_tags(html.replace("<br/>", " ").replace("<br>", " "))


def likeness(one: str, other: str) -> float:
    """How much two texts have in common, from 0 to 1, word by word."""
    first, second = (
        [piece for piece in pieces(text.lower()) if not piece.isspace()] for text in (one, other)
    )
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def marked(before: str, after: str) -> SafeString:
    """`after` with what was added in `ins` and what `before` had more in `del`; markup of the texts is left out."""
    old, new = pieces(before), pieces(after)
    parts = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        if kind == "equal":
            parts.append(format_html("{}", come))
        else:
            parts.append(format_html("<del>{}</del>", gone) if gone else SafeString())
            parts.append(format_html("<ins>{}</ins>", come) if come else SafeString())
    return format_html_join("", "{}", ((part,) for part in parts))
