"""The table of pages × languages: its filters, its numbers, its JSON, its line on the home of the admin."""

import json
from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail_localize.models import TranslationSource

from home.models import HomePage, StandardPage
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]


@pytest.fixture
def two(desk: Desk, home: HomePage) -> Desk:
    """Two pages: one translated, with a page below it that is not, and one that nobody has sent; gives the second."""
    factories.home("en", "Home")
    below = Desk(
        factories.child(desk.page, StandardPage(title="Dessous", slug="dessous", summary="Six mots de plus."))
    )
    below.begin()
    factories.child(home, StandardPage(title="À côté", slug="cote"))
    return below


def rows(client: Client, **asked: object) -> set[str]:
    answer = client.get(reverse("jrs_translation:overview"), asked)
    assert answer.status_code == 200
    return {row.source.title for row in answer.context["page"]}


def test_the_filters_show_what_they_say(two: Desk, desk: Desk, signed_in: SignIn) -> None:
    client = signed_in("publisher")
    assert rows(client) >= {"Accueil", "Accueil de jour", "Dessous", "À côté"}
    assert rows(client, section=desk.page.pk) == {"Accueil de jour", "Dessous"}
    assert rows(client, state="in_progress") == {"Dessous"} or rows(client, state="new") == {"Dessous"}
    assert rows(client, words=3) == {"Dessous"}
    assert rows(client, words=300) == set()
    source = TranslationSource.objects.filter(object_id=two.page.translation_key)
    assert "Dessous" not in rows(client, age=30)
    source.update(last_updated_at=timezone.now() - timedelta(days=40))
    assert "Dessous" in rows(client, age=30)
    assert "Accueil de jour" not in rows(client, age=30, section=desk.page.pk, state="live")


def test_an_unknown_value_is_no_error(two: Desk, signed_in: SignIn) -> None:
    client = signed_in("publisher")
    for asked in (
        {"section": "x"},
        {"section": "9"},
        {"state": "x"},
        {"age": "-1"},
        {"words": "x"},
        {"page": "x"},
    ):
        assert rows(client, **asked), asked


def test_the_same_numbers_everywhere(two: Desk, signed_in: SignIn) -> None:
    out = StringIO()
    call_command("translation_status", "--json", stdout=out)
    told = json.loads(out.getvalue())
    client = signed_in("publisher")
    assert client.get(reverse("jrs_translation:overview_json")).json() == told
    shown = client.get(reverse("jrs_translation:overview")).context["locales"]
    assert {locale.language_code: numbers for locale, numbers in shown} == told["languages"]
    only = client.get(reverse("jrs_translation:overview_json"), {"words": 3}).json()["items"]
    assert {item["title"] for item in only} == {"Dessous"}


def test_a_translator_sees_their_language_and_what_was_sent_to_them(two: Desk, signed_in: SignIn) -> None:
    client = signed_in("translator-nl")
    assert rows(client) == {"Accueil de jour", "Dessous"}
    answer = client.get(reverse("jrs_translation:overview"))
    assert [locale.language_code for locale, _numbers in answer.context["locales"]] == ["nl"]


def test_the_home_of_the_admin_says_how_far_each_language_is(two: Desk, signed_in: SignIn) -> None:
    page = signed_in("publisher").get(reverse("wagtailadmin_home")).content.decode()
    assert reverse("jrs_translation:overview") in page
    assert "Néerlandais" in page or "Nederlands" in page


def test_the_table_costs_the_same_for_many_pages(
    two: Desk, home: HomePage, signed_in: SignIn, django_assert_max_num_queries: Callable
) -> None:
    client = signed_in("publisher")
    rows(client)
    for n in range(15):
        factories.child(home, StandardPage(title=f"Page {n}", slug=f"page-{n}"))
    with django_assert_max_num_queries(45):
        assert len(rows(client)) >= 19
