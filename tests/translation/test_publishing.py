"""A publisher publishes a translation: from the editor, with a reason, in bulk."""

from collections.abc import Callable

import html5lib
import pytest
from django.test import Client, TestCase
from django.urls import reverse

from home.models import HomePage, StandardPage
from jrs.translation.models import IncompletePublication
from jrs.translation.state import State
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]


def editor(desk: Desk) -> str:
    return reverse("wagtailadmin_pages:edit", args=[desk.target().pk])


def press_publish(client: Client, desk: Desk) -> str:
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(editor(desk), {"action": "publish"}, follow=True).content.decode()


def test_a_complete_translation_is_published(desk: Desk, signed_in: SignIn) -> None:
    desk.write(title="Accueil de nuit")
    desk.translate_all()
    press_publish(signed_in("publisher"), desk)
    assert desk.target().title == "Accuijil dij nuit (nl)"


def test_an_incomplete_one_shows_what_is_missing_and_asks_why(desk: Desk, signed_in: SignIn) -> None:
    before = desk.texts()
    desk.write(title="Accueil de nuit")
    client = signed_in("publisher")
    assert "Accueil de nuit" in press_publish(client, desk)
    assert desk.texts() == before
    url = reverse("jrs_translation:publish", args=[desk.translation().pk])
    assert not IncompletePublication.objects.exists()
    client.post(url, {"reason": " "})
    assert not IncompletePublication.objects.exists()
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(url, {"reason": "La traductrice est en congé."})
    assert IncompletePublication.objects.get().user.email == "publisher@example.org"


@pytest.mark.parametrize("role", ["translator-nl", "editor"])
def test_who_may_not_publish_cannot_by_giving_a_reason(desk: Desk, signed_in: SignIn, role: str) -> None:
    desk.write(title="Accueil de nuit")
    url = reverse("jrs_translation:publish", args=[desk.translation().pk])
    signed_in(role).post(url, {"reason": "Pressé."})
    signed_in(role).post(editor(desk), {"action": "publish"})
    assert not IncompletePublication.objects.exists()


def test_a_bulk_action_is_refused_in_words(home: HomePage, signed_in: SignIn) -> None:
    desk = Desk(factories.child(home, StandardPage(title="Accueil de jour", slug="jour")))
    desk.begin()
    url = f"{reverse('wagtail_bulk_action', args=['wagtailcore', 'page', 'publish'])}?id={desk.target().pk}"
    answer = signed_in("publisher").post(url, follow=True)
    assert answer.status_code == 200
    assert not desk.target().live
    assert [str(message) for message in answer.context["messages"]]


def form_of(client: Client, desk: Desk) -> dict[str, str]:
    """What the form of the French page would send back, as it stands."""
    page = client.get(reverse("wagtailadmin_pages:edit", args=[desk.page.pk])).content.decode()
    fields: dict[str, str] = {}
    for element in html5lib.parse(page, namespaceHTMLElements=False).iter():
        name, kind = element.get("name"), element.get("type")
        if (
            element.tag in {"input", "textarea"}
            and name
            and (kind != "checkbox" or element.get("checked") is not None)
        ):
            fields[name] = element.get("value") or element.text or ""
    return {**fields, "body-count": "0", "body-0-deleted": ""}


def test_an_editor_ticks_minor_and_the_translations_stay_good(desk: Desk, signed_in: SignIn) -> None:
    client = signed_in("publisher")
    fields = form_of(client, desk)
    url = reverse("wagtailadmin_pages:edit", args=[desk.page.pk])
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(url, {**fields, "title": "Acceuil de jour", "minor": "on", "action-publish": "1"})
    desk.page.refresh_from_db()
    assert (desk.page.title, desk.state(), desk.open()) == ("Acceuil de jour", State.LIVE, [])
    assert 'name="minor"' not in client.get(editor(desk)).content.decode()
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(url, {**form_of(client, desk), "title": "Nuit", "action-publish": "1"})
    assert desk.state() == State.STALE
