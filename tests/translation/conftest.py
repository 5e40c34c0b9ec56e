"""A small site whose pages wagtail-localize translates into Dutch."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from tests import factories
from tests.translation.desk import Desk


@pytest.fixture
def home(db: None) -> HomePage:
    """The French home page; there is a Dutch one too, which wagtail-localize does not know."""
    home = factories.home()
    factories.home("nl", "Home")
    return home


@pytest.fixture
def desk(home: HomePage) -> Desk:
    """A French page of three texts and its Dutch translation, complete and live."""
    desk = Desk(factories.child(home, StandardPage(title="Accueil de jour", slug="jour", summary="Un café.")))
    desk.write(body=["<p>La porte est ouverte.</p><p>Entrez.</p>"])
    desk.begin()
    desk.translate_all()
    desk.publish()
    return desk


@pytest.fixture
def signed_in(client: Client) -> Callable[[str], Client]:
    """Sign in as somebody with a role; gives the client."""

    def sign_in(role: str, **fields: Any) -> Client:
        user = User.objects.filter(email=f"{role}@example.org").first()
        if user is None:
            user = User.objects.create_user(f"{role}@example.org", "une porte ouverte", **fields)
            assign_role(user, role)
        client.force_login(user)
        return client

    return sign_in
