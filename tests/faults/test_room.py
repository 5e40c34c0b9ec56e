"""The disk under the database is full: readers read on, nothing is half written, and whoever writes is told so."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

import pytest
import requests
from psycopg import sql

from config.postgres.privileges import runner_for
from tests.faults.disk import fill, small_disk
from tests.faults.reading import soon, status
from tests.quality.form import form_of
from tests.support import databases
from tests.support.kinds import fetch
from tests.support.people import EVERYTHING, PASSWORD
from tests.support.server import ServedSite, serve_database

CACHED = "/fr/qui-sommes-nous/"
#: What a reader may ask for: pages that are kept, that are made, whose pictures are made, that count who asks.
READ = (
    CACHED,
    "/fr/contact/?q=x",
    "/fr/actualites/avec-une-photo/",
    "/fr/search/?q=visite",
    "/nl/",
    "/fr/feed/",
)
UNREAD = """
from news.models import NewsIndexPage, NewsPage
from tests.factories import image
index = NewsIndexPage.objects.get(locale__language_code="fr")
page = NewsPage(title="Avec une photo", slug="avec-une-photo", summary="Oui.", date="2026-01-05", locale=index.locale)
page.image = image(credit="JRS")
index.add_child(instance=page).save_revision().publish()
"""
#: The number of the page, its title and the draft's, how many revisions it has, and where they and the log disagree.
STATE = """
import json
from home.models import StandardPage
from tests.faults.dying import disagreements
page = StandardPage.objects.get(url_path__endswith="/qui-sommes-nous/", locale__language_code="fr")
known = [page.pk, page.title, page.draft_title, page.revisions.count(), disagreements(page, page.title, True)]
print(json.dumps(known))
"""
WORDS = {"fr": "Ceci n’a pas été enregistré.", "nl": "Dit is niet bewaard."}
#: Words that nothing makes smaller, in a text: too many for any room that tables have left, then always fewer.
LENGTHS = (6000, 6000, 600, 60, 20, 5, 1, 1)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk on which PostgreSQL may write."""
    databases.server()
    with small_disk(tmp_path / "disk", "100m") as folder:
        (folder / "tables").mkdir()
        runner_for(databases.VAR / "postgres").give(folder / "tables")
        yield folder


@pytest.fixture
def site(disk: Path, tmp_path: Path) -> Iterator[ServedSite]:
    """The starter site, with its tables and indexes on that disk."""
    name = f"room_{uuid4().hex[:8]}"
    own, place = sql.Identifier(name), sql.Literal(str(disk / "tables"))
    with databases.connected() as connection:
        connection.execute(sql.SQL("CREATE TABLESPACE {} LOCATION {}").format(own, place))
    try:
        address = databases.clone(databases.starter_template(), name)
        with databases.connected() as connection:
            connection.execute(sql.SQL("ALTER DATABASE {} SET TABLESPACE {}").format(own, own))
        shutil.copytree(databases.starter_media(), tmp_path / "media")
        served = serve_database(address, tmp_path / "media", tmp_path)
        yield served
        served.stop()
    finally:
        databases.drop(name)
        with databases.connected() as connection:
            connection.execute(sql.SQL("DROP TABLESPACE {}").format(own))


class Desk:
    """Somebody at the form of a page, which was open before the disk was full."""

    def __init__(self, site: ServedSite, code: str, page: int) -> None:
        self.session = cast("Any", requests.Session())
        login = f"{site.url}/admin/login/"
        words = {"username": f"everything-{code}@jrs.localhost", "password": PASSWORD}
        self.session.post(login, form_of(self.session, login) | words, headers={"Referer": login})
        self.address = f"{site.url}/admin/pages/{page}/edit/"
        self.open()

    def open(self) -> None:
        form = form_of(self.session, self.address)
        # Without the version that it was opened with: what the other has saved meanwhile is no matter here.
        left_out = ("action-", "loaded_revision_", "overwrite_revision_")
        self.form = {name: value for name, value in form.items() if not name.startswith(left_out)}

    def publish(self, title: str, words: int) -> Any:
        quote = " ".join(uuid4().hex for _word in range(words))
        block = {"type": "quotation", "order": "0", "deleted": "", "id": "", "value-in_our_words": "on"}
        block |= {"value-quote": quote, "value-attribution": ""}
        body = {"body-count": "1"} | {f"body-0-{name}": value for name, value in block.items()}
        sent = {**self.form, **body, "title": title, "action-publish": "1"}
        return self.session.post(self.address, sent, headers={"Referer": self.address}, allow_redirects=False)


def state(site: ServedSite) -> list[Any]:
    known: list[Any] = json.loads(site.manage("shell", "--no-imports", "-v0", "-c", STATE))
    return known


def test_with_the_disk_of_the_database_full_readers_read_on_and_nothing_is_half_written(
    site: ServedSite, disk: Path
) -> None:
    site.manage("shell", "-v0", "-c", UNREAD)
    site.manage("shell", "-v0", "-c", EVERYTHING)
    page, title, _draft, revisions, _wrong = state(site)
    desks = {code: Desk(site, code, page) for code in WORDS}
    assert status(site, CACHED) == 200
    fill(disk)
    for number, length in enumerate(LENGTHS):
        code = ("fr", "nl")[number % 2]
        answer = desks[code].publish(f"Mot {number}", length)
        # The last of them may fit into what room there is left in the tables: then it is done, and wholly.
        if answer.status_code == 302 and length < 100:
            title, revisions = f"Mot {number}", revisions + 1
            continue
        assert (answer.status_code, answer.headers["Content-Language"]) == (507, code)
        assert WORDS[code] in answer.text
        assert "No space" not in answer.text and "Traceback" not in answer.text
    assert {path: status(site, path) for path in READ} == dict.fromkeys(READ, 200)
    assert [status(site, path) for path in ("/fr/rien/", "/healthz", "/readyz")] == [404, 200, 200]
    assert state(site) == [page, title, title, revisions, []]
    (disk / "filler").unlink()
    for code, desk in desks.items():
        desk.open()
        assert desk.publish(f"Titre {code}", 6000).status_code == 302
    assert state(site) == [page, "Titre nl", "Titre nl", revisions + 2, []]
    assert soon(lambda: "Titre nl" in fetch(site.url + CACHED)[1])
