"""The gate holds, whichever way a page goes live; what is refused is a sentence, and nothing is lost."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import GroupApprovalTask, Page, Revision, Task, Workflow, WorkflowPage, WorkflowTask
from wagtail.users.models import UserProfile

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.chrome.models import Notice
from jrs.quality.door import Unready
from jrs.quality.models import Overruling, Verdict
from tests import factories
from tests.quality.form import form_of

pytestmark = pytest.mark.django_db
Person = Callable[..., User]
MENDED = [("text", '<p>Pour venir, lisez <a href="https://www.iom.int/">ce que dit l’OIM</a>.</p>')]
#: A text as Wagtail's editor sends it.
DRAFTAIL = (
    '{"blocks": [{"key": "a", "text": "…", "type": "unstyled", "depth": 0, "inlineStyleRanges": [], '
    '"entityRanges": []}], "entityMap": {}}'
)


def is_live(page: Page) -> bool:
    return bool(Page.objects.get(pk=page.pk).live)


def said(answer: Any) -> str:
    return " ".join(str(message) for message in answer.context["messages"])


def mend(page: StandardPage) -> Revision:
    fresh = StandardPage.objects.get(pk=page.pk)
    fresh.summary, fresh.body = "Comment venir.", MENDED
    return fresh.save_revision()


def test_code_is_refused_and_told_what_to_mend(draft: StandardPage) -> None:
    with pytest.raises(Unready) as refusal:
        draft.save_revision().publish()
    assert [(each.code, each.field) for each in refusal.value.findings] == [
        ("summary", "summary"),
        ("link-vague", "body"),
    ]
    assert not is_live(draft)
    mend(draft).publish()
    assert is_live(draft)


def test_wagtails_own_action_is_no_way_around(draft: StandardPage) -> None:
    with pytest.raises(Unready):
        PublishPageRevisionAction(draft.get_latest_revision()).execute(skip_permission_checks=True)
    assert not is_live(draft)


def test_the_button_saves_the_draft_and_leads_to_the_field(
    client: Client, draft: StandardPage, person: Person
) -> None:
    person("publisher")
    url = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    form = {**form_of(client, url), "title": "Visites du mardi", "action-publish": "1"}
    answer = client.post(url, form)
    assert answer.status_code == 302 and answer["Location"] == f"{url}#field=summary"
    answer = client.get(url)
    assert "Enregistré, mais pas publié" in said(answer)
    assert not is_live(draft)
    kept = StandardPage.objects.get(pk=draft.pk).get_latest_revision_as_object()
    assert kept.title == "Visites du mardi"


def test_a_new_page_is_kept_as_a_draft(client: Client, home: HomePage, person: Person) -> None:
    person("publisher")
    url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
    form = {**form_of(client, url), "title": "Nouvelle", "slug": "nouvelle", "action-publish": "1"}
    answer = client.post(url, form)
    page = StandardPage.objects.get(slug="nouvelle")
    assert answer["Location"].startswith(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert not page.live


def test_in_bulk_the_good_go_live_and_the_others_are_named(
    client: Client, home: HomePage, draft: StandardPage, person: Person
) -> None:
    person("publisher")
    good = factories.child(home, StandardPage(title="Bonne", slug="bonne", summary="Oui.", live=False))
    good.save_revision()
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = client.post(f"{url}?id={draft.pk}&id={good.pk}&next=/admin/pages/", follow=True)
    assert answer.status_code == 200
    assert (is_live(good), is_live(draft)) == (True, False)
    assert "Visites" in said(answer) and "Bonne" not in said(answer)


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_a_schedule_that_is_refused_stays_a_draft_and_tells_its_owner(
    draft: StandardPage, person: Person, language: str
) -> None:
    owner = person("editor")
    UserProfile.objects.create(user=owner, preferred_language=language)
    other = mend(factories.child(draft.get_parent(), StandardPage(title="Après", slug="apres", live=False)))
    before = timezone.now() - timedelta(hours=1)
    # Scheduled when it was good; the page that it links to is gone since.
    revision = draft.save_revision(user=owner)
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=before - timedelta(hours=1))
    Revision.objects.filter(pk=other.pk).update(approved_go_live_at=before)
    call_command("publish_scheduled")
    assert not is_live(draft)
    assert StandardPage.objects.get(slug="apres").live, "one refusal stops no other page"
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    (letter,) = mail.outbox
    assert letter.to == [owner.email]
    assert letter.subject == {"fr": "Non publié\u00a0: Visites", "nl": "Niet gepubliceerd: Visites"}[language]
    assert "résumé" in letter.body or "samenvatting" in letter.body
    assert "/admin/quality/home/standardpage/" in letter.body
    call_command("publish_scheduled")
    assert len(mail.outbox) == 1


def test_what_is_not_fit_cannot_be_scheduled(client: Client, draft: StandardPage, person: Person) -> None:
    person("publisher")
    draft.go_live_at = timezone.now() + timedelta(days=1)
    with pytest.raises(Unready):
        draft.save_revision().publish()
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


@pytest.fixture
def submitted(draft: StandardPage, person: Person) -> StandardPage:
    """The draft, waiting for the only step of a workflow."""
    publisher = person("publisher")
    Task.objects.all().delete()
    workflow = Workflow.objects.create(name="Relecture")
    task = GroupApprovalTask.objects.create(name="Relire")
    task.groups.set(publisher.groups.all())
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    WorkflowPage.objects.create(workflow=workflow, page=draft)
    workflow.start(draft, None)
    return StandardPage.objects.get(pk=draft.pk)


@pytest.mark.parametrize("dialogue", [False, True])
def test_an_approval_that_is_refused_leaves_the_task_open(
    client: Client, submitted: StandardPage, dialogue: bool
) -> None:
    state = submitted.current_workflow_task_state
    url = reverse("wagtailadmin_pages:workflow_action", args=[submitted.pk, "approve", state.pk])
    asked = {"HTTP_X_REQUESTED_WITH": "XMLHttpRequest"} if dialogue else {}
    answer = client.post(url, {"comment": ""}, **asked)
    assert answer.status_code == (200 if dialogue else 302)
    where = answer.json()["redirect"] if dialogue else answer["Location"]
    assert "n’est pas publié" in said(client.get(where))
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS
    assert not is_live(submitted)


def test_a_new_snippet_is_kept_as_a_draft(client: Client, home: HomePage, person: Person) -> None:
    person("publisher")
    url = reverse(Notice.snippet_viewset.get_url_name("add"))  # type: ignore[attr-defined]
    form = {**form_of(client, f"{url}?locale=fr"), "name": "Avis", "tone": "note", "action-publish": "1"}
    form |= {"ends_on": timezone.localdate().isoformat(), "text": DRAFTAIL.replace("…", "Lorem ipsum")}
    answer = client.post(f"{url}?locale=fr", form)
    notice = Notice.objects.get()
    assert not notice.live
    assert answer["Location"] == reverse("jrs_quality:gate", args=["chrome", "notice", notice.pk])


def test_a_snippet_passes_the_same_gate(home: HomePage) -> None:
    notice = Notice.objects.create(
        name="Avis", locale=home.locale, live=False, ends_on=timezone.localdate(), text="<p>Lorem ipsum</p>"
    )
    with pytest.raises(Unready):
        notice.save_revision().publish()
    assert not Notice.objects.get().live


def test_a_publisher_overrules_with_a_reason_and_nobody_else(
    client: Client, draft: StandardPage, person: Person
) -> None:
    url = reverse("jrs_quality:gate", args=["home", "standardpage", draft.pk])
    person("editor")
    assert 'name="reason"' not in client.get(url).content.decode()
    assert client.post(url, {"reason": "Vite."}).status_code in {302, 403} and not is_live(draft)
    publisher = person("publisher")
    assert client.get(url).content.decode().count("is-must") == 2
    client.post(url, {"reason": "  "})
    assert not is_live(draft)
    client.post(url, {"reason": "L’avion part ce soir."})
    assert is_live(draft)
    kept = Overruling.objects.get()
    assert (kept.user, kept.reason, len(kept.findings)) == (publisher, "L’avion part ce soir.", 2)
    assert "L’avion part ce soir." in client.get(url).content.decode()


def test_a_reason_holds_for_what_it_was_given_for_alone(
    client: Client, draft: StandardPage, person: Person
) -> None:
    person("publisher")
    url = reverse("jrs_quality:gate", args=["home", "standardpage", draft.pk])
    client.post(url, {"reason": "L’avion part ce soir."})
    page = StandardPage.objects.get(pk=draft.pk)
    page.save_revision().publish()
    page.title = "Visites [à compléter]"
    with pytest.raises(Unready) as refusal:
        page.save_revision().publish()
    assert [each.code for each in refusal.value.findings] == ["placeholder"]


def test_a_verdict_is_kept_and_a_dead_link_found_later(draft: StandardPage) -> None:
    target = factories.child(draft.get_parent(), StandardPage(title="But", slug="but", summary="Ici."))
    type(target).objects.filter(pk=target.pk).update(first_published_at=timezone.now())
    page = StandardPage.objects.get(pk=draft.pk)
    page.summary = "Comment venir."
    page.body = [("text", f'<p><a linktype="page" id="{target.pk}">Le but</a></p>')]
    page.save_revision().publish()
    assert Verdict.objects.get(page_id=page.pk).must == 0
    StandardPage.objects.get(pk=target.pk).unpublish()
    call_command("check_pages", verbosity=0)
    assert Verdict.objects.get(page_id=page.pk).must == 1


def test_the_gate_costs_a_publication_few_queries(
    draft: StandardPage, django_assert_max_num_queries: Any
) -> None:
    from jrs.quality.checks import examine

    page = StandardPage.objects.get(pk=draft.pk)
    page.body = [("text", f'<p><a linktype="page" id="{n}">Page {n}</a></p>') for n in range(1, 40)]
    with django_assert_max_num_queries(4):
        examine(page)
