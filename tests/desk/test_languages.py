"""No English for whoever reads the admin in French or in Dutch: each text of its screens against the catalogues."""

import json
import re
from collections.abc import Iterator
from functools import cache
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, OpenerDirector, build_opener

import polib
import pytest
from django.apps import apps

from tests.desk.screens import NAMES
from tests.jrs.test_words import catalogue, said_on
from tests.support.people import EVERYTHING
from tests.support.server import ServedSite

#: Words of English that neither French nor Dutch has.
ENGLISH = re.compile(
    r"\b(?:the|your|this|with|and|have|has|been|will|from|are|you|that|they|search|delete)\b", re.IGNORECASE
)
#: What stands in a place of a message: no two sentences.
PLACE = r"(?:(?!\. ).)+"
#: What is so in every language: names, a mark of order, what Wagtail hides.
SAME = {
    "None",
    "English",
    "Relecture · Nalezing · Review",
}


@pytest.fixture(scope="module")
def addresses(shared_site: ServedSite) -> dict[str, dict[str, str]]:
    return dict(json.loads(shared_site.manage("shell", "-v0", "-c", EVERYTHING).splitlines()[-1]))


def signed_in(site: ServedSite, code: str) -> OpenerDirector:
    jar = CookieJar()
    opener = build_opener(HTTPCookieProcessor(jar))
    login = f"{site.url}/admin/login/"
    opener.open(login)
    token = next(cookie.value for cookie in jar if cookie.name == "csrftoken")
    fields = {"username": f"everything-{code}@jrs.localhost", "password": site.password}
    opener.open(login, urlencode({**fields, "csrfmiddlewaretoken": token, "next": "/admin/"}).encode())
    return opener


def messages(code: str) -> Iterator[polib.POEntry]:
    yield from polib.pofile(str(catalogue(code)))
    for app in apps.get_app_configs():
        source = Path(app.path) / "locale" / code / "LC_MESSAGES" / "django.po"
        if app.name.startswith(("wagtail", "django.contrib")) and source.exists():
            yield from polib.pofile(str(source))


def one_line(text: str) -> str:
    return " ".join(text.split())


@cache
def english(code: str) -> re.Pattern[str]:
    """Every English message that is another in the language `code`, whatever stands in its places."""
    same: set[str] = set()
    other: set[str] = set()
    for entry in messages(code):
        said = {one_line(text) for text in (entry.msgstr, *entry.msgstr_plural.values())}
        for text in map(one_line, filter(None, (entry.msgid, entry.msgid_plural))):
            (same if text in said else other).add(text)
    plain = {text for text in other - same if re.search(r"[a-z]{2}", re.sub(r"%\(\w+\)\w|\{\w*\}", "", text))}
    patterns = {re.sub(r"%\\\(\w+\\\)\w|\\\{\w*\\\}", PLACE, re.escape(text)) for text in plain}
    return re.compile("|".join(sorted(patterns)))


@pytest.mark.parametrize("code", ["fr", "nl"])
def test_no_screen_of_the_admin_speaks_english(
    code: str, shared_site: ServedSite, addresses: dict[str, dict[str, str]]
) -> None:
    assert len(NAMES) >= 25
    opener = signed_in(shared_site, code)
    heard = set()
    for name in NAMES:
        with opener.open(shared_site.url + addresses[code][name]) as answer:
            page = answer.read().decode()
            # A screen that this account may not see would send it to the home.
            assert (answer.url == f"{shared_site.url}/admin/") == (name == "home"), name
        assert f'lang="{code}"' in page
        for text in said_on(page.replace("<svg", "<script").replace("</svg>", "</script>")):
            if text not in SAME and (english(code).fullmatch(text) or ENGLISH.search(text)):
                heard.add(f"{name}: {text[:120]}")
    assert heard == set()
