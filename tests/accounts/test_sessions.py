"""Sessions end, and a browser that was not seen before is announced."""

import time
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client

from jrs.accounts.models import AuditEntry, Device, User
from jrs.accounts.roles import assign_role

PASSWORD = "une porte ouverte 1980"


@pytest.fixture
def person(db: None) -> User:
    user = User.objects.create_user("p@example.org", PASSWORD)
    assign_role(user, "editor")
    return user


def sign_in(client: Client, **extra: Any) -> None:
    client.post("/admin/login/", {"username": "p@example.org", "password": PASSWORD}, **extra)


def age(client: Client, name: str, seconds: int) -> None:
    session = client.session
    session[name] = time.time() - seconds
    session.save()


def is_in(client: Client) -> bool:
    return client.get("/admin/account/").status_code == 200


def test_a_session_ends_after_two_hours_without_use(client: Client, person: User) -> None:
    sign_in(client)
    age(client, "seen", 7100)
    assert is_in(client)
    age(client, "seen", 7300)
    assert not is_in(client)


def test_a_session_ends_after_twelve_hours_whatever_its_use(client: Client, person: User) -> None:
    sign_in(client)
    age(client, "seen", 10)
    age(client, "began", 12 * 3600 + 10)
    assert not is_in(client)


def test_a_tab_that_asks_by_itself_keeps_no_session_alive(client: Client, person: User) -> None:
    sign_in(client)
    age(client, "seen", 600)
    before = client.session["seen"]
    client.post("/admin/editing-sessions/ping/home/standardpage/1/1/")
    assert client.session["seen"] == before
    client.get("/admin/account/")
    assert client.session["seen"] > before


@pytest.mark.parametrize("by", ["password", "disabled", "button"])
def test_all_sessions_die_at_once(client: Client, person: User, by: str) -> None:
    here, there = client, Client()
    sign_in(here)
    sign_in(there)
    if by == "password":
        new = "tout autre chose, et longue"
        here.post("/admin/security/password/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
        assert is_in(here)
    elif by == "button":
        here.post("/admin/security/sessions/")
        assert is_in(here)
    else:
        person.is_active = False
        person.save()
        assert not is_in(there)
        person.is_active = True
        person.save()
        assert not is_in(here)
    assert not is_in(there)


def test_signing_in_gives_the_session_a_new_key(client: Client, person: User) -> None:
    client.get("/admin/login/?next=/admin/")
    session = client.session
    session["x"] = 1
    session.save()
    before = session.session_key
    sign_in(client)
    assert client.session.session_key != before


def test_a_new_device_is_announced_and_a_known_one_is_not(client: Client, person: User) -> None:
    sign_in(client)
    assert mail.outbox == []  # the first ever is no surprise
    client.post("/admin/logout/")
    sign_in(client)
    assert mail.outbox == []
    sign_in(Client(), headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"})
    assert mail.outbox[0].to == ["p@example.org"]
    assert "Firefox, Windows" in mail.outbox[0].body
    assert Device.objects.count() == 2
    assert client.cookies["device"]["httponly"] and client.cookies["device"]["samesite"] == "Lax"


def test_the_log_says_who_signed_in_and_who_could_not(client: Client, person: User) -> None:
    for email in ("p@example.org", "p@example.org", "my password"):
        client.post("/admin/login/", {"username": email, "password": "faux"})
    sign_in(client)
    client.post("/admin/logout/")
    told = list(AuditEntry.objects.values_list("action", "actor_name", "times").order_by("pk"))
    assert told[-3:] == [
        ("sign_in_failed", "p@example.org", 2),
        ("signed_in", "p@example.org", 1),
        ("signed_out", "p@example.org", 1),
    ]


def test_the_log_says_who_changed_what(client: Client, person: User) -> None:
    boss = User.objects.create_user("boss@example.org", PASSWORD)
    assign_role(boss, "administrator")
    client.force_login(boss)
    sent = {
        "email": "p@example.org",
        "first_name": "P",
        "last_name": "P",
        "is_superuser": "on",
        "is_active": "on",
    }
    client.post(f"/admin/users/edit/{person.pk}/", sent)
    told = set(AuditEntry.objects.filter(actor=boss).values_list("action", "subject", "detail"))
    assert ("account_changed", "p@example.org", "is_superuser: False → True") in told
    assert ("roles_changed", "p@example.org", "− Editors") in told or (
        "roles_changed", "p@example.org", "− *"
    ) in told  # fmt: skip


def test_only_administrators_read_the_log(client: Client, person: User) -> None:
    client.force_login(person)
    assert client.get("/admin/reports/audit/").status_code in {302, 403}
    boss = User.objects.create_user("boss@example.org", PASSWORD)
    assign_role(boss, "administrator")
    client.force_login(boss)
    page = client.get("/admin/reports/audit/?action=account_created")
    assert page.status_code == 200
    assert "p@example.org" in page.content.decode()


def test_old_entries_are_forgotten(person: User, settings: Any) -> None:
    entry = AuditEntry.objects.first()
    assert entry
    entry.at = entry.at.replace(year=entry.at.year - 2)
    entry.save()
    call_command("clear_accounts", verbosity=0)
    assert not AuditEntry.objects.filter(pk=entry.pk).exists()


def test_whoever_is_made_an_account_gets_a_link_to_choose_a_password(client: Client, person: User) -> None:
    boss = User.objects.create_user("boss@example.org", PASSWORD)
    assign_role(boss, "administrator")
    client.force_login(boss)
    sent = {"email": "new@example.org", "first_name": "N", "last_name": "N", "groups": []}
    assert client.post("/admin/users/new/", sent).status_code == 302
    letter = mail.outbox[-1]
    assert letter.to == ["new@example.org"]
    assert "http://testserver/admin/password_reset/" in letter.body
    new = User.objects.get(email="new@example.org")
    assert not new.has_usable_password()


def test_an_account_without_a_role_is_told_so_and_not_sent_round_and_round(client: Client, db: None) -> None:
    User.objects.create_user("p@example.org", PASSWORD)
    sign_in(client)
    answer = client.get("/admin/", follow=True)
    assert answer.status_code == 403
    assert "rôle" in answer.content.decode()


def test_whoever_asks_too_often_for_a_link_reads_why_in_our_look(client: Client, person: User) -> None:
    answers = [client.post("/admin/password_reset/", {"email": f"{n}@example.org"}) for n in range(11)]
    assert [answer.status_code for answer in answers] == [302] * 10 + [429]
    assert "sign-in.css" in answers[-1].content.decode()
