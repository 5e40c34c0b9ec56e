"""Signing in as production asks for it: a password, a second step, and nothing that tells accounts apart."""

import re
import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from axes.models import AccessAttempt
from django.core import mail
from django.core.cache import cache
from django.test import Client

from jrs.accounts.models import AuditEntry, User
from jrs.accounts.roles import assign_role

PASSWORD = "une porte ouverte 1980"
ADMIN = "/admin/pages/"


@pytest.fixture(autouse=True)
def _second_factor(settings: Any) -> None:
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def person(db: None) -> User:
    user = User.objects.create_user("p@example.org", PASSWORD)
    assign_role(user, "administrator")
    return user


def sign_in(client: Client, email: str = "p@example.org", password: str = PASSWORD) -> Any:
    return client.post("/admin/login/", {"username": email, "password": password})


def code(secret: str, moments: int = 0) -> str:
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + moments))


def set_up(client: Client, commits: Any) -> str:
    """Sign in, and set an application up; gives its secret."""
    sign_in(client)
    page = client.get("/admin/security/application/add/").content.decode()
    secret = re.search(r'<code class="key"[^>]*>(\w+)<', page)[1]  # type: ignore[index]
    with commits(execute=True):
        answer = client.post("/admin/security/application/add/", {"code": code(secret)})
    assert answer.headers["Location"] == "/admin/security/codes/"
    return secret


@pytest.fixture
def proved(client: Client, person: User, django_capture_on_commit_callbacks: Any) -> Client:
    """Somebody who is signed in with a second step; `client.secret` is that of their application."""
    client.secret = set_up(client, django_capture_on_commit_callbacks)  # type: ignore[attr-defined]
    return client


def test_a_password_alone_opens_nothing_but_the_way_to_a_second_step(client: Client, person: User) -> None:
    assert sign_in(client).headers["Location"] == "/admin/"
    for path in ("/admin/", ADMIN, "/admin/users/", "/admin/localize/translate/1/", "/admin/api/main/pages/"):
        assert client.get(path).headers["Location"] == "/admin/security/"
        assert client.post(path).headers["Location"] == "/admin/security/"
    assert client.get("/admin/security/").status_code == 200


def test_with_a_second_step_the_admin_opens(proved: Client) -> None:
    assert proved.get(ADMIN, follow=True).status_code == 200


def test_the_next_sign_in_asks_for_a_code_that_counts_once(proved: Client, person: User) -> None:
    proved.post("/admin/logout/")
    assert sign_in(proved).headers["Location"] == "/admin/login/code/"
    assert proved.get(ADMIN).headers["Location"].startswith("/admin/login/")
    secret = proved.secret  # type: ignore[attr-defined]
    assert proved.post("/admin/login/code/", {"code": "000000"}).status_code == 200
    next_code = code(secret, 1)
    assert proved.post("/admin/login/code/", {"code": next_code}).headers["Location"] == "/admin/"
    assert proved.get(ADMIN).status_code != 302
    # Nor on another process, which has a cache of its own.
    cache.clear()
    other = Client()
    sign_in(other)
    assert "déjà servi" in other.post("/admin/login/code/", {"code": next_code}).content.decode()


def test_a_recovery_code_opens_once(proved: Client) -> None:
    codes = re.findall(r"<li>(\d{8})</li>", proved.get("/admin/security/codes/").content.decode())
    assert len(codes) == 10
    assert re.findall(r"<li>(\d{8})</li>", proved.get("/admin/security/codes/").content.decode()) == []
    for expected in ("/admin/", None):
        other = Client()
        sign_in(other)
        answer = other.post("/admin/login/code/", {"code": codes[0]})
        assert answer.headers.get("Location") == expected


def test_the_secret_does_not_lie_in_the_database_as_it_is(proved: Client) -> None:
    kept = Authenticator.objects.get(type="totp").data["secret"]
    assert proved.secret not in kept  # type: ignore[attr-defined]


def test_a_session_older_than_the_second_step_must_sign_in_anew(
    client: Client, person: User, django_capture_on_commit_callbacks: Any
) -> None:
    earlier = Client()
    sign_in(earlier)
    set_up(client, django_capture_on_commit_callbacks)
    assert earlier.get(ADMIN).headers["Location"] == "/admin/login/"
    assert earlier.get("/admin/security/application/remove/").headers["Location"].startswith("/admin/login/")


def test_a_new_password_by_e_mail_goes_not_past_the_second_step(proved: Client, person: User) -> None:
    other = Client()
    other.post("/admin/password_reset/", {"email": person.email})
    path = "/" + re.search(r"https?://[^/]+/(\S+)", mail.outbox[-1].body)[1]  # type: ignore[index]
    form = other.get(path, follow=True).request["PATH_INFO"]
    chosen = "tout autre chose, et longue"
    other.post(form, {"new_password1": chosen, "new_password2": chosen})
    assert sign_in(other, password=chosen).headers["Location"] == "/admin/login/code/"
    # Whoever was signed in with the old one is not any more, and the link is used up.
    assert proved.get(ADMIN).headers["Location"].startswith("/admin/login/")
    assert "new_password1" not in Client().get(path, follow=True).content.decode()


