"""Who may do what with translations: everything that the resolver knows, against the table that somebody approved.

`APPROVE=1` writes the table anew; what changed in it is then read and answered for, line by line.
"""

import os
from collections.abc import Callable

import pytest
from django.test import Client

from tests import factories
from tests.translation import matrix
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db


def test_everybody_may_do_what_the_table_says_and_no_more(
    desk: Desk, client: Client, signed_in: Callable[[str], Client]
) -> None:
    factories.home("en", "Home")
    desk.write(body=['<p>Lisez <a href="https://example.org">ceci</a>.</p>'])
    desk.translate_all()
    desk.theme = factories.theme("Détention", slug="detention")
    found: dict[tuple[str, str], dict[str, str]] = {}
    for role in matrix.ROLES:
        if role != "anonymous":
            signed_in(role)
        for name, url in matrix.asked(desk):
            for method in matrix.METHODS:
                if method in {"PUT", "DELETE"} and "edit" not in name:
                    continue
                found.setdefault((name, method), {})[role] = matrix.lets_in(client, method, url)
    if os.environ.get("APPROVE"):
        matrix.write(found)
    approved = matrix.read()
    assert found.keys() == approved.keys()
    wrong = [(key, found[key], approved[key]) for key in found if found[key] != approved[key]]
    assert wrong == []


def test_the_table_gives_nobody_what_no_translator_may_have() -> None:
    """The rules that the table must keep, whoever approves it."""
    approved = matrix.read()
    for (name, method), roles in approved.items():
        assert roles["anonymous"] in {"no", "-"}, name
        if any(part in name for part in ("submit", "update", "stop", "convert", "publish", "wagtaillocales")):
            assert {roles["translator-nl"], roles["translator-en"], roles["editor"]} <= {"no", "-"}, (
                name,
                method,
            )
        if "edit_string" in name or "edit_override" in name or "pofile" in name or "aids" in name:
            assert roles["translator-en"] in {"no", "-"}, (name, method)
    assert len(approved) > 60
