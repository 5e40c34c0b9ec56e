"""A save by hand from an old tab shows both versions first, and keeps what was typed."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.test.utils.form_data import nested_form_data, streamfield

from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.chrome.models import Notice
from tests import factories
from tests.quality.form import form_of

pytestmark = pytest.mark.django_db


def person(role: str, address: str) -> User:
    user = User.objects.create_user(address, "une porte ouverte 1980")
    assign_role(user, role)
    return user


@pytest.fixture
def page() -> Any:
    return factories.news(factories.home())[0]


def form(page: Page, **changes: Any) -> dict[str, Any]:
    fields = {
        "title": page.title,
        "slug": page.slug,
        "summary": "Un résumé.",
        "date": "2026-06-01",
        "kind": "news",
        "body": streamfield([]),
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        **changes,
    }
    return dict(nested_form_data(fields))


def version(revision: Revision) -> dict[str, str]:
    return {
        "loaded_revision_id": str(revision.pk),
        "loaded_revision_created_at": revision.created_at.isoformat(),
    }


def saved(page: Any, user: User, title: str, minutes: int) -> Revision:
    """A page or notice as `user` saved it so many minutes ago."""
    draft = page.specific if isinstance(page, Page) else page
    setattr(draft, "title" if isinstance(page, Page) else "name", title)
    revision = draft.save_revision(user=user, clean=False)
    Revision.objects.filter(pk=revision.pk).update(created_at=timezone.now() - timedelta(minutes=minutes))
    revision.refresh_from_db()
    return revision


def test_a_save_from_an_old_tab_shows_both_and_keeps_what_was_typed(client: Client, page: Any) -> None:
    mine, theirs = person("editor", "a@example.org"), person("editor", "b@example.org")
    opened = saved(page, mine, "Au début", 9)
    newest = saved(page, theirs, "La leur", 5)
    client.force_login(mine)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = client.post(url, form(page, title="La mienne & la suite", **version(opened)))
    assert answer.status_code == 409
    said = answer.content.decode()
    assert "b@example.org" in said
    assert "La leur" in said and 'value="La mienne &amp; la suite"' in said
    assert page.get_latest_revision() == newest

    # The form on that page saves on top of what the person has seen.
    again = client.post(url, form(page, title="La mienne & la suite", **version(newest)))
    assert again.status_code == 302
    page.refresh_from_db()
    assert page.get_latest_revision().content["title"] == "La mienne & la suite"
    assert Revision.objects.filter(pk=newest.pk).exists()


def test_one_s_own_save_by_itself_a_moment_ago_is_no_conflict(client: Client, page: Any) -> None:
    mine = person("editor", "a@example.org")
    opened = saved(page, mine, "Au début", 9)
    saved(page, mine, "Par soi-même", 0)
    client.force_login(mine)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.post(url, form(page, title="À la main", **version(opened))).status_code == 302


def test_a_save_of_the_newest_version_asks_nothing(client: Client, page: Any) -> None:
    mine = person("editor", "a@example.org")
    newest = saved(page, person("editor", "b@example.org"), "La leur", 5)
    client.force_login(mine)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.post(url, form(page, title="La mienne", **version(newest))).status_code == 302


def test_a_snippet_asks_too(client: Client, page: Any) -> None:
    mine, theirs = person("publisher", "a@example.org"), person("publisher", "b@example.org")
    soon = timezone.localdate() + timedelta(days=30)
    notice = Notice.objects.create(name="Avis", locale=page.locale, ends_on=soon, text="<p>Ouvert</p>")
    opened = saved(notice, mine, "Au début", 9)
    newest = saved(notice, theirs, "Leur avis", 5)
    client.force_login(mine)
    url = reverse(Notice.snippet_viewset.get_url_name("edit"), args=[notice.pk])  # type: ignore[attr-defined]
    typed = {**form_of(client, url), "name": "Mon avis", **version(opened)}
    answer = client.post(url, typed)
    assert answer.status_code == 409
    said = answer.content.decode()
    assert "b@example.org" in said and "Leur avis" in said and 'value="Mon avis"' in said
    assert f'action="{url}"' in said
    assert notice.get_latest_revision() == newest
    assert client.post(url, {**typed, **version(newest)}).status_code == 302
    assert Notice.objects.get().get_latest_revision().content["name"] == "Mon avis"
