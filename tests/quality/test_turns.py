"""A form that waits for another at the same place does not wait for ever."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.translation import middleware
from tests import factories
from tests.quality.form import form_of

pytestmark = pytest.mark.django_db


def test_a_form_whose_place_stays_taken_is_stored_all_the_same(
    client: Client, home: HomePage, person: Callable[..., User], monkeypatch: Any
) -> None:
    page = factories.child(home, StandardPage(title="Visites", slug="visites", summary="Comment venir."))
    person("editor")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = {**form_of(client, url), "title": "Visites du mardi"}
    monkeypatch.setattr(middleware, "TURN", "200ms")
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(hashtextextended(%s, 0))", [url])
        assert client.post(url, form).status_code == 302
    finally:
        other.close()
    assert StandardPage.objects.get(pk=page.pk).draft_title == "Visites du mardi"
    with connection.cursor() as cursor:
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() == ("0",)
