"""The home of the admin says what there is to do, to each role, and nothing else."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from tests import factories

pytestmark = pytest.mark.django_db
HOME = "/admin/"


@pytest.fixture
def sign_in(client: Client) -> Callable[[str], User]:
    def as_role(role: str) -> User:
        user, _created = User.objects.get_or_create(email=f"{role}@example.org")
        assign_role(user, role)
        client.force_login(user)
        return user

    return as_role


def draft(page: Any, user: User, title: str) -> Any:
    page = page.specific
    page.title = title
    page.save_revision(user=user, clean=False)
    return page


def said(client: Client, address: str = HOME) -> str:
    cache.clear()
    return str(client.get(address, headers={"accept-language": "fr"}).content.decode())


def test_a_draft_is_there_for_its_author_alone(client: Client, sign_in: Callable[[str], User]) -> None:
    page = factories.news(factories.home())[0]
    editor = sign_in("editor")
    draft(page, editor, "Un brouillon à moi")
    assert 'data-errand="drafts"' in said(client) and "Un brouillon à moi" in said(client)
    assert "Un brouillon à moi" in said(client, reverse("jrs_desk:errand", args=["drafts"]))
    sign_in("publisher")
    assert 'data-errand="drafts"' not in said(client)


def test_what_is_submitted_waits_for_a_publisher_and_comes_back(
    client: Client, sign_in: Callable[[str], User]
) -> None:
    page = factories.news(factories.home())[0]
    editor = sign_in("editor")
    submitted = draft(page, editor, "Une proposition")
    state = submitted.get_workflow().start(submitted, editor)
    home = said(client)
    assert 'data-errand="submitted"' in home and 'data-errand="drafts"' not in home
    publisher = sign_in("publisher")
    home = said(client)
    assert 'data-errand="decide"' in home and "Une proposition" in home
    state.current_task_state.specific.reject(user=publisher, comment="Plus court.")
    assert 'data-errand="decide"' not in said(client)
    sign_in("editor")
    assert 'data-errand="sent-back"' in said(client)


def test_what_is_scheduled_says_when_in_brussels(client: Client, sign_in: Callable[[str], User]) -> None:
    page = factories.news(factories.home())[0]
    publisher = sign_in("publisher")
    page.go_live_at = (timezone.localtime() + timedelta(days=2)).replace(hour=9, minute=0)
    page.save_revision(user=publisher, clean=False).publish(user=publisher)
    home = said(client)
    assert 'data-errand="scheduled"' in home and "09:00" in home


def test_with_nothing_to_do_there_is_no_empty_box(client: Client, sign_in: Callable[[str], User]) -> None:
    factories.news(factories.home())
    sign_in("editor")
    home = said(client)
    assert "Rien ne vous attend." in home
    assert "data-errand" not in home
    assert "Écrire une actualité" in home


def test_the_home_costs_the_same_for_many_drafts(client: Client, sign_in: Callable[[str], User]) -> None:
    pages = factories.news(factories.home(), 12)
    editor = sign_in("editor")
    draft(pages[0], editor, "Un")

    def cost() -> int:
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            client.get(HOME)
        return len(queries)

    cost()
    before = cost()
    for number, page in enumerate(pages[1:]):
        draft(page, editor, f"Brouillon {number}")
    assert cost() == before


def test_an_unknown_errand_is_not_found(client: Client, sign_in: Callable[[str], User]) -> None:
    factories.home()
    sign_in("editor")
    assert client.get(reverse("jrs_desk:errand", args=["xyzzy"])).status_code == 404


@pytest.mark.parametrize("role", ["editor", "publisher", "translator", "administrator"])
def test_each_role_has_its_handbook_with_pictures(
    client: Client, sign_in: Callable[[str], User], role: str
) -> None:
    factories.home()
    sign_in("editor")
    page = said(client, reverse("jrs_desk:handbook", args=[role]))
    pictures = re.findall(r'/static/(admin/handbook/[^"]+\.webp)', page)
    assert pictures
    assert [name for name in pictures if not finders.find(name)] == []


def test_the_menus_lead_to_nothing_foreign(client: Client, sign_in: Callable[[str], User]) -> None:
    factories.home()
    sign_in("editor")
    home = said(client)
    assert "guide.wagtail.org" not in home
    assert "page-types-usage" not in home
    assert reverse("jrs_desk:handbook") in home
