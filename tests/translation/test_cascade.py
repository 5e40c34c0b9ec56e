"""What becomes of a source becomes of its translations, whichever way it is done."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from home.models import HomePage, StandardPage
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]


@pytest.fixture
def elsewhere(home: HomePage) -> StandardPage:
    """Another section, in French and in Dutch; gives the French one."""
    section = factories.child(home, StandardPage(title="Rubrique", slug="rubrique"))
    factories.translation(
        section, HomePage.objects.get(locale__language_code="nl"), title="Rubriek", slug="rubriek"
    )
    return section


def dutch(desk: Desk) -> StandardPage | None:
    return StandardPage.objects.filter(
        translation_key=desk.page.translation_key, locale__language_code="nl"
    ).first()


@pytest.mark.parametrize("how", ["view", "bulk", "code"])
def test_a_page_moved_takes_its_translations_along(
    desk: Desk, elsewhere: StandardPage, signed_in: SignIn, how: str
) -> None:
    client = signed_in("administrator")
    if how == "code":
        desk.page.move(elsewhere, pos="last-child")
    elif how == "view":
        client.post(reverse("wagtailadmin_pages:move_confirm", args=[desk.page.pk, elsewhere.pk]))
    else:
        url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
        client.post(f"{url}?id={desk.page.pk}", {"chooser": elsewhere.pk})
    assert StandardPage.objects.get(pk=desk.page.pk).is_child_of(elsewhere)
    assert dutch(desk).get_url() == "/nl/rubriek/jour/" or dutch(desk).get_parent().title == "Rubriek"
    assert dutch(desk).live


@pytest.mark.parametrize("how", ["view", "bulk", "code", "code, once it is live in Dutch alone"])
def test_a_page_deleted_is_live_in_no_language(desk: Desk, signed_in: SignIn, how: str) -> None:
    client = signed_in("administrator")
    if how.startswith("code"):
        # Wagtail takes a page down before it deletes it, which only a live one needs.
        StandardPage.objects.filter(pk=desk.page.pk).update(live=how == "code")
        StandardPage.objects.get(pk=desk.page.pk).delete()
    elif how == "view":
        client.post(reverse("wagtailadmin_pages:delete", args=[desk.page.pk]))
    else:
        client.post(
            f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'delete'])}?id={desk.page.pk}"
        )
    # The admin puts it into the bin, where nothing is live.
    assert not StandardPage.objects.filter(pk=desk.page.pk, live=True).exists()
    assert dutch(desk) is None or not dutch(desk).live


def test_a_page_taken_down_by_the_bulk_action_is_taken_down_in_every_language(
    desk: Desk, signed_in: SignIn
) -> None:
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    signed_in("publisher").post(f"{url}?id={desk.page.pk}")
    assert not dutch(desk).live


def test_a_translation_deleted_takes_nothing_else_along(desk: Desk) -> None:
    dutch(desk).delete()
    desk.page.refresh_from_db()
    assert desk.page.live
