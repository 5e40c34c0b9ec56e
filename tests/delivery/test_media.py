"""Renditions have an address; originals and everything else below the media root have none."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client


@pytest.fixture(autouse=True)
def files() -> None:
    """A rendition and an original."""
    for name in ("images/shown.txt", "originals/hidden.txt", "secret.txt"):
        path = Path(settings.MEDIA_ROOT) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a file")


def test_a_rendition_may_be_kept_for_a_year_and_never_runs(db: None, client: Client) -> None:
    answer = client.get("/media/images/shown.txt")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    answer.close()


@pytest.mark.parametrize(
    "path",
    [
        "originals/hidden.txt",
        "secret.txt",
        "images/../secret.txt",
        "images/%2e%2e/secret.txt",
        "images/",
        "images/no.png",
    ],
)
def test_nothing_else_has_an_address(db: None, client: Client, path: str) -> None:
    # 400 where Django sees an attempt to leave the folder.
    assert client.get(f"/media/{path}").status_code in {400, 404}
