"""Production starts complete or not at all."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

COMPLETE = {
    "DATABASE_URL": "postgres://someone:secret@db.example.org:5432/site",
    "SECRET_KEY": "not a secret, but fifty characters long as Django asks",
    "ALLOWED_HOSTS": "www.example.org,example.org",
    "SITE_URL": "https://www.example.org/",
}
SETTINGS = (
    "ALLOWED_HOSTS", "WAGTAILADMIN_BASE_URL", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "SESSION_COOKIE_SECURE",
    "SESSION_COOKIE_NAME", "DATABASES", "CACHES", "EMAIL_HOST", "EMAIL_PORT", "DEBUG", "STORAGES", "MEDIA_ROOT",
)  # fmt: skip
PROGRAM = f"""
import json, django.conf
print(json.dumps({{name: getattr(django.conf.settings, name) for name in {SETTINGS!r}}}, default=str))
"""


def start(**variables: str) -> subprocess.CompletedProcess[str]:
    """Read the production settings in a process that knows nothing but `variables`."""
    return subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            **variables,
        },
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )


def read(**variables: str) -> dict[str, object]:
    """Give the settings as production reads them."""
    done = start(**{**COMPLETE, **variables})
    assert done.returncode == 0, done.stderr
    settings: dict[str, object] = json.loads(done.stdout)
    return settings


def test_it_names_everything_that_is_missing_at_once() -> None:
    said = start().stderr
    assert "set DATABASE_URL, SECRET_KEY, ALLOWED_HOSTS, SITE_URL in the environment" in said


@pytest.mark.parametrize("name", COMPLETE)
def test_it_does_not_start_without_each_of_the_four(name: str) -> None:
    done = start(**{**COMPLETE, name: " "})
    assert done.returncode != 0
    assert f"set {name} in the environment" in done.stderr


def test_a_site_at_https_is_served_over_https_only() -> None:
    settings = read()
    assert settings["SECURE_SSL_REDIRECT"] is True
    assert settings["SECURE_HSTS_SECONDS"] == 31_536_000
    assert settings["SESSION_COOKIE_SECURE"] is True
    assert settings["SESSION_COOKIE_NAME"] == "__Host-session"
    assert settings["WAGTAILADMIN_BASE_URL"] == "https://www.example.org"
    assert settings["DEBUG"] is False


def test_a_site_at_http_can_be_signed_in_to() -> None:
    settings = read(SITE_URL="http://127.0.0.1:8000")
    assert settings["SECURE_SSL_REDIRECT"] is False
    assert settings["SESSION_COOKIE_SECURE"] is False


def test_the_database_is_reached_through_a_pool() -> None:
    database = read(DATABASE_POOL_SIZE="7")["DATABASES"]["default"]  # type: ignore[index]
    assert (database["HOST"], database["NAME"]) == ("db.example.org", "site")
    assert database["OPTIONS"]["pool"]["max_size"] == 7


def test_empty_variables_mean_the_default() -> None:
    settings = read(CACHE_URL="", EMAIL_URL="", MEDIA_ROOT="", DATABASE_POOL_SIZE="", TRUST_PROXY="")
    assert "locmem" in str(settings["CACHES"])
    assert (settings["EMAIL_HOST"], settings["EMAIL_PORT"]) == ("localhost", 25)


def test_static_files_are_hashed_and_compressed() -> None:
    assert "CompressedManifestStaticFilesStorage" in str(read()["STORAGES"])


def test_the_example_names_every_variable_that_is_read() -> None:
    project = Path(__file__).parents[2]
    example = (project / ".env.example").read_text(encoding="utf-8")
    named = {line.split("=")[0] for line in example.splitlines() if "=" in line and not line.startswith("#")}
    readers = [*(project / "site/config/settings").glob("*.py"), project / ".ci/serve"]
    words = {word for file in readers for word in re.findall(r"\b[A-Z][A-Z0-9_]+\b", file.read_text())}
    assert named >= set(COMPLETE)
    assert {name for name in named if name not in words} <= {"WEB_CONCURRENCY", "PORT", "HOST"}
