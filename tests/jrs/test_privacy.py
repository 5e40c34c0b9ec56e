"""A private page stays private at any depth, although its ancestors are fetched with it."""

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from tests import factories


@pytest.fixture
def home(db: None) -> HomePage:
    return factories.home()


@pytest.mark.parametrize("where", ["page", "parent", "home", "root"])
def test_the_word_is_asked_for_wherever_the_restriction_stands(
    home: HomePage, client: Client, where: str
) -> None:
    page = factories.news(home)[0]
    places = {"page": page, "parent": page.get_parent(), "home": home, "root": Page.get_first_root_node()}
    assert client.get(page.url).status_code == 200
    PageViewRestriction.objects.create(page=places[where], restriction_type="password", password="x")
    html = client.get(page.url).content.decode()
    assert page.summary not in html
    assert 'type="password"' in html


def test_a_sibling_of_a_private_page_is_public(home: HomePage, client: Client) -> None:
    private, public = factories.news(home, 2)
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    assert client.get(private.url).status_code == 302
    assert client.get(public.url).status_code == 200
