"""Where gifts go: no account of the admin, least of all a translator's, can lead them elsewhere."""

import json
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail_localize.models import OverridableSegment, SegmentOverride

from home.models import HomePage, SupportPage
from jrs.chrome.models import Header, SiteSettings
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
GIVE = "https://give.jrs.test/jrs"


def support(url: str) -> str:
    return json.dumps([{"type": "link", "value": {"kind": "url", "url": url, "text": "Soutenez-nous"}}])


def header(home: HomePage, url: str) -> Header:
    made = Header.objects.create(name="En-tête", locale=home.locale, support=support(url))
    settings = SiteSettings.load()
    settings.header = made
    settings.save()
    return made


def test_the_button_leads_to_sites_of_the_list_alone(home: HomePage, client: Client, settings: Any) -> None:
    header(home, GIVE)
    assert GIVE not in client.get("/fr/").content.decode()
    settings.DONATION_HOSTS = ["give.jrs.test"]
    assert GIVE in client.get("/fr/").content.decode()


def test_an_editor_is_told_why_an_address_is_refused(home: HomePage, settings: Any) -> None:
    settings.DONATION_HOSTS = ["give.jrs.test"]
    header(home, GIVE).full_clean()
    with pytest.raises(ValidationError, match="thief"):
        Header(name="x", locale=home.locale, support=support("https://thief.example.net/")).clean()


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("https://thief.example.net/", False),
        ("https://give.jrs.test.thief.net/", False),
        ("https://give.jrs.test@thief.net/", False),
        ("https://www.give.jrs.test/nl", True),
        ("https://jrs.test/nl", True),
    ],
)
def test_a_translator_changes_no_way_to_give(home: HomePage, settings: Any, value: str, kept: bool) -> None:
    settings.DONATION_HOSTS = ["give.jrs.test"]
    page = factories.child(home, SupportPage(title="Dons", slug="dons", summary="Donner."))
    page.body = [("text", '<p><a href="https://jrs.test/">Donnez</a></p>')]
    page.save()
    desk = Desk(SupportPage.objects.get(pk=page.pk))
    desk.begin()
    segment = OverridableSegment.objects.get(source=desk.translation().source)
    override = SegmentOverride.objects.create(
        locale=factories.locale("nl"), context=segment.context, data_json=json.dumps(value)
    )
    override.refresh_from_db()
    assert override.has_error != kept
    desk.translate_all()
    desk.publish()
    shown = str(SupportPage.objects.get(locale__language_code="nl").body[0].value.source)
    assert (value in shown) == kept