def test_the_link_names_our_site_whatever_host_was_asked_for(client: Client, person: User) -> None:
    client.post("/admin/password_reset/", {"email": person.email}, headers={"host": "localhost"})
    assert "http://testserver/admin/password_reset/" in mail.outbox[-1].body
    answer = client.post("/admin/password_reset/", {"email": person.email}, headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert len(mail.outbox) == 1


def body(answer: Any) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"|value="[^"]*@[^"]*"', "", answer.content.decode())


def test_an_unknown_address_gets_the_same_answers(client: Client, person: User) -> None:
    wrong = [sign_in(Client(), email, "pas le bon mot du tout") for email in (person.email, "n@example.org")]
    assert body(wrong[0]) == body(wrong[1])
    asked = [
        Client().post("/admin/password_reset/", {"email": email}, follow=True)
        for email in (person.email, "n@example.org")
    ]
    assert body(asked[0]) == body(asked[1])
    assert [message.to for message in mail.outbox] == [[person.email]]


@pytest.mark.parametrize("email", ["p@example.org", "nobody@example.org"])
def test_after_five_wrong_passwords_the_door_stays_shut(client: Client, person: User, email: str) -> None:
    answers = [sign_in(client, email.upper(), f"faux mot de passe {n}").status_code for n in range(6)]
    assert answers == [200, 200, 200, 200, 429, 429]
    assert sign_in(client, email).status_code == 429
    # Of whoever tried, nothing stays that names them.
    kept = AccessAttempt.objects.get()
    assert kept.ip_address.startswith("fd")
    assert email not in f"{kept.username} {kept.post_data}".lower()
    # From elsewhere the owner gets in.
    elsewhere = client.post(
        "/admin/login/", {"username": "p@example.org", "password": PASSWORD}, REMOTE_ADDR="192.0.2.7"
    )
    assert elsewhere.status_code == 302


def test_whoever_asks_for_another_page_lands_there_and_never_elsewhere(client: Client, person: User) -> None:
    sent = {"username": person.email, "password": PASSWORD}
    assert client.post("/admin/login/?next=/admin/images/", sent).headers["Location"] == "/admin/images/"
    for evil in ("https://evil.example/", "//evil.example", "javascript:alert(1)", "/\\evil.example"):
        answer = Client().post("/admin/login/", {**sent, "next": evil})
        assert answer.headers["Location"] == "/admin/"


@pytest.mark.parametrize("path", ["/admin/users/new/", "/admin/groups/new/"])
def test_accounts_and_rights_ask_once_more_who_it_is(proved: Client, path: str) -> None:
    assert proved.get(path).status_code == 200
    session = proved.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()
    assert proved.get(path).headers["Location"].startswith("/admin/security/again/")
    assert proved.get("/admin/security/address/").headers["Location"].startswith("/admin/security/again/")
    assert proved.get("/admin/security/application/remove/").status_code == 302
    again = proved.post(f"/admin/security/again/?next={path}", {"password": PASSWORD})
    assert again.headers["Location"] == path
    assert proved.get(path).status_code == 200


def test_a_new_address_counts_when_its_link_is_followed(proved: Client, person: User) -> None:
    proved.post("/admin/security/address/", {"email": "New@example.org"})
    person.refresh_from_db()
    assert person.email == "p@example.org"
    letter = mail.outbox[-1]
    assert letter.to == ["new@example.org"]
    path = "/" + re.search(r"https?://[^/]+/(\S+)", letter.body)[1]  # type: ignore[index]
    assert proved.get(path).status_code == 200
    proved.post(path)
    person.refresh_from_db()
    assert person.email == "new@example.org"
    assert mail.outbox[-1].to == ["p@example.org"]
    assert proved.get(path).status_code == 404
    # The old one opens nothing.
    assert sign_in(Client()).status_code == 200
    Client().post("/admin/password_reset/", {"email": "p@example.org"})
    assert mail.outbox[-1].to == ["p@example.org"] and "mot de passe" not in mail.outbox[-1].subject


def test_a_lost_device_is_an_administrators_matter(proved: Client, person: User) -> None:
    other = User.objects.create_user("o@example.org", PASSWORD)
    assign_role(other, "editor")
    Authenticator.objects.create(user=other, type="totp", data={"secret": "x"})
    there = Client()
    there.force_login(other)
    path = f"/admin/users/{other.pk}/lost-device/"
    proved.post(path, {"reason": "Elle était au bureau."})
    assert not Authenticator.objects.filter(user=other).exists()
    assert there.get(ADMIN).headers["Location"].startswith("/admin/login/")
    entry = AuditEntry.objects.get(action="factors_reset")
    assert (entry.actor, entry.subject, entry.detail) == (person, "o@example.org", "Elle était au bureau.")
    assert mail.outbox[-1].to == ["o@example.org"]
    # Nobody's own, and for no editor.
    assert proved.get(f"/admin/users/{person.pk}/lost-device/").status_code == 403


def test_an_editor_takes_no_second_step_away(client: Client, person: User, settings: Any) -> None:
    settings.SECOND_FACTOR_REQUIRED = False
    editor = User.objects.create_user("e@example.org", PASSWORD)
    assign_role(editor, "editor")
    client.force_login(editor)
    assert client.post(f"/admin/users/{person.pk}/lost-device/", {"reason": "x"}).status_code == 403


def test_a_private_page_is_closed_to_a_password_alone(client: Client, person: User) -> None:
    from wagtail.models import PageViewRestriction

    from tests import factories

    page = factories.news(factories.home())[0]
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    sign_in(client)
    assert client.get(page.url).status_code == 302


def test_no_visitor_gets_a_cookie_and_sign_in_pages_load_nothing_inline(client: Client, person: User) -> None:
    answer = client.get("/admin/login/")
    assert set(answer.cookies) == {"csrftoken"}
    assert answer.headers["Cache-Control"] == "no-store"
    assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]
    assert "onclick" not in answer.content.decode() and " style=" not in answer.content.decode()
