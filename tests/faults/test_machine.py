"""A clock that jumps, a disk that is full, and what the logs say of it."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client

from jrs.delivery.door import Door
from jrs.delivery.logs import without_addresses
from tests import factories
from tests.faults.disk import fill, small_disk


def application(environ: Any, start_response: Any) -> list[bytes]:
    application.calls += 1  # type: ignore[attr-defined]
    start_response("200 OK", [("Content-Type", "text/html"), ("Cache-Control", "public, no-cache")])
    return [b"page"]


def test_a_clock_that_jumps_shows_no_page_past_its_day_and_hides_no_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    application.calls = 0  # type: ignore[attr-defined]
    door = Door(application, cookies=["session"], limit=1_000_000)
    door.listener.start = lambda: None  # type: ignore[method-assign]
    door.listener.listening = True

    def ask() -> int:
        environ = {"REQUEST_METHOD": "GET", "PATH_INFO": "/fr/", "HTTP_HOST": "x", "wsgi.url_scheme": "http"}
        b"".join(door(environ, lambda *_: None))
        return application.calls  # type: ignore[attr-defined, no-any-return]

    real = time.time
    assert [ask(), ask()] == [1, 1]
    monkeypatch.setattr(time, "time", lambda: real() + 2 * 24 * 3600)
    assert ask() == 2  # the day is over
    monkeypatch.setattr(time, "time", lambda: real() - 2 * 24 * 3600)
    assert ask() == 2
    door.store.change(hard=False)
    assert ask() == 3  # a change counts, whatever the clock says


@pytest.fixture
def full_disk(tmp_path: Path, settings: Any) -> Iterator[Path]:
    """A disk for uploads with no room left."""
    with small_disk(tmp_path / "disk", "256k") as disk:
        settings.MEDIA_ROOT = str(disk)
        yield disk


@pytest.mark.django_db
def test_with_the_disk_of_uploads_full_pages_are_published_and_read_all_the_same(
    full_disk: Path, django_capture_on_commit_callbacks: Any, caplog: pytest.LogCaptureFixture
) -> None:
    image = factories.image(credit="JRS Belgium")
    page = factories.news(factories.home(), 1, image=image)[0]
    fill(full_disk)
    page.title = "Nouveau titre"
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    page.refresh_from_db()
    assert page.title == "Nouveau titre"
    answer = Client().get(page.get_url())
    assert answer.status_code == 200
    assert "Nouveau titre" in answer.content.decode()
    assert "No space left" in caplog.text


def no_room_in(table: str) -> None:
    """PostgreSQL refuses every new row of `table`, as with its disk full; `test_room.py` has one that is."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$"
            " BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$"
        )
        cursor.execute(f"CREATE TRIGGER full_disk BEFORE INSERT ON {table} EXECUTE FUNCTION refuse()")


@pytest.mark.django_db
@pytest.mark.parametrize("table", ["search_entry", "wagtailcore_referenceindex"])
def test_what_cannot_be_found_afterwards_is_not_published(table: str) -> None:
    page = factories.news(factories.home(), 1)[0]
    page.title, page.image = "Un autre titre", factories.image(credit="JRS Belgium")
    revision = page.save_revision()
    no_room_in(table)
    with pytest.raises(OperationalError, match="extend"):
        revision.publish()


@pytest.mark.django_db
def test_with_no_room_in_the_database_a_page_is_read_without_its_new_pictures() -> None:
    page = factories.news(factories.home(), 1, image=factories.image(credit="JRS Belgium"))[0]
    no_room_in("media_rendition")
    answer = Client().get(page.get_url())
    assert answer.status_code == 200
    assert page.title in answer.content.decode()


def test_what_it_logs_is_json_without_addresses_of_people_or_machines() -> None:
    text = without_addresses(
        "GET /fr/?q=Amina from 192.0.2.7 and 2001:db8::7 for a.b@example.org at 12:30:01"
    )
    assert text == "GET /fr/?… from [ip] and [ip] for [email] at 12:30:01"
