"""Whoever is told that nothing was stored has stored nothing, at whatever statement the disk was full."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from home.models import StandardPage
from jrs.accounts.models import User
from jrs.chrome.models import Notice
from tests import factories
from tests.quality.form import form_of

pytestmark = pytest.mark.django_db
Person = Callable[..., User]
#: PostgreSQL refuses, for want of room, to note that something was published.
FULL = """
CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.action = 'wagtail.publish' THEN
    RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER full_disk BEFORE INSERT ON {} FOR EACH ROW EXECUTE FUNCTION full_disk()
"""


def fill_the_disk_of(table: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(FULL.format(table))


def test_a_page_that_cannot_be_published_for_want_of_room_is_not_half_stored(
    client: Client, home: None, person: Person
) -> None:
    page = factories.child(home, StandardPage(title="Visites", slug="visites", summary="Comment venir."))
    before = page.revisions.count()
    person("publisher")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = {**form_of(client, url), "title": "Visites du mardi", "action-publish": "1"}
    fill_the_disk_of("wagtailcore_pagelogentry")
    client.raise_request_exception = False
    answer = client.post(url, form)
    assert answer.status_code == 507
    assert "Ceci n’a pas été enregistré." in answer.content.decode()
    kept = StandardPage.objects.get(pk=page.pk)
    assert (kept.title, kept.draft_title, kept.revisions.count()) == ("Visites", "Visites", before)


def test_nor_is_a_snippet(client: Client, home: None, person: Person) -> None:
    person("publisher")
    meta = Notice._meta
    url = reverse(f"wagtailsnippets_{meta.app_label}_{meta.model_name}:add")
    ends = timezone.localdate() + timedelta(days=7)
    form = {**form_of(client, url), "name": "Fermé", "ends_on": ends.isoformat(), "action-publish": "1"}
    form["text"] = form["text"].replace('"text": ""', '"text": "Nous sommes fermés lundi."')
    fill_the_disk_of("wagtailcore_modellogentry")
    client.raise_request_exception = False
    answer = client.post(url, form)
    assert answer.status_code == 507
    assert not Notice.objects.exists()
