"""Asks the search as a visitor does, and reads its answer."""

import re
from html import unescape
from typing import Any

from django.test import Client

__all__ = ["addresses", "answer", "suggested", "titles"]

ITEMS = re.compile(r'<ol class="results" id="results"[^>]*>(.*?)</ol>', re.DOTALL)
LINK = re.compile(r'<h2><a href="([^"]*)">(.*?)</a></h2>', re.DOTALL)


def answer(language: str, query: str, **choices: str) -> Any:
    """The response to a question, which must be 200."""
    response = Client().get(f"/{language}/search/", {"q": query, **choices})
    assert response.status_code == 200
    return response


def _links(response: Any) -> list[tuple[str, str]]:
    items = ITEMS.search(response.content.decode())
    return LINK.findall(items[1]) if items else []


def titles(language: str, query: str, **choices: str) -> list[str]:
    """The titles of the results, as text."""
    found = _links(answer(language, query, **choices))
    # French spaces are put in when a page is rendered.
    return [re.sub(r"\s", " ", unescape(re.sub(r"<[^>]+>", "", title))) for _url, title in found]


def addresses(language: str, query: str, **choices: str) -> list[str]:
    return [unescape(url) for url, _title in _links(answer(language, query, **choices))]


def suggested(language: str, query: str) -> list[str]:
    response = Client().get(f"/{language}/search/suggest/", {"q": query})
    assert response.status_code == 200
    return [item["title"] for item in response.json()["suggestions"]]
