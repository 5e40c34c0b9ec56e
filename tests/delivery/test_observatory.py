"""The score of Mozilla's HTTP Observatory, by its published rules: 130, the most without a preload list.

https://github.com/mdn/mdn-http-observatory, `src/grader/charts.js`: 100 to begin with, and what follows.
`make audit` has its own package grade the site as it is served (tests/audit/observatory.py).
"""

import re
from typing import Any

import pytest
from django.test import Client

from home.models import HelpPage
from tests import factories

HALF_A_YEAR = 15_768_000
STRICT = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}


@pytest.fixture(autouse=True)
def _over_https(settings: Any) -> None:
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_HSTS_SECONDS = 365 * 24 * 3600
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True


def directives(policy: str) -> dict[str, set[str]]:
    parts = [part.split() for part in policy.split(";") if part.strip()]
    return {name: set(values) for name, *values in parts}


def score(answer: Any) -> int:
    """The score of one answer over https; a bonus counts only where nothing was lost, as there."""
    headers, found = answer.headers, directives(answer.headers.get("Content-Security-Policy", ""))
    scripts = found.get("script-src", found.get("default-src", {"*"}))
    styles = found.get("style-src", found.get("default-src", {"*"}))
    lost = 0
    lost += 25 if not found else 0
    lost += 20 if {"'unsafe-inline'", "'unsafe-eval'", "data:", "*", "https:"} & scripts else 0
    lost += 40 * any(not cookie["secure"] for cookie in answer.cookies.values())
    age = re.search(r"max-age=(\d+)", headers.get("Strict-Transport-Security", ""))
    lost += 0 if age and int(age[1]) >= HALF_A_YEAR else 20
    lost += 0 if headers.get("X-Content-Type-Options") == "nosniff" else 5
    lost += 50 if headers.get("Access-Control-Allow-Origin") == "*" else 0
    framed = found.get("frame-ancestors")
    lost += 0 if framed or "X-Frame-Options" in headers else 20
    # A script of another origin without a digest; an address without a scheme.
    text = answer.content.decode()
    lost += 50 if re.search(r"<script[^>]+src=[\"']?(?:https?:)?//", text) else 0
    bonus = 0
    bonus += 10 if found.get("default-src") == {"'none'"} and "'unsafe-inline'" not in styles else 0
    bonus += 5 if answer.cookies and all(each["httponly"] for each in answer.cookies.values()) else 0
    bonus += 5 if headers.get("Referrer-Policy") in STRICT else 0
    bonus += 5 if framed else 0
    bonus += 10 if headers.get("Cross-Origin-Resource-Policy") in {"same-origin", "same-site"} else 0
    return 100 - lost + (bonus if lost <= 10 else 0)


@pytest.mark.parametrize("path", ["/fr/", "/fr/aide/", "/fr/search/?q=x", "/fr/rien/", "/admin/login/"])
def test_every_kind_of_page_scores_130(db: None, client: Client, path: str) -> None:
    home = factories.home()
    factories.child(home, HelpPage(title="Aide", slug="aide"))
    answer = client.get(path, secure=True)
    assert score(answer) == 130
    assert client.get(path).headers["Location"].startswith("https://")


def test_nobody_reads_which_server_answers(db: None, client: Client) -> None:
    factories.home()
    for path in ("/fr/", "/static/js/video.js", "/admin/login/", "/healthz", "/fr/rien/"):
        headers = client.get(path, secure=True).headers
        assert headers["Server"] == "site"
        assert not {"X-Powered-By", "Via", "X-Generator"} & set(headers)


def test_a_foreign_host_gets_nothing(db: None, client: Client) -> None:
    factories.home()
    for host in ("evil.example", "testserver.evil.example", "testserver:80@evil.example", "testserver\\evil"):
        assert client.get("/fr/", secure=True, headers={"host": host}).status_code == 400
