"""Who may open what: every address of the admin × role × method, against the table that people have approved."""

import copy
import csv
import os
from operator import itemgetter
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
    words = {
        200: "open",
        403: "refused",
        404: "nothing",
        405: "no such method",
        400: "not understood",
        500: "breaks",
    }
    return words.get(response.status_code, str(response.status_code))


def signed_in(stage: Stage) -> dict[str, Client]:
    clients = {role: Client(raise_request_exception=False) for role in ROLES}
    for role, person in stage.people.items():
        clients[role].force_login(person)
    return clients


def matrix(stage: Stage, method: str) -> list[Row]:
    clients = signed_in(stage)
    return [
        {
            "address": address.name,
            "method": method,
            **{role: outcome(clients[role], method, address.path) for role in ROLES},
        }
        for address in addresses(stage.samples)
    ]


def approved() -> list[Row]:
    with APPROVED.open() as file:
        return list(csv.DictReader(file))


def approve(found: list[Row], method: str) -> None:
    """Put `found` in the place of what the table says of `method`."""
    rows = [row for row in approved() if row["method"] != method] + found
    with APPROVED.open("w", newline="") as file:
        writer = csv.DictWriter(file, ["address", "method", *ROLES], lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=itemgetter("address", "method")))


@pytest.mark.parametrize("method", METHODS)
def test_nobody_may_more_and_nobody_less_than_was_approved(
    stage: Stage, quick: None, unrendered: None, method: str
) -> None:
    found = {row["address"]: row for row in matrix(stage, method)}
    if os.environ.get("APPROVE"):
        approve(list(found.values()), method)
    known = {row["address"]: row for row in approved() if row["method"] == method}
    differences = [
        f"{name}: {found.get(name, 'gone')} (approved: {known.get(name)})"
        for name in sorted(found.keys() | known.keys())
        if found.get(name) != known.get(name)
    ]
    assert differences == [], "`make access` writes the table anew and shows what changed, to be approved"


def test_nothing_breaks_but_some_forms_of_wagtail_when_they_are_empty() -> None:
    """Most of Wagtail's forms do, on a POST that no browser sends; who gets that far was let in all the same."""
    broken = [row for row in approved() if "breaks" in row.values()]
    told = [row for row in broken if row["method"] == "GET" or not row["address"].startswith("wagtail")]
    assert [row["address"] for row in told] == ["wagtailadmin_error_test /admin/failwhale/"]


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
