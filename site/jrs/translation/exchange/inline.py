"""The inline tags of a segment in XLIFF, which a translator's program shows as one piece and does not let them break.

`<b>` is `<g id="b1">`, a link `<a id="a1">` is `<g id="a1">`, a line break `<x id="br1"/>` (XLIFF 1.2, 2.4).
"""

import re
from collections import Counter
from xml.etree.ElementTree import Element, SubElement

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from django.utils.html import escape
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

__all__ = ["fill", "html_of"]

CODE = re.compile(r"([a-z]+)(-?)(\d+)")
#: What XML 1.0 (2.2) does not allow.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def fill(parent: Element, html: str) -> None:
    """Put a segment into the element `parent` (`source` or `target`)."""
    counted: Counter[str] = Counter()

    def walk(node: Tag, into: Element) -> None:
        last: Element | None = None
        for child in node.children:
            if isinstance(child, NavigableString):
                text = FORBIDDEN.sub("", str(child))
                if last is None:
                    into.text = (into.text or "") + text
                else:
                    last.tail = (last.tail or "") + text
            elif isinstance(child, Tag):
                counted[child.name] += 1
                code = str(child.get("id") or f"{child.name}{'-' * (child.name == 'a')}{counted[child.name]}")
                if child.name == "br":
                    last = SubElement(into, "x", id=code, ctype="lb")
                else:
                    last = SubElement(into, "g", id=code, ctype=f"x-html-{child.name}")
                    walk(child, last)

    walk(BeautifulSoup(html, "html.parser"), parent)


def local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def html_of(element: Element) -> str:
    """The segment in `source` or `target`; raises `ValueError`, for a person, at a tag that is none of ours."""
    parts: list[str] = [escape(element.text or "")]
    for child in element:
        name, code = local(child), CODE.fullmatch(child.get("id") or "")
        if name == "mrk":  # a remark of the program on a piece of text
            parts.append(html_of(child))
        elif name not in {"g", "x"} or code is None or code[1] not in INLINE_TAGS:
            raise ValueError(_("There is a tag that is not in the source: %(tag)s") % {"tag": name})
        elif code[1] == "br":
            parts.append("<br/>")
        else:
            identity = f' id="{code[0]}"' if code[1] == "a" and not code[2] else ""
            parts.append(f"<{code[1]}{identity}>{html_of(child)}</{code[1]}>")
        parts.append(escape(child.tail or ""))
    return "".join(parts)
