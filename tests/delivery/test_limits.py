"""How often one may ask."""

import pytest
from django.core import checks
from django.test import Client
from django.test.utils import override_settings

from jrs.delivery.checks import unsafe_settings
from search.urls import SEARCHES
from tests import factories


def test_one_client_searches_so_often_and_no_more_while_others_go_on(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    factories.home()
    monkeypatch.setattr("jrs.delivery.throttle.time.time", lambda: 1_000_000.0)
    monkeypatch.setattr("search.views.Frame", lambda *args, **kwargs: None)
    statuses = [client.get("/fr/search/").status_code for _n in range(SEARCHES + 1)]
    assert statuses == [200] * SEARCHES + [429]
    assert client.get("/fr/search/", REMOTE_ADDR="192.0.2.7").status_code == 200


SAFE = {
    "SECOND_FACTOR_REQUIRED": True,
    "SITE_URL": "https://www.example.org",
    "PASSWORD_HASHERS": ["django.contrib.auth.hashers.PBKDF2PasswordHasher"],
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
}


@pytest.mark.parametrize(
    ("setting", "value", "found"),
    [
        ("SITE_URL", "https://www.example.org", None),
        ("ALLOWED_HOSTS", ["*"], "jrs.E010"),
        ("SECOND_FACTOR_REQUIRED", False, "jrs.E011"),
        ("SITE_URL", "http://www.example.org", "jrs.E012"),
        ("PASSWORD_HASHERS", ["django.contrib.auth.hashers.MD5PasswordHasher"], "jrs.E013"),
        ("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend", "jrs.E014"),
        ("AXES_FAILURE_LIMIT", 1000, "jrs.E016"),
    ],
)
def test_check_deploy_names_what_is_unsafe(setting: str, value: object, found: str | None) -> None:
    with override_settings(**{**SAFE, setting: value}):
        told = unsafe_settings(None)
    assert [message.id for message in told] == ([found] if found else [])
    assert all(message.level == checks.ERROR for message in told)
