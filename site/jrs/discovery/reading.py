"""A page's HTML as a feed reader takes it: its words and pictures, without the furniture of the site."""

import re
from html import escape
from html.parser import HTMLParser
from urllib.parse import urljoin

__all__ = ["for_readers"]

KEPT = {
    *("h2", "h3", "h4", "p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "figcaption", "address"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "a", "em", "i", "strong", "b", "br", "hr", "img"),
    *("abbr", "bdi", "cite", "q", "small", "sub", "sup", "time"),
}  # fmt: skip
VOID = {"br", "hr", "img"}
# Left out with all that they hold.
DROPPED = {"button", "form", "iframe", "noscript", "script", "select", "style", "svg", "template"}
ATTRIBUTES = {
    "a": {"href", "hreflang"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
ADDRESSES = {"href", "src"}
# Not the no-break spaces of French.
SPACES = re.compile(r"[ \t\n\r\f]+")
# Wide enough for a reader's column, and made for every picture (jrs.media.specs).
PICTURE_WIDTH = "800w"


def for_readers(html: str, url: str) -> str:
    """The words, links and pictures of `html`, a fragment of the page at the absolute address `url`.

    Links and pictures get absolute addresses, scripts and drawings are left out, other elements give up their tags.
    """
    cleaner = _Cleaner(url)
    cleaner.feed(html)
    cleaner.close()
    return "".join(cleaner.out).strip()


class _Cleaner(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.url = url
        self.out: list[str] = []
        self.dropping: list[str] = []
        # The open elements other than void ones: what closes them, "" for a tag that was left out.
        self.open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in DROPPED or (self.dropping and tag == self.dropping[-1]):
            self.dropping.append(tag)
        if self.dropping:
            return
        given = {name: value or "" for name, value in attrs}
        foreign = {name: given[name] for name in ("lang", "dir") if given.get(name)}
        name = tag if tag in KEPT else "span" if foreign and tag == "span" else "div" if foreign else ""
        if name:
            self.out.append(self._tag(name, given, foreign))
        if tag not in VOID:
            self.open.append((tag, f"</{name}>" if name else ""))

    def _tag(self, name: str, given: dict[str, str], foreign: dict[str, str]) -> str:
        kept = {key: value for key, value in given.items() if key in ATTRIBUTES.get(name, ())} | foreign
        if name == "img":
            kept["src"] = _wide(given.get("srcset", "")) or given.get("src", "")
        for key in ADDRESSES & kept.keys():
            kept[key] = urljoin(self.url, kept[key])
        attributes = "".join(f' {key}="{escape(value)}"' for key, value in kept.items())
        return f"<{name}{attributes}>"

    def handle_endtag(self, tag: str) -> None:
        if self.dropping:
            if tag == self.dropping[-1]:
                self.dropping.pop()
            return
        if tag not in {name for name, _closing in self.open}:
            return
        while self.open:
            name, closing = self.open.pop()
            self.out.append(closing)
            if name == tag:
                break

    def handle_data(self, data: str) -> None:
        if not self.dropping:
            self.out.append(escape(SPACES.sub(" ", data), quote=False))

    def close(self) -> None:
        super().close()
        self.out += [closing for _name, closing in reversed(self.open)]


def _wide(srcset: str) -> str:
    """The address of the candidate of `PICTURE_WIDTH` in a `srcset`, "" for none."""
    for candidate in srcset.split(","):
        address, _space, width = candidate.strip().partition(" ")
        if width == PICTURE_WIDTH:
            return address
    return ""
