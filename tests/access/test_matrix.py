"""Who may open what: every address of the admin × role × method, against the table that people have approved."""

import copy
import csv
import os
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.http import HttpRequest
from django.template.backends.django import Template
from django.test import Client
from django.urls import reverse

from jrs.accounts.middleware import SETTING_UP
from tests.access.addresses import addresses
from tests.access.stage import ROLES, Stage, build

APPROVED = Path(__file__).parent / "approved.csv"
METHODS = ("GET", "POST")

Row = dict[str, str]


@pytest.fixture
def stage(db: None) -> Stage:
    return build()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, settings: Any, stage: Stage) -> None:
    """Everybody is looked up once, with their rights, in place of at each of some thousand requests."""
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    people = {str(person.pk): person for person in stage.people.values()}

    def known(request: HttpRequest) -> Any:
        return people.get(request.session.get(SESSION_KEY, ""), AnonymousUser())

    monkeypatch.setattr("django.contrib.auth.middleware.get_user", known)


@pytest.fixture
def unrendered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who may is decided before a template speaks: without them the table takes a tenth of the time."""
    monkeypatch.setattr(Template, "render", lambda self, context=None, request=None: "")


def outcome(client: Client, method: str, path: str) -> str:
    """What comes of one request, in a word; whatever it did is undone."""
    cookies = copy.deepcopy(client.cookies)
    with transaction.atomic():
        response = client.get(path) if method == "GET" else client.post(path)
        transaction.set_rollback(True)
    client.cookies = cookies
    where = response.headers.get("Location", "")
    if response.status_code in {301, 302}:
        if where.startswith(reverse("account_login")):
            return "sign in"
        return "refused" if where == reverse("wagtailadmin_home") else "moved"
    words = {200: "open", 403: "refused", 404: "nothing", 405: "no such method", 400: "not understood"}
    # Most of Wagtail's forms break on an empty POST, which no browser sends: it was let in, and that is what counts.
    words[500] = "open"
    return words.get(response.status_code, str(response.status_code))


def signed_in(stage: Stage) -> dict[str, Client]:
    clients = {role: Client(raise_request_exception=False) for role in ROLES}
    for role, person in stage.people.items():
        clients[role].force_login(person)
    return clients


def matrix(stage: Stage) -> list[Row]:
    clients = signed_in(stage)
    return [
        {
            "address": address.name,
            "method": method,
            **{role: outcome(clients[role], method, address.path) for role in ROLES},
        }
        for address in addresses(stage.samples)
        for method in METHODS
    ]


def test_nobody_may_more_and_nobody_less_than_was_approved(
    stage: Stage, quick: None, unrendered: None
) -> None:
    found = matrix(stage)
    if os.environ.get("APPROVE"):
        with APPROVED.open("w", newline="") as file:
            writer = csv.DictWriter(file, ["address", "method", *ROLES], lineterminator="\n")
            writer.writeheader()
            writer.writerows(found)
    with APPROVED.open() as file:
        approved = list(csv.DictReader(file))
    differences = [
        f"{row['address']} {row['method']}: {row} (approved: {old})"
        for row in found
        if (old := next((each for each in approved if same(each, row)), None)) != row
    ]
    differences += [
        f"gone: {each['address']}" for each in approved if not any(same(each, row) for row in found)
    ]
    assert differences == [], "`make access` writes the table anew and shows what changed, to be approved"


def test_without_a_second_step_every_address_leads_to_setting_one_up(stage: Stage, settings: Any) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    client = Client()
    client.force_login(stage.people["administrator"])
    cookies = copy.deepcopy(client.cookies)
    opened = set()
    for address in addresses(stage.samples):
        for method in METHODS:
            client.cookies = copy.deepcopy(cookies)
            answer = client.generic(method, address.path)
            if (answer.status_code, answer.headers.get("Location")) != (302, "/admin/security/"):
                opened.add(address.name.split(" ")[0])
    assert opened == set(SETTING_UP)


def same(one: Row, other: Row) -> bool:
    return (one["address"], one["method"]) == (other["address"], other["method"])
