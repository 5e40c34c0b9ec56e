"""An administrator adds Arabic; nobody deploys anything."""

from collections.abc import Callable

import pytest
from django.test import Client, TestCase
from django.urls import reverse
from wagtail.models import Locale

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.chrome.models import Header, SiteSettings
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]
COMPONENT = "component-translation_languagebeginning"


@pytest.fixture
def french(db: None) -> StandardPage:
    home = factories.home()
    home.summary = "Une porte."
    home.save()
    header = Header.objects.create(name="En-tête", locale=home.locale)
    settings = SiteSettings.load()
    settings.header = header
    settings.save()
    return factories.child(home, StandardPage(title="Qui sommes-nous", slug="qui", summary="Nous."))


def add_arabic(client: Client, **more: str) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        answer = client.post(reverse("wagtaillocales:add"), {"language_code": "ar", **more}, follow=True)
    assert answer.status_code == 200
    assert Locale.objects.filter(language_code="ar").exists(), answer.context["form"].errors


def test_home_and_words_are_drafts_that_wait_for_the_new_translators(
    french: StandardPage, signed_in: SignIn
) -> None:
    add_arabic(signed_in("administrator"))
    home = HomePage.objects.get(locale__language_code="ar")
    assert not home.live
    assert not Header.objects.get(locale__language_code="ar").live
    assert not StandardPage.objects.filter(locale__language_code="ar").exists()
    client = signed_in("translator-ar")
    (desk,) = client.get(reverse("jrs_translation:inbox")).context["desks"]
    assert {task.status.source.title for task in desk.begun} == {"Accueil", "En-tête"} or desk.ready
    assert client.get(reverse("wagtailadmin_pages:edit", args=[home.pk])).status_code == 200
    assert "العربية" not in Client().get("/fr/").content.decode()
    assert Client().get("/ar/").status_code == 404


def test_the_whole_site_at_once_for_who_wants_it(french: StandardPage, signed_in: SignIn) -> None:
    add_arabic(signed_in("administrator"), **{f"{COMPONENT}-whole_site": "on"})
    page = StandardPage.objects.get(locale__language_code="ar")
    assert page.translation_key == french.translation_key
    assert not page.live


def test_the_switcher_knows_the_language_once_its_home_is_live(
    french: StandardPage, signed_in: SignIn
) -> None:
    add_arabic(signed_in("administrator"), **{f"{COMPONENT}-whole_site": "on"})
    for source in (HomePage.objects.get(locale__language_code="fr"), french):
        desk = Desk(source)
        desk.translate_all("ar")
        desk.publish("ar")
        assert "العربية" in Client().get("/fr/").content.decode()
    answer = Client().get("/ar/")
    assert answer.status_code == 200
    assert 'lang="ar" dir="rtl"' in answer.content.decode()
    assert 'hreflang="ar"' in Client().get("/fr/qui/").content.decode()


def test_adding_it_twice_or_changing_its_mind_later_loses_nothing(
    french: StandardPage, signed_in: SignIn
) -> None:
    client = signed_in("administrator")
    add_arabic(client)
    arabic = Locale.objects.get(language_code="ar")
    before = HomePage.objects.get(locale=arabic)
    edit = reverse("wagtaillocales:edit", args=[arabic.pk])
    assert client.get(edit).status_code == 200
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(edit, {"language_code": "ar", f"{COMPONENT}-whole_site": "on"})
    assert HomePage.objects.get(locale=arabic).pk == before.pk
    assert StandardPage.objects.filter(locale=arabic).count() == 1


@pytest.mark.parametrize("role", ["publisher", "translator-nl", "editor"])
def test_only_an_administrator_adds_a_language(french: StandardPage, signed_in: SignIn, role: str) -> None:
    factories.home("nl", "Home")
    signed_in(role).post(reverse("wagtaillocales:add"), {"language_code": "ar"})
    assert not Locale.objects.filter(language_code="ar").exists()


def test_translators_of_snippets_write_in_their_own_language_alone(
    french: StandardPage, client: Client
) -> None:
    factories.home("nl", "Home")
    header = Header.objects.get()
    dutch = header.copy_for_translation(factories.locale("nl"))
    dutch.save()
    user = User.objects.create_user("t@example.org")
    assign_role(user, "translator-nl")
    client.force_login(user)
    edit = "wagtailsnippets_chrome_header:edit"
    assert client.get(reverse(edit, args=[dutch.pk])).status_code == 200
    client.post(reverse(edit, args=[header.pk]), {"name": "x", "links-count": "0", "support-count": "0"})
    header.refresh_from_db()
    assert header.name == "En-tête"
