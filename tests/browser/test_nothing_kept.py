"""Nothing is left with an anonymous visitor, and nobody else is told: on every page of the site, in three languages."""

import re
import urllib.error
import urllib.request

import pytest

from tests.browser import OpenPage
from tests.browser.policy import Policy
from tests.support.server import ServedSite

LANGUAGES = ("fr", "nl", "en")
LINK = re.compile(r'href="(/(?:fr|nl|en)/[^"#]*)"')
#: Beside the pages: what is no page of the tree.
OTHERS = ("search/", "search/?q=porte", "rien-ici/", "feed/", "_util/authenticate_with_password/1/1/")
STORED = """async () => [
  document.cookie,
  localStorage.length,
  sessionStorage.length,
  (await indexedDB.databases()).length,
  (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length,
]"""


def fetch(address: str) -> tuple[str, dict[str, str]]:
    """The body and the headers at an address, whatever its status."""
    try:
        answer = urllib.request.urlopen(address, timeout=20)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        return answer.read().decode(errors="replace"), {k.lower(): v for k, v in answer.headers.items()}


def walk(site: ServedSite, language: str) -> dict[str, dict[str, str]]:
    """Every address of a language that links lead to, with the headers of its answer."""
    found: dict[str, dict[str, str]] = {}
    waiting = [f"/{language}/"]
    while waiting:
        path = waiting.pop()
        if path in found or not path.startswith(f"/{language}/"):
            continue
        html, found[path] = fetch(site.url + path)
        waiting += [link.replace("&amp;", "&") for link in LINK.findall(html)]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_leaves_anything_or_tells_anybody(
    shared_site: ServedSite, open_page: OpenPage, language: str
) -> None:
    answers = walk(shared_site, language)
    others = ["/", "/nothing", "/robots.txt", *(f"/{language}/{name}" for name in OTHERS)]
    answers |= {path: fetch(shared_site.url + path)[1] for path in others}
    assert len(answers) > 25
    for path, headers in answers.items():
        assert "set-cookie" not in headers, path
        assert "cookie" not in headers.get("vary", "").lower(), path
        assert "localhost" not in str(headers.get("server", "")), path
        assert not re.search(r"\d+\.\d+", headers.get("server", "") + headers.get("x-powered-by", "")), path

    page = open_page(locale=f"{language}-BE")
    elsewhere: list[str] = []
    page.on(
        "request",
        lambda request: request.url.startswith((shared_site.url, "data:")) or elsewhere.append(request.url),
    )
    policy = Policy(page)
    for path in (path for path in answers if "?" not in path and not path.startswith("/robots")):
        page.goto(shared_site.url + path)
        assert page.evaluate(STORED) == ["", 0, 0, 0, 0, 0], path
    assert page.context.cookies() == []
    assert elsewhere == []
    assert policy.faults == []
