"""Author and publisher: what is submitted, approved or sent back is said by e-mail in the language of who reads it."""

from typing import Any

import pytest
from django.core import mail
from wagtail.users.models import UserProfile

from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from tests import factories

pytestmark = pytest.mark.django_db


def person(role: str, name: str, language: str) -> User:
    user = User.objects.create_user(f"{name}@example.org")
    assign_role(user, role)
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    return user


@pytest.fixture
def page() -> Any:
    page = factories.news(factories.home())[0]
    page.title = "Une nuit d’hiver"
    return page


def mails() -> dict[str, tuple[str, str]]:
    return {message.to[0]: (str(message.subject), str(message.body)) for message in mail.outbox}


def test_each_reads_of_it_in_their_own_language(page: Any, django_capture_on_commit_callbacks: Any) -> None:
    author = person("editor", "auteur", "fr")
    dutch = person("publisher", "uitgever", "nl")
    person("publisher", "editeur", "fr")
    page.save_revision(user=author, clean=False)
    with django_capture_on_commit_callbacks(execute=True):
        state = page.get_workflow().start(page, author)
    sent = mails()
    assert set(sent) == {"uitgever@example.org", "editeur@example.org"}
    for address, words in (("uitgever@example.org", "ingediend"), ("editeur@example.org", "soumis")):
        subject, body = sent[address]
        assert page.title in subject and words in (subject + body).casefold()
        assert f"/admin/pages/{page.pk}/edit/" in body
        for text in (subject, body):
            assert not {"the", "has", "been", "your", "page"} & set(text.split()) - {"page"}

    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        state.current_task_state.specific.reject(user=dutch, comment="Plus court, s’il te plaît.")
    subject, body = mails()["auteur@example.org"]
    assert "Plus court, s’il te plaît." in body
    assert not {"the", "has", "been", "rejected"} & set((subject + " " + body).split())
