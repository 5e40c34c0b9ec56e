"""French spacing, put in when a page is rendered: authors type plain spaces and cannot get it wrong.

Rules: a narrow no-break space (U+202F) before `;`, `!` and `?`; a no-break space (U+00A0) before `:` and
inside « » and after `n°`; a narrow one between groups of three digits and before `%` and `€`; a typographic
apostrophe between letters. Lexique des règles typographiques, Imprimerie nationale;
narrow space as in CLDR's French. Applying the rules twice changes nothing.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

NARROW = "\u202f"
NO_BREAK = "\u00a0"

# Elements whose text is not prose. `title` and `option` are: their text is shown to people.
VERBATIM = frozenset({"script", "style", "code", "pre", "textarea", "kbd", "samp", "svg", "bdi", "time"})
VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]  # HTML, void elements
)

MARKUP = re.compile(
    r"<!--.*?-->|<!\w[^>]*>"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<attrs>[^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*)>",
    re.DOTALL,
)
LANG = re.compile(r"\slang\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)

PROSE = re.compile(
    r"""
    (?P<keep>
        (?:https?://|www\.|mailto:|tel:)\S*[^\s»)]           # addresses
      | [\w.+-]+@[\w-]+\.[\w.-]*\w                         # e-mail addresses
      | \d{1,2}:\d{2}(?::\d{2})?                           # times
      | [A-Za-z]:\\\S*                                     # paths, codes
    )
  | (?P<apostrophe>(?<=[^\W\d_])(?:'|&\#x27;|&\#0?39;)(?=[^\W\d_])
      | (?:(?<=\b[cdjlmnst])|(?<=\bqu))(?:'|&\#x27;|&\#0?39;)$)
  | (?P<entity>&(?:\#\d+|\#[xX][0-9a-fA-F]+|\w+);)
  | (?P<open>«\s*)
  | (?P<shut>\s*»)
  | (?P<thousand>(?:(?<=\b[1-9])|(?<=\b[1-9]\d)|(?<=\b\d\d\d))\s(?=\d{3}\b))  # 12 000
  | (?P<unit>(?<=\d)\s+(?=[%‰€°]))                       # 30 %, 50 €
  | (?P<number>(?<=\bn°)\s+(?=\d))                        # n° 5
  | (?P<high>(?:\s+(?=[;!?])|(?<=[\w)\]%’'"”»…]))(?P<sign>[;!?])(?=[\s;!?.…»)\]"”]|$))
  | (?P<colon>(?:\s+(?=:)|(?<=[\w)\]%’'"”»…])):(?=\s|$))
    """,
    re.VERBOSE | re.IGNORECASE,
)

# What takes the place of each group; a group that is not here stays as it was.
SET = {
    "apostrophe": "’",
    "open": "«" + NO_BREAK,
    "shut": NO_BREAK + "»",
    "thousand": NARROW,
    "unit": NARROW,
    "number": NO_BREAK,
    "colon": NO_BREAK + ":",
}


#: A text without any of these has nothing to set: most are spaces between tags, and words of one line.
TELLING = re.compile(r"[«»;:!?%‰€°'&\d]")


# What stands around the pages, and on many of them, is set once.
@lru_cache(maxsize=4096)
def french(text: str) -> str:
    """Give `text` (HTML text without tags, entities allowed) with French spaces and apostrophes."""
    if not TELLING.search(text):
        return text
    return PROSE.sub(_spaced, text.replace("&nbsp;", NO_BREAK).replace("&#160;", NO_BREAK))


def _spaced(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    if kind == "high":
        return NARROW + match["sign"]
    return SET.get(kind, match[0])


@dataclass
class _Region:
    """An element that decides whether its text is ours to touch; `depth` counts others of its name inside."""

    name: str
    french: bool
    depth: int = 1


def typeset(html: str, lang: str = "fr") -> str:
    """Give `html` with French spacing in its text nodes.

    Takes a well-formed fragment or page and the language that it starts in. Tags, attributes, comments,
    verbatim elements and elements with another `lang` come back as they were.
    """
    regions = [_Region("", _is_french(lang))]
    top = regions[0]
    out: list[str] = []
    written = position = 0
    for tag in MARKUP.finditer(html):
        begin = tag.start()
        if top.french and begin > position:
            text = html[position:begin]
            spaced = french(text)
            if spaced != text:
                out += (html[written:position], spaced)
                written = begin
        position = tag.end()
        close, name, attrs = tag.groups()
        # All but a few tags change nothing.
        if name and (name in VERBATIM or name == top.name or "lang" in attrs.lower() or not name.islower()):
            _step(regions, close, name.lower(), attrs)
            top = regions[-1]
    text = html[position:]
    out += (html[written:position], french(text) if top.french else text)
    return "".join(out)


def _step(regions: list[_Region], close: str, name: str, attrs: str) -> None:
    top = regions[-1]
    if close:
        if name == top.name:
            top.depth -= 1
            if not top.depth:
                regions.pop()
        return
    if name in VOID or attrs.endswith("/"):
        return
    lang = LANG.search(attrs)
    if name in VERBATIM:
        regions.append(_Region(name, french=False))
    elif lang and top.name not in VERBATIM:
        regions.append(_Region(name, _is_french(lang[1] or lang[2] or lang[3] or "")))
    elif name == top.name:
        top.depth += 1


def _is_french(lang: str) -> bool:
    return lang.lower().split("-")[0] == "fr"
