"""What every answer tells the browser."""

from pathlib import Path

import pytest
from django.test import Client
from django.test.utils import override_settings

from home.models import HelpPage, HomePage, StandardPage
from jrs.accounts.models import User
from jrs.delivery.headers import DENIED
from tests import factories

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def home(db: None) -> HomePage:
    home = factories.home()
    factories.child(home, StandardPage(title="Contact", slug="contact"))
    factories.child(home, HelpPage(title="Aide", slug="aide"))
    return home


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/fr/",
        "/fr/contact/",
        "/fr/search/",
        "/fr/rien/",
        "/rien",
        "/healthz",
        "/static/js/video.js",
        "/admin/login/",
        "/admin/password_reset/",
    ],
)
def test_every_answer_has_the_headers(home: HomePage, client: Client, path: str) -> None:
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"].startswith(
        "default-src 'none'; script-src 'self'; style-src 'self'; "
    )
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert all(f"{feature}=()" in headers["Permissions-Policy"] for feature in DENIED)
    assert headers["X-Frame-Options"] == "DENY"


def test_from_help_nobody_learns_where_a_reader_comes_from(home: HomePage, client: Client) -> None:
    assert client.get("/fr/aide/").headers["Referrer-Policy"] == "no-referrer"


def test_the_admin_may_be_framed_by_itself_alone(home: HomePage, client: Client) -> None:
    client.force_login(User.objects.create_superuser("a@example.org"))
    headers = client.get("/admin/").headers
    assert "frame-ancestors 'self'" in headers["Content-Security-Policy"]
    assert "object-src 'none'" in headers["Content-Security-Policy"]
    assert "base-uri 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "SAMEORIGIN"


def test_an_answer_over_https_is_no_laxer(home: HomePage, client: Client) -> None:
    with override_settings(SECURE_SSL_REDIRECT=True):
        answer = client.get("/fr/")
        assert answer.status_code == 301
        assert "Content-Security-Policy" in answer.headers


def test_no_public_template_holds_a_style_or_a_script() -> None:
    written = []
    for room in ("site/jrs", "home", "news", "programmes", "search"):
        for file in (PROJECT / room / "templates").rglob("*.html"):
            text = file.read_text()
            inline = [
                word for word in ("<style", " style=", " onclick=", " onload=", "javascript:") if word in text
            ]
            inline += [tag for tag in text.split("<script")[1:] if " src=" not in tag.split(">", 1)[0]]
            written += [(file.name, inline)] if inline else []
    assert written == []
