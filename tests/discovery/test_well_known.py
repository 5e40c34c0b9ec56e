"""Small files with a fixed name."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import PIL.Image
import pytest
from django.contrib.staticfiles import finders
from django.test import Client

from home.models import HomePage
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.chrome.models import SiteSettings
from tests import factories


@pytest.fixture
def home(db: None) -> HomePage:
    return factories.home()


def test_robots_are_kept_from_the_tool_and_from_results_of_searches(home: HomePage, client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert answer.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /*/search/",
        "Allow: /",
        "",
        "Sitemap: http://testserver/sitemap.xml",
    ]


def test_a_rehearsal_of_the_site_is_closed_to_robots(home: HomePage, client: Client, settings: Any) -> None:
    settings.INDEXABLE = False
    assert client.get("/robots.txt").content == b"User-agent: *\nDisallow: /\n"


def test_nobody_is_named_for_security_while_no_address_is_known(home: HomePage, client: Client) -> None:
    assert client.get("/.well-known/security.txt").status_code == 404


def test_security_txt_follows_the_settings_and_expires(home: HomePage, client: Client) -> None:
    SiteSettings.objects.update_or_create(pk=1, defaults={"email": "securite@example.org"})
    answer = client.get("/.well-known/security.txt")
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    fields = dict(re.findall(r"^([\w-]+): (.+)$", answer.content.decode(), re.MULTILINE))
    expires = datetime.fromisoformat(fields.pop("Expires"))
    # RFC 9116, 2.5.5: less than a year.
    assert timedelta(days=1) < expires - datetime.now(UTC) < timedelta(days=365)
    assert fields == {
        "Contact": "mailto:securite@example.org",
        "Preferred-Languages": "fr, nl, en",
        "Canonical": "http://testserver/.well-known/security.txt",
    }


def test_a_password_manager_is_led_to_a_new_password(home: HomePage, client: Client) -> None:
    answer = client.get("/.well-known/change-password")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/admin/password_reset/")
    assert client.get(answer.headers["Location"]).status_code == 200
    user = User.objects.create_user("e@example.org", "une porte ouverte")
    assign_role(user, "editor")
    client.force_login(user)
    answer = client.get("/.well-known/change-password")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/admin/security/password/")
    assert 'type="password"' in client.get(answer.headers["Location"], follow=True).content.decode()


def test_the_manifest_names_icons_of_the_sizes_it_says(home: HomePage, client: Client) -> None:
    assert '<link rel="manifest" href="/manifest.webmanifest">' in client.get("/fr/").content.decode()
    answer = client.get("/manifest.webmanifest")
    assert answer.headers["Content-Type"] == "application/manifest+json"
    manifest = json.loads(answer.content)
    assert (manifest["name"], manifest["start_url"], manifest["lang"]) == ("JRS Belgium", "/", "fr")
    assert {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]} == {
        ("192x192", "any"),
        ("512x512", "any"),
        ("512x512", "maskable"),
    }
    for icon in manifest["icons"]:
        file = finders.find(icon["src"].removeprefix("/static/"))
        assert file, icon
        with PIL.Image.open(Path(file)) as picture:
            assert f"{picture.width}x{picture.height}" == icon["sizes"]
            assert picture.format == "PNG"
