"""One page of each type, in each language, by its address."""

import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import html5lib

from tests.support import ample, arabic

LANGUAGES = ("fr", "nl", "en")
#: In French; the other languages are found by the alternates that each page names.
FRENCH = {
    "home": "/fr/",
    "standard": "/fr/qui-sommes-nous/",
    "support": "/fr/soutenez-nous/faire-un-don/",
    "help": "/fr/besoin-d-aide/",
    "programmes": "/fr/notre-travail/",
    "programme": "/fr/notre-travail/visites-en-detention/",
    "stories": "/fr/temoignages/",
    "story": "/fr/temoignages/venu-pour-etudier/",
    "news": "/fr/actualites/",
    "news item": "",
    "contact": "/fr/contact/",
}
#: Answers that are no page of the tree.
ANSWERS = {
    "search": "/{lang}/search/?q={word}",
    "nothing found": "/{lang}/search/?q=zzzz",
    "not found": "/{lang}/no-such-page/",
}
WORDS = {"fr": "accueil", "nl": "detentie", "en": "detention", "ar": "%D8%A7%D8%AD%D8%AA%D8%AC%D8%A7%D8%B2"}
#: Only in French, with `ample_template`.
SAMPLES = {
    "every block": ample.BLOCKS,
    "news with photo": ample.PICTURED_NEWS,
    "story with photo": ample.PICTURED_STORY,
    "news, page 2": "/fr/actualites/?page=2",
}


#: Languages, kinds, paths.
Paths = dict[str, dict[str, str]]


def fetch(url: str) -> tuple[int, str]:
    """The status and the text of an address of a served site; redirects are followed."""
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def parse(html: str) -> Any:
    """The tree of an HTML page, by the algorithm of browsers (the HTML standard, section 13.2)."""
    return html5lib.parse(html, treebuilder="etree", namespaceHTMLElements=False)


def alternates(tree: Any) -> dict[str, str]:
    """The path of every version that a page names, by its language; `x-default` among them."""
    links = [link for link in tree.iter("link") if link.get("rel") == "alternate" and link.get("hreflang")]
    return {link.get("hreflang"): urlsplit(link.get("href")).path for link in links}


def addresses(url: str, read: Callable[[str], tuple[int, str]] = fetch) -> Paths:
    """The path of each kind of page, per language, of the starter site served at `url`."""
    french = dict(FRENCH)
    listing = parse(read(url + french["news"])[1])
    items = [link.get("href", "") for link in listing.find(".//main").iter("a")]
    french["news item"] = next(path for path in items if path.startswith(french["news"]) and "?" not in path)
    found: Paths = {lang: {} for lang in LANGUAGES}
    for kind, path in french.items():
        others = alternates(parse(read(url + path)[1]))
        for lang in LANGUAGES:
            found[lang][kind] = others[lang]
    for lang, paths in found.items():
        paths.update({kind: path.format(lang=lang, word=WORDS[lang]) for kind, path in ANSWERS.items()})
    return found


def in_arabic() -> dict[str, str]:
    """The path of each kind of page that `arabic_template` has in Arabic."""
    answers = {kind: path.format(lang="ar", word=WORDS["ar"]) for kind, path in ANSWERS.items()}
    return {**arabic.ADDRESSES, **answers}
