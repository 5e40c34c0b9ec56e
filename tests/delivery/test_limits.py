"""How often one may ask."""

import pytest
from django.core import checks
from django.core.cache import cache
from django.test import Client
from django.test.utils import override_settings

from jrs.delivery.checks import unsafe_settings
from search.urls import SEARCHES
from tests import factories


@pytest.mark.parametrize("address", ["/fr/search/", "/fr/search/suggest/"])
def test_one_client_asks_so_often_and_no_more_while_others_go_on(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    factories.home()
    monkeypatch.setattr("jrs.delivery.throttle.time.time", lambda: 1_000_000.0)
    add = cache.add
    # The client has asked all but two of its questions of this minute before.
    monkeypatch.setattr(cache, "add", lambda key, _zero, *rest: add(key, SEARCHES - 2, *rest))
    answers = [client.get(address) for _n in range(4)]
    assert [answer.status_code for answer in answers] == [200, 200, 429, 429]
    assert answers[-1].headers["Retry-After"] == "20"
    assert client.get(address, REMOTE_ADDR="192.0.2.7").status_code == 200


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
