"""The drill of every run of the tests: the starter site is backed up, and put back into an empty database."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pyrage
import pytest

from config.postgres import DatabaseAddress
from tests.support import databases

#: Rows of every table, and of some what is in them.
COUNT = "from jrs.keeping.tables import tables; from django.db import connection; c = connection.cursor(); "
ROWS = COUNT + "print({t: c.execute('TABLE ' + t).rowcount for t in tables()})"
READ = (
    "import hashlib; from django.test import Client; from wagtail.models import Page; "
    "urls = sorted(p.get_url() for p in Page.objects.live().filter(depth__gt=1)); "
    "print([(u, hashlib.sha256(Client().get(u).content).hexdigest()) for u in urls[::3]])"
)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[DatabaseAddress]:
    """A copy of the starter site; its uploads are in `uploads`."""
    address = databases.clone(databases.starter_template(), f"kept_{uuid4().hex[:8]}")
    yield address
    databases.drop(address.name)


@pytest.fixture
def empty() -> Iterator[DatabaseAddress]:
    address = databases.clone("template0", f"empty_{uuid4().hex[:8]}")
    yield address
    databases.drop(address.name)


def shell(address: DatabaseAddress, media: Path, code: str) -> str:
    return databases.run(address, media, "manage.py", "shell", "--no-imports", "-v0", "-c", code)


def uploads(folder: Path) -> Path:
    """The uploads of the starter site, in a folder of their own."""
    shutil.copytree(databases.starter_media(), folder)
    return folder


PICTURE = (
    "from tests.factories import image; from wagtail.models import Page; from news.models import NewsPage; "
    'i = image(credit="JRS"); p = NewsPage.objects.filter(live=True)[0]; p.image = i; p.save_revision().publish()'
)


def test_a_backup_opens_with_its_key_alone_and_put_back_into_an_empty_database_is_the_same_site(
    site: DatabaseAddress, empty: DatabaseAddress, tmp_path: Path
) -> None:
    before, after, kept = uploads(tmp_path / "before"), tmp_path / "after", tmp_path / "kept"
    key, secret = pyrage.x25519.Identity.generate(), tmp_path / "key.txt"
    secret.write_text(f"# a comment, as age-keygen writes it\n{key}\n")
    shell(site, before, PICTURE)
    said = databases.run(site, before, "manage.py", "backup", str(kept), "--recipient", str(key.to_public()))
    assert "read back" in said
    files = [file for file in kept.rglob("*") if file.is_file() and file.name != "manifest.json"]
    assert files
    assert all(file.read_bytes().startswith(b"age-encryption.org/v1") for file in files)
    with pytest.raises(RuntimeError, match="--identity"):
        databases.run(empty, after, "manage.py", "restore", str(kept))
    databases.run(empty, after, "manage.py", "restore", str(kept), "--identity", str(secret))
    assert shell(site, before, ROWS) == shell(empty, after, ROWS)
    assert shell(site, before, READ) == shell(empty, after, READ)
    assert hashes(before) == hashes(after) != {}
    # The next row gets a key that is free.
    shell(empty, after, "from tests import factories; factories.theme('x')")
    with pytest.raises(RuntimeError, match="has tables already"):
        databases.run(empty, after, "manage.py", "restore", str(kept), "--identity", str(secret))
    damaged = max(files, key=lambda file: file.stat().st_size)
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"\0")
    with pytest.raises(RuntimeError, match="not what was written"):
        databases.run(site, before, "manage.py", "restore", str(kept), "--verify")


def hashes(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_old_backups_go_and_the_uploads_that_a_kept_one_holds_stay(
    site: DatabaseAddress, tmp_path: Path
) -> None:
    media, kept = uploads(tmp_path / "media"), tmp_path / "kept"
    shell(site, media, PICTURE)
    databases.run(site, media, "manage.py", "backup", str(kept))
    first = len(list((kept / "media").glob("*/*")))
    shell(site, media, "from jrs.cards.models import Card; [c.delete() for c in Card.objects.all()[:5]]")
    said = databases.run(site, media, "manage.py", "backup", str(kept), "--keep", "1")
    assert "1 old backups deleted" in said
    manifest = json.loads(next(kept.glob("*/manifest.json")).read_text())
    held = {file.name for file in (kept / "media").glob("*/*")}
    assert held == set(manifest["media"].values())
    assert len(held) == first - 5


def test_an_upload_that_is_missing_fails_the_backup_loudly(site: DatabaseAddress, tmp_path: Path) -> None:
    media = uploads(tmp_path / "media")
    shell(site, media, PICTURE)
    for file in media.rglob("*"):
        if file.is_file():
            file.unlink()
    with pytest.raises(RuntimeError, match="are not there"):
        databases.run(site, media, "manage.py", "backup", str(tmp_path / "kept"))
