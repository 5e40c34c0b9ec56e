"""What wagtail-localize and Wagtail leave open, and what we close."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow
from wagtail_localize.models import Translation

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import PUBLISHERS, assign_role
from tests import factories
from tests.translation.desk import Desk


@pytest.fixture
def dutch(desk: Desk) -> StandardPage:
    """A French page with a live Dutch translation, known to wagtail-localize; gives the Dutch one."""
    assert desk.target().live
    return desk.target()


def sign_in(client: Client, role: str) -> None:
    user = User.objects.create_user(f"{role}@example.org", "une porte ouverte")
    assign_role(user, role)
    client.force_login(user)


def act(client: Client, page: StandardPage, action: str) -> int:
    """POST one of the two guarded actions on `page`; gives the status."""
    if action == "alias":
        url = reverse("wagtail_localize:convert_to_alias", args=[page.pk])
    else:
        translation = Translation.objects.get(target_locale=page.locale)
        url = reverse("wagtail_localize:stop_translation", args=[translation.pk])
    return client.post(url, HTTP_ACCEPT="application/json").status_code


@pytest.mark.parametrize("action", ["alias", "stop"])
@pytest.mark.parametrize("role", ["translator-nl", "editor"])
def test_who_may_not_publish_may_not_end_a_translation(
    dutch: StandardPage, client: Client, role: str, action: str
) -> None:
    sign_in(client, role)
    act(client, dutch, action)
    dutch.refresh_from_db()
    assert dutch.alias_of_id is None
    assert Translation.objects.get(target_locale=dutch.locale).enabled


def test_a_publisher_may_end_a_translation(dutch: StandardPage, client: Client) -> None:
    sign_in(client, "publisher")
    act(client, dutch, "stop")
    assert not Translation.objects.get(target_locale=dutch.locale).enabled


def test_a_translator_is_not_offered_what_would_be_refused(dutch: StandardPage, client: Client) -> None:
    sign_in(client, "translator-nl")
    url = reverse("wagtailadmin_pages:edit", args=[dutch.pk])
    assert "admin/translator.css" in client.get(url).content.decode()
    sign_in(client, "publisher")
    assert "admin/translator.css" not in client.get(url).content.decode()


def test_a_page_taken_down_in_french_is_taken_down_in_dutch(dutch: StandardPage, client: Client) -> None:
    french = StandardPage.objects.get(translation_key=dutch.translation_key, locale__language_code="fr")
    sign_in(client, "publisher")
    url = reverse("wagtailadmin_pages:unpublish", args=[french.pk])
    assert "Cette page" in client.get(url).content.decode() or client.get(url).status_code == 200
    client.post(url)
    dutch.refresh_from_db()
    assert not dutch.live


def test_what_an_editor_submits_goes_to_the_publishers(db: None) -> None:
    (task,) = GroupApprovalTask.objects.all()
    assert [group.name for group in task.groups.all()] == [PUBLISHERS]
    assert Workflow.objects.filter(workflow_tasks__task=task).exists()


def test_a_publisher_approves_what_an_editor_submitted(db: None, client: Client) -> None:
    home = factories.home()
    page = factories.child(home, StandardPage(title="Avant", slug="page", summary="Un café.", live=False))
    editor = User.objects.create_user("e@example.org")
    assign_role(editor, "editor")
    page.title = "Après"
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    sign_in(client, "publisher")
    state = page.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    client.post(url, {"comment": ""})
    page.refresh_from_db()
    assert page.live
    assert page.title == "Après"


def test_the_home_of_a_language_is_open_to_its_translators(dutch: StandardPage) -> None:
    user = User.objects.create_user("t@example.org")
    assign_role(user, "translator-nl")
    assert dutch.permissions_for_user(user).can_edit()
    assert not dutch.permissions_for_user(user).can_publish()
    french = HomePage.objects.get(locale__language_code="fr")
    assert not french.permissions_for_user(user).can_edit()


@pytest.mark.parametrize("view", ["list", "list_results", "choose", "choose_results"])
def test_lists_of_snippets_show_a_translator_those_of_their_language(
    dutch: StandardPage, client: Client, view: str
) -> None:
    french = factories.theme("Frontaliers", slug="frontaliers")
    own = french.copy_for_translation(dutch.locale)
    own.name = "Opsluiting"
    own.save()
    choosing = view.startswith("choose")
    address = reverse(f"wagtailsnippet{'choosers' if choosing else 's'}_news_theme:{view}")
    sign_in(client, "translator-nl")
    for asked in (
        {},
        {"locale": ""},
        {"locale": "fr"},
        {"locale": "en"},
        {"locale": "nl"},
        {"locale": "nl", "q": "\0"},
    ):
        shown = client.get(address, {"q": "", **asked}, follow=True).content.decode()
        assert "Opsluiting" in shown, asked
        assert "Frontaliers" not in shown, asked
    sign_in(client, "editor")
    shown = client.get(address).content.decode()
    assert "Opsluiting" in shown
    assert "Frontaliers" in shown


def test_a_translator_is_told_the_names_of_no_other_snippets_that_were_chosen(
    dutch: StandardPage, client: Client
) -> None:
    french = factories.theme("Frontaliers", slug="frontaliers")
    one = reverse("wagtailsnippetchoosers_news_theme:chosen", args=[french.pk])
    several = reverse("wagtailsnippetchoosers_news_theme:chosen_multiple") + f"?id={french.pk}"
    sign_in(client, "translator-nl")
    assert [b"Frontaliers" in client.get(address).content for address in (one, several)] == [False, False]
    sign_in(client, "editor")
    assert [b"Frontaliers" in client.get(address).content for address in (one, several)] == [True, True]


def test_before_a_language_has_a_home_page_its_translators_see_no_other(client: Client, db: None) -> None:
    factories.home()
    factories.theme("Frontaliers", slug="frontaliers")
    factories.locale("ar")
    sign_in(client, "translator-ar")
    shown = client.get(reverse("wagtailsnippets_news_theme:list"), follow=True).content.decode()
    assert "Frontaliers" not in shown
