"""Accounts are known by e-mail address, and have a role."""

from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command
from django.test import Client

from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from tests import factories


def test_somebody_signs_in_by_e_mail_address_in_any_case(db: None, client: Client) -> None:
    user = User.objects.create_user("Une.Personne@example.org", "une porte ouverte")
    assign_role(user, "editor")
    sent = {"username": "une.personne@EXAMPLE.org", "password": "une porte ouverte"}
    assert client.post("/admin/login/", sent).status_code == 302
    assert client.get("/admin/").status_code == 200


def test_create_user_prints_a_link_that_chooses_the_password(db: None, client: Client) -> None:
    out = StringIO()
    call_command("create_user", "--role", "publisher", "--email", "p@example.org", stdout=out)
    user = User.objects.get(email="p@example.org")
    assert [group.name for group in user.groups.all()] == ["Publishers"]
    path = "/" + out.getvalue().strip().split("/", 3)[3]
    form = client.get(path, follow=True)
    chosen = {"new_password1": "une porte ouverte 1980", "new_password2": "une porte ouverte 1980"}
    client.post(form.request["PATH_INFO"], chosen)
    sent = {"username": "p@example.org", "password": "une porte ouverte 1980"}
    assert client.post("/admin/login/", sent).headers["Location"] == "/admin/"


@pytest.mark.parametrize(
    ("role", "email"),
    [("boss", "a@example.org"), ("translator-xx", "a@example.org"), ("editor", "no address")],
)
def test_create_user_refuses_what_it_cannot_do_and_makes_nobody(db: None, role: str, email: str) -> None:
    before = User.objects.count()
    with pytest.raises(CommandError):
        call_command("create_user", "--role", role, "--email", email)
    assert User.objects.count() == before


def test_the_roles_are_there_and_wagtails_own_are_not(db: None) -> None:
    assert {"Editors", "Publishers", "Administrators"} <= set(Group.objects.values_list("name", flat=True))
    assert not Group.objects.filter(name="Moderators").exists()


def test_translators_and_editors_may_not_submit_translations(db: None) -> None:
    factories.home("nl", "Home")
    for role in ("translator-nl", "editor"):
        user = User.objects.create_user(f"{role}@example.org")
        assign_role(user, role)
        assert not user.has_perm("wagtail_localize.submit_translation")


def test_translators_may_not_upload(db: None, client: Client) -> None:
    factories.home("nl", "Home")
    user = User.objects.create_user("t@example.org")
    assign_role(user, "translator-nl")
    client.force_login(user)
    assert client.get("/admin/images/multiple/add/").status_code in {302, 403}
