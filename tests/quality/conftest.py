"""A French home page, and people to publish below it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from tests import factories


@pytest.fixture
def home(db: None) -> HomePage:
    return factories.home()


@pytest.fixture
def draft(home: HomePage) -> StandardPage:
    """A page that nobody has summed up, with a link that says nothing: two things to mend."""
    page = StandardPage(title="Visites", slug="visites", live=False)
    page.body = [("text", '<p>Pour venir, <a href="https://www.iom.int/">cliquez ici</a>.</p>')]
    made = factories.child(home, page)
    made.save_revision()
    return StandardPage.objects.get(pk=made.pk)


@pytest.fixture
def person(client: Client) -> Callable[..., User]:
    """Sign in as somebody new with a role; gives the account."""

    def sign_in(role: str, **fields: Any) -> User:
        user = User.objects.create_user(f"{role}@example.org", "une porte ouverte", **fields)
        assign_role(user, role)
        client.force_login(user)
        return user

    return sign_in
