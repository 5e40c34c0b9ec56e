"""A backup of ten thousand pages with their pictures and papers, put back into an empty database, and compared.

`python -m tests.audit.keeping PAGES UPLOADS MEDIA` fills the template that it begins with.
"""

import hashlib
import random
import shutil
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

import psycopg
from psycopg import sql

from config.postgres import DatabaseAddress
from tests.support import databases
from tests.support.server import ServedSite, serve_database

__all__ = ["differences", "fill", "kept"]

PAGES, UPLOADS, READ = 10_000, 300, 20
#: `migrate` notes in it when it ran, so of its rows only the number is the same.
OF_MIGRATE = "django_migrations"
#: In which the record of the site names itself: the same for both, whatever port they answer on.
HOST = "testserver"
ADDRESSES = (
    "from wagtail.models import Page; "
    "print(*(p.get_url() for p in Page.objects.live().public().filter(depth__gt=1)), sep='\\n')"
)


def fill(pages: int, uploads: int, starter: Path) -> None:
    """Put `uploads` pictures and half as many papers into the database in use, and `pages` pages that show some.

    `starter` has the uploads of the starter content, which is there.
    """
    import PIL.Image
    from django.conf import settings
    from django.core.files.base import ContentFile
    from django.core.management import call_command

    from jrs.media.models import Document, Image

    shutil.copytree(starter, settings.MEDIA_ROOT, dirs_exist_ok=True)
    for number in range(uploads):
        out = BytesIO()
        PIL.Image.effect_noise((900 + number, 600), 20 + number % 60).save(out, "JPEG")
        image: Any = Image(title=f"Photo {number}", alt_text="Une porte", credit="JRS")
        image.file = ContentFile(out.getvalue(), name="photo.jpg")
        image.save()
    for number in range(uploads // 2):
        paper: Any = Document(title=f"Rapport {number}")
        words = "\n".join(f"Ligne {line} du rapport {number}" for line in range(2_000))
        paper.file = ContentFile(words.encode(), name="rapport.txt")
        paper.save()
    call_command("make_pages", str(pages), verbosity=0)


@contextmanager
def connected(address: DatabaseAddress) -> Iterator[psycopg.Connection[Any]]:
    with psycopg.connect(host=str(address.host), user=address.user, dbname=address.name) as connection:
        yield connection


def rows(address: DatabaseAddress) -> dict[str, str]:
    """Of every table that PostgreSQL knows there, whatever the site knows of: "N rows, the sum of their digests"."""
    found = {}
    with connected(address) as connection:
        named = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        for (table,) in named:
            query = sql.SQL("SELECT count(*), sum(hashtextextended(each::text, 0))::text FROM {} each")
            count, digest = connection.execute(query.format(sql.Identifier(table))).fetchone() or (0, "")
            found[table] = f"{count} rows, {'' if table == OF_MIGRATE else digest}"
    return found


def hashes(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def bodies(site: ServedSite, paths: list[str]) -> dict[str, str]:
    """Of each page "its status, the checksum of its body"."""
    found = {}
    for path in paths:
        request = urllib.request.Request(site.url + path, headers={"Host": HOST})
        try:
            answer = urllib.request.urlopen(request, timeout=60)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            found[path] = f"{answer.status}, {hashlib.sha256(answer.read()).hexdigest()}"
    return found


def differences(kind: str, before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What is lost, what is new, what is otherwise: a line each."""
    names = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    none = "not there"
    return [f"{kind} {name}: {before.get(name, none)}; then {after.get(name, none)}" for name in names]


def megabytes(folder: Path) -> float:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


def template(pages: int, uploads: int) -> tuple[str, Path]:
    """The name of the database to begin with, and the folder of its uploads."""
    sources = [*databases.files("*.py", "*.po"), Path(__file__)]
    mark, kind = databases.fingerprint(sources), f"kept{pages}x{uploads}"
    media = databases.VAR / f"media-{kind}-{mark}"
    base, starter = databases.starter_template(), databases.starter_media()
    command = ("-m", "tests.audit.keeping", str(pages), str(uploads), str(starter))
    return databases.template(kind, mark, base, media, *command), media


def kept(pages: int = PAGES, uploads: int = UPLOADS) -> list[str]:
    """Back up and restore as a person does; gives every row, upload and page that is not the same."""
    name, media = template(pages, uploads)
    with TemporaryDirectory(prefix="jrs-keeping-") as made:
        folder = Path(made)
        shutil.copytree(media, folder / "before")
        address = databases.clone(name, f"kept_{uuid4().hex[:8]}")
        (folder / "one").mkdir()
        site = serve_database(address, folder / "before", folder / "one")
        try:
            return _drill(site, folder)
        finally:
            site.stop()


def _drill(site: ServedSite, folder: Path) -> list[str]:
    seed = random.randrange(1 << 32)
    live = site.manage("shell", "--no-imports", "-v0", "-c", ADDRESSES).splitlines()
    paths = random.Random(seed).sample(live, READ)
    bodies(site, paths)  # the pictures that their first reader waits for are made, and are in the backup
    begun = time.monotonic()
    site.manage("backup", str(folder / "kept"))
    saved = time.monotonic() - begun
    empty = databases.clone("template0", f"empty_{uuid4().hex[:8]}")
    begun = time.monotonic()
    try:
        databases.run(empty, folder / "after", "manage.py", "restore", str(folder / "kept"))
        restored = time.monotonic() - begun
        before, after = rows(site.address), rows(empty)
        wrong = differences("table", before, after)
        uploads = hashes(folder / "before")
        wrong += differences("upload", uploads, hashes(folder / "after"))
        with connected(site.address) as connection:
            size = (connection.execute("SELECT pg_database_size(current_database())").fetchone() or [0])[0]
    except BaseException:
        databases.drop(empty.name)
        raise
    (folder / "two").mkdir()
    other = serve_database(empty, folder / "after", folder / "two")
    try:
        there, back = bodies(site, paths), bodies(other, paths)
    finally:
        other.stop()
    wrong += [f"page {path}: {said}" for path, said in there.items() if not said.startswith("200,")]
    wrong += differences("page", there, back)
    print(
        f"keeping: {len(live)} public pages, {sum(int(said.split()[0]) for said in before.values())} rows in "
        f"{len(before)} tables ({size / 1e6:.0f} MB), {len(uploads)} uploads ({megabytes(folder / 'before'):.0f} MB)\n"
        f"keeping: backup in {saved:.0f} s, {megabytes(folder / 'kept'):.0f} MB; restore in {restored:.0f} s; "
        f"{READ} pages read (seed {seed}); {len(wrong)} differences"
    )
    return wrong


if __name__ == "__main__":
    import django

    django.setup()
    fill(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
