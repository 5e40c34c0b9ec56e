"""A deleted page waits in the bin for thirty days with all below it, in every language, and comes back as it was."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.bin.counts import in_the_bin
from jrs.bin.models import BinnedPage
from jrs.quality.door import Unready
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SUMMARY = {"summary": "Un café."}


@pytest.fixture
def person(client: Client) -> Callable[[str], User]:
    def sign_in(role: str) -> User:
        user = User.objects.create_user(f"{role}@example.org", "une porte ouverte")
        assign_role(user, role)
        client.force_login(user)
        return user

    return sign_in


@pytest.fixture
def desk(db: None) -> Desk:
    """A French page with one below it, translated into Dutch; a page after it."""
    home = factories.home()
    factories.home("nl", "Home")
    desk = Desk(factories.child(home, StandardPage(title="Jour", slug="jour", **SUMMARY)))
    desk.write(body=["<p>La porte est ouverte.</p>"])
    desk.begin()
    desk.translate_all()
    desk.publish()
    below = factories.child(desk.page, StandardPage(title="Nuit", slug="nuit", **SUMMARY))
    below.save_revision().publish()
    factories.child(home, StandardPage(title="Après", slug="apres", **SUMMARY))
    return desk


def delete(client: Client, page: Page) -> Any:
    return client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)


def restore(client: Client, **data: str) -> Any:
    batch = BinnedPage.objects.first().batch  # type: ignore[union-attr]
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(reverse("jrs_bin:restore_page", args=[batch]), data, follow=True)


def test_readers_lose_it_at_once_in_every_language(client: Client, desk: Desk, person: Any) -> None:
    person("publisher")
    dutch = desk.target().get_url()
    assert client.get("/fr/jour/nuit/").status_code == 200
    delete(client, desk.page)
    client.logout()
    for address in ("/fr/jour/", "/fr/jour/nuit/", dutch):
        assert client.get(address).status_code == 410, address
    assert not Page.objects.filter(live=True, title__in=["Jour", "Nuit"]).exists()
    assert "/fr/jour/" not in client.get("/sitemap.xml").content.decode()


def test_the_admin_shows_it_in_the_bin_alone(client: Client, desk: Desk, person: Any) -> None:
    publisher = person("publisher")
    delete(client, desk.page)
    home = HomePage.objects.get(locale__language_code="fr")
    assert "Jour" not in client.get(reverse("wagtailadmin_explore", args=[home.pk])).content.decode()
    assert client.get(reverse("wagtailadmin_pages:edit", args=[desk.page.pk])).status_code == 302
    assert in_the_bin(publisher) == 1
    shown = client.get(reverse("jrs_bin:index")).content.decode()
    assert "Jour" in shown and "3 pages" in shown
    with pytest.raises(Unready):
        StandardPage.objects.get(pk=desk.page.pk).get_latest_revision().publish()


def test_it_comes_back_where_and_as_it_was(client: Client, desk: Desk, person: Any) -> None:
    person("publisher")
    home = HomePage.objects.get(locale__language_code="fr")
    before = list(home.get_descendants().values_list("pk", "live", "url_path"))
    texts = desk.texts()
    draft = StandardPage.objects.get(slug="nuit")
    draft.title = "Nuit, demain"
    draft.save_revision()
    delete(client, desk.page)
    restore(client, live="1")
    home.refresh_from_db()
    assert list(home.get_descendants().values_list("pk", "live", "url_path")) == before
    assert desk.texts() == texts and desk.target().live
    night = StandardPage.objects.get(slug="nuit")
    assert (night.title, night.get_latest_revision_as_object().title) == ("Nuit", "Nuit, demain")
    assert night.has_unpublished_changes
    assert client.get("/fr/jour/nuit/").status_code == 200
    assert not BinnedPage.objects.exists()


def test_as_a_draft_nobody_sees_it(client: Client, desk: Desk, person: Any) -> None:
    person("publisher")
    delete(client, desk.page)
    restore(client)
    assert not StandardPage.objects.get(slug="jour", locale__language_code="fr").live


def test_translations_of_one_slug_lie_in_the_bin_side_by_side(
    client: Client, desk: Desk, person: Any
) -> None:
    dutch = StandardPage.objects.get(translation_key=desk.page.translation_key, locale__language_code="nl")
    dutch.slug = desk.page.slug
    dutch.save_revision().publish()
    person("publisher")
    delete(client, desk.page)
    restore(client, live="1")
    assert StandardPage.objects.get(pk=desk.page.pk).get_url() == "/fr/jour/"
    assert StandardPage.objects.get(pk=dutch.pk).get_url() == "/nl/jour/"


def test_a_place_that_was_taken_since_is_left_to_its_new_page(
    client: Client, desk: Desk, person: Any
) -> None:
    person("publisher")
    delete(client, desk.page)
    home = HomePage.objects.get(locale__language_code="fr")
    factories.child(home, StandardPage(title="Autre", slug="jour"))
    restore(client, live="1")
    assert StandardPage.objects.get(pk=desk.page.pk).get_url() == "/fr/jour-2/"


def test_a_deleted_translation_takes_nothing_else_along(client: Client, desk: Desk, person: Any) -> None:
    person("publisher")
    delete(client, desk.target())
    assert StandardPage.objects.get(pk=desk.page.pk).live
    assert BinnedPage.objects.count() == 1


def test_several_at_once_go_to_the_bin_too(client: Client, desk: Desk, person: Any) -> None:
    person("publisher")
    other = StandardPage.objects.get(slug="apres")
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    client.post(f"{url}?id={desk.page.pk}&id={other.pk}&next=/admin/pages/")
    assert set(BinnedPage.objects.values_list("title", flat=True)) >= {"Jour", "Après"}


def test_what_an_editor_deleted_is_theirs_to_bring_back(client: Client, desk: Desk, person: Any) -> None:
    person("publisher")
    delete(client, desk.page)
    batch = BinnedPage.objects.first().batch  # type: ignore[union-attr]
    person("editor")
    assert "Jour" not in client.get(reverse("jrs_bin:index")).content.decode()
    assert client.post(reverse("jrs_bin:restore_page", args=[batch])).status_code == 404
    assert client.post(reverse("jrs_bin:remove_page", args=[batch])).status_code == 302
    assert BinnedPage.objects.exists()


def test_after_thirty_days_it_is_gone_with_its_words(client: Client, desk: Desk, person: Any) -> None:
    person("publisher")
    delete(client, desk.page)
    call_command("empty_bin", verbosity=0)
    assert BinnedPage.objects.count() == 2
    BinnedPage.objects.update(deleted_at=timezone.now() - timedelta(days=31))
    call_command("empty_bin", verbosity=0)
    assert not Page.objects.filter(title__in=["Jour", "Nuit"]).exists()
    assert not StringTranslation.objects.filter(context__object_id=desk.page.translation_key).exists()
    client.logout()
    assert client.get("/fr/jour/").status_code == 410


def test_the_question_before_says_what_uses_the_page(client: Client, desk: Desk, person: Any) -> None:
    person("publisher")
    other = StandardPage.objects.get(slug="apres")
    other.body = [("text", f'<p><a linktype="page" id="{desk.page.pk}">L’accueil de jour</a></p>')]
    other.save()
    shown = client.get(reverse("wagtailadmin_pages:delete", args=[desk.page.pk])).content.decode()
    assert "Utilisé ici" in shown and "Après" in shown
    assert "corbeille" in shown
