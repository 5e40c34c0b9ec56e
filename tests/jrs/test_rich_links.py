"""An address that runs a script, however it came into the database, is in no editor."""

import re
from html import escape

import pytest
from django.test import Client

from home.models import StandardPage
from tests import factories
from tests.browser.payloads import FIXED

SCHEMES = ("javascript:", "vbscript:", "data:text")


@pytest.mark.parametrize("address", FIXED, ids=range(len(FIXED)))
def test_a_hostile_link_comes_without_its_address_into_the_editor(admin_client: Client, address: str) -> None:
    text = f'<p><a href="{escape(address)}">lisez</a> <a href="https://example.org/x">ceci</a></p>'
    page = factories.child(
        factories.home(), StandardPage(title="x", slug="x"), body=[{"type": "text", "value": text}]
    )
    shown = admin_client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "lisez" in shown
    assert "https://example.org/x" in shown
    assert not [scheme for scheme in SCHEMES if scheme in re.sub(r"\\+t", "", shown).lower()]
