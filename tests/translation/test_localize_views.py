"""The views of wagtail-localize: what they let through, and how they answer a mistake. Who may what: test_access."""

import json
from collections.abc import Callable

import pytest
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    Translation,
)

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import permission
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]


def address(view: str, desk: Desk) -> tuple[str, str]:
    """The method and the address of a view for the Dutch page."""
    nl, source = desk.translation(), desk.translation().source
    known = {
        "submit": ("get", "submit_page_translation", [desk.page.pk]),
        "update": ("get", "update_translations", [source.pk]),
        "string": ("put", "edit_string_translation", [nl.pk, desk.segments().all[0].pk]),
        "override": ("put", "edit_override", [nl.pk, source.overridablesegment_set.get().pk]),
    }
    method, name, arguments = known[view]
    return method, reverse(f"wagtail_localize:{name}", args=arguments)


@pytest.fixture
def linked(desk: Desk) -> Desk:
    factories.home("en", "Home")
    desk.write(body=['<p>Lisez <a href="https://example.org">ceci</a>.</p>'])
    desk.translate_all()
    return desk


def test_submitting_needs_more_than_the_right_to_submit(linked: Desk, client: Client) -> None:
    user = User.objects.create_user("x@example.org")
    user.user_permissions.add(permission("wagtail_localize.translation", "submit_translation"))
    user.user_permissions.add(permission("wagtailadmin.admin", "access_admin"))
    client.force_login(user)
    locale = factories.locale("en")
    client.post(address("submit", linked)[1], {"locales": [locale.pk]})
    client.post(address("update", linked)[1], {"publish_translations": "on"})
    assert not StandardPage.objects.filter(locale=locale).exists()


def test_a_publisher_submits_for_a_day(home: HomePage, signed_in: SignIn) -> None:
    page = factories.child(home, StandardPage(title="Jour", slug="jour", summary="Un café."))
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    component = "component-translation_translationjob"
    form = {
        "locales": [factories.locale("nl").pk],
        f"{component}-enabled": "on",
        f"{component}-due_on": "2026-12-24",
    }
    client = signed_in("publisher")
    # wagtail-localize publishes when the transaction ends, and that of a test never does.
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(url, form)
    (translation,) = Translation.objects.filter(source__object_id=page.translation_key)
    assert str(translation.job.due_on) == "2026-12-24"
    assert not translation.get_target_instance().live


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("https://example.be/nl", True),
        ("mailto:info@example.be", True),
        ("javascript:alert(1)", False),
        (" java\tscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.net", False),
        ("", False),
    ],
)
def test_a_link_changed_by_a_translator_is_looked_at(linked: Desk, value: str, kept: bool) -> None:
    segment = OverridableSegment.objects.get(source=linked.translation().source)
    override = SegmentOverride.objects.update_or_create(
        locale=factories.locale("nl"), context=segment.context, defaults={"data_json": json.dumps(value)}
    )[0]
    override.refresh_from_db()
    assert override.has_error != kept
    linked.publish()
    href = value if kept else "https://example.org"
    assert f'href="{href}"' in linked.texts()
    override.data_json = json.dumps("https://example.be/")
    override.save()
    override.refresh_from_db()
    assert not override.has_error


def test_a_text_without_words_is_a_mistake_of_the_asker(linked: Desk, signed_in: SignIn) -> None:
    for view in ("string", "override"):
        method, url = address(view, linked)
        assert getattr(signed_in("translator-nl"), method)(url).status_code == 400


def test_nobody_writes_on_a_locked_page(linked: Desk, signed_in: SignIn) -> None:
    Page.objects.filter(pk=linked.target().pk).update(locked=True)
    _method, url = address("string", linked)
    answer = signed_in("translator-nl").put(url, "value=x", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 423
