"""Each translator sees what is to do in their language, first things first; each publisher what is ready."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.translation.models import Digest, TranslationJob
from jrs.translation.state import State
from jrs.translation.tasks import desks_for
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]
INBOX = "/admin/translations/"


def person(role: str) -> User:
    user = User.objects.filter(email=f"{role}@example.org").first()
    if user is None:
        user = User.objects.create_user(f"{role}@example.org")
        assign_role(user, role)
    return user


def seen(role: str) -> list[tuple[str, str, State]]:
    return [
        (desk.locale.language_code, task.status.source.title, task.status.state)
        for desk in desks_for(person(role))
        for task in desk.tasks
    ]


def test_a_translator_sees_their_language_alone(desk: Desk) -> None:
    factories.home("en", "Home")
    desk.write(title="Nuit")
    assert ("nl", "Nuit", State.STALE) in seen("translator-nl")
    assert {code for code, *_rest in seen("translator-nl")} == {"nl"}
    assert {code for code, *_rest in seen("translator-en")} == {"en"}


def test_a_publisher_sees_what_is_ready(desk: Desk, signed_in: SignIn) -> None:
    desk.write(title="Nuit")
    desk.translate_all()
    assert ("nl", "Nuit", State.READY) in seen("publisher")
    page = signed_in("publisher").get(INBOX).content.decode()
    assert "Prêt à publier" in page
    assert "Terminé" in signed_in("translator-nl").get(INBOX).content.decode()


def test_what_is_needed_first_comes_first(desk: Desk, home: HomePage) -> None:
    desk.write(title="Nuit")
    soon = Desk(factories.child(home, StandardPage(title="Bientôt", slug="bientot")))
    TranslationJob.objects.create(
        translation=soon.begin(), due_on=timezone.localdate() + timedelta(days=2), note="Merci."
    )
    titles = [title for _code, title, state in seen("translator-nl") if state != State.MISSING]
    assert titles == ["Bientôt", "Nuit"]


def test_the_inbox_shows_what_changed_and_leads_to_the_first_open_text(desk: Desk, signed_in: SignIn) -> None:
    desk.write(title="Accueil de nuit")
    page = signed_in("translator-nl").get(INBOX).content.decode()
    assert "Accueil de <del>jour</del><ins>nuit</ins>" in page
    assert f"{reverse('wagtailadmin_pages:edit', args=[desk.target().pk])}#open" in page


def test_what_an_editor_typed_is_not_markup_in_the_inbox(desk: Desk, signed_in: SignIn) -> None:
    desk.write(title="<script>alert(1)</script>", summary="<img src=x onerror=alert(1)>")
    page = signed_in("translator-nl").get(INBOX).content.decode()
    assert "<script>alert(1)" not in page and "<img src=x" not in page


def test_who_translates_nothing_has_no_inbox(client: Client, desk: Desk) -> None:
    user = User.objects.create_user("nobody@example.org")
    client.force_login(user)
    assert client.get(INBOX).status_code in {302, 403}


def test_the_menu_says_how_much_waits(desk: Desk, signed_in: SignIn) -> None:
    client = signed_in("translator-nl")
    assert "Traductions (" not in client.get("/admin/").content.decode()
    desk.write(title="Nuit")
    cache.clear()
    home = client.get("/admin/").content.decode()
    assert "Traductions (1)" in home
    assert "Nuit" in home


def test_the_inbox_costs_the_same_for_many_pages(desk: Desk, home: HomePage, signed_in: SignIn) -> None:
    client = signed_in("translator-nl")

    def cost() -> int:
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            client.get(INBOX)
        return len(queries)

    cost()
    before = cost()
    for n in range(6):
        Desk(factories.child(home, StandardPage(title=f"Page {n}", slug=f"page-{n}"))).begin()
    assert cost() <= before + 2


def test_one_mail_a_person_with_links_and_none_for_nothing(desk: Desk) -> None:
    factories.home("en", "Home")
    for role in ("translator-nl", "translator-en", "publisher"):
        person(role)
    desk.write(title="Nuit")
    call_command("send_translation_digest", verbosity=0)
    (only,) = mail.outbox
    assert only.to == ["translator-nl@example.org"]
    assert "Nuit" in only.body and "#open" in only.body
    # Once a day, however often cron asks.
    call_command("send_translation_digest", verbosity=0)
    assert len(mail.outbox) == 1
    Digest.objects.update(sent_on=timezone.localdate() - timedelta(days=1))
    call_command("send_translation_digest", verbosity=0)
    assert len(mail.outbox) == 2


def test_each_mail_is_in_the_language_of_its_reader_and_publishers_get_what_is_ready(desk: Desk) -> None:
    translator, publisher = person("translator-nl"), person("publisher")
    for user, code in ((translator, "nl"), (publisher, "fr")):
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": code})
    desk.write(title="Nuit")
    call_command("send_translation_digest", verbosity=0)
    desk.translate_all()
    call_command("send_translation_digest", verbosity=0)
    first, second = mail.outbox
    assert (first.to, second.to) == ([translator.email], [publisher.email])
    assert "wacht" in first.subject and "attend" in second.subject
    assert "prête à publier" in second.body or "prêt" in second.body
