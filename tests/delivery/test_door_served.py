"""Two server processes on one database: what an editor does is seen at both doors."""

import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

from tests.support.server import ServedSite, serve_database

#: Far more than it takes (`make bench` measures that), for machines that have other things to do.
PATIENCE = 20.0


def read(site: ServedSite, path: str, **headers: str) -> tuple[int, dict[str, str], str]:
    """Status, headers (named in small letters) and text, as a visitor without cookies gets them."""
    request = urllib.request.Request(site.url + path, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, lowered(answer.headers), answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, lowered(error.headers), error.read().decode()


def lowered(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


def soon(question: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if question():
            return True
        time.sleep(0.02)
    return question()


@pytest.fixture
def nodes(site: ServedSite, tmp_path: Path) -> Iterator[list[ServedSite]]:
    other = serve_database(site.address, site.media, tmp_path)
    nodes = [site, other]
    for node in nodes:
        # The first visitor wakes the listener; from then on pages are kept.
        assert soon(lambda node=node: "etag" in read(node, "/fr/actualites/")[1])
    yield nodes
    other.server.terminate()
    other.server.wait(10)


def shell(site: ServedSite, code: str) -> None:
    """Do something to the content, in a third process."""
    site.manage("shell", "--no-imports", "-c", code)


FIRST_NEWS = (
    "from news.models import NewsPage; "
    "page = NewsPage.objects.filter(live=True, locale__language_code='fr').order_by('-date').first();"
)


def test_what_is_published_changed_and_taken_down_is_seen_on_every_node(nodes: list[ServedSite]) -> None:
    listing = "/fr/actualites/"
    assert all("Sentinelle" not in read(node, listing)[2] for node in nodes)
    shell(nodes[0], FIRST_NEWS + "page.title = 'Sentinelle'; page.save_revision()")
    assert all("Sentinelle" not in read(node, listing)[2] for node in nodes)
    shell(nodes[0], FIRST_NEWS + "page.title = 'Sentinelle'; page.save_revision().publish()")
    for node in nodes:
        assert soon(lambda node=node: "Sentinelle" in read(node, listing)[2])
    shell(nodes[0], FIRST_NEWS + "page.unpublish()")
    for node in nodes:
        assert soon(lambda node=node: "Sentinelle" not in read(node, listing)[2])


@pytest.mark.parametrize(
    "act",
    [
        "from jrs.chrome.models import SiteSettings; s = SiteSettings.load(); s.legal_name = 'Sentinelle'; s.save()",
        "from jrs.chrome.models import Footer; f = Footer.objects.order_by('pk')[0]; f.motto = 'Sentinelle'; f.save()",
    ],
    ids=["settings", "footer"],
)
def test_what_stands_around_the_pages_is_seen_too(nodes: list[ServedSite], act: str) -> None:
    for node in nodes:
        assert "Sentinelle" not in read(node, "/nl/")[2]
    shell(nodes[1], act)
    for node in nodes:
        assert soon(lambda node=node: "Sentinelle" in read(node, "/fr/")[2])


def test_a_page_made_private_is_private_at_once(nodes: list[ServedSite]) -> None:
    path = "/fr/qui-sommes-nous/"
    assert all(read(node, path)[0] == 200 for node in nodes)
    shell(
        nodes[0],
        "from wagtail.models import Page, PageViewRestriction; "
        "PageViewRestriction.objects.create(page=Page.objects.get(slug='qui-sommes-nous'), "
        "restriction_type='password', password='x')",
    )
    for node in nodes:
        assert soon(lambda node=node: 'type="password"' in read(node, path)[2])
        assert "etag" not in read(node, path)[1]


def test_an_editor_gets_pages_of_their_own_which_nobody_may_keep(nodes: list[ServedSite], page: Any) -> None:
    nodes[0].sign_in(page, "editor")
    answer = page.goto(f"{nodes[0].url}/fr/")
    assert "private" in answer.headers["cache-control"]
    assert page.locator("wagtail-userbar").count() == 1
    assert "wagtail-userbar" not in read(nodes[0], "/fr/")[2]


def test_pages_answer_while_the_database_is_away_and_recover_by_themselves(nodes: list[ServedSite]) -> None:
    node = nodes[0]
    assert "etag" in read(node, "/fr/")[1]
    address = node.address
    name = sql.Identifier(address.name)
    with psycopg.connect(
        host=str(address.host), user=address.user, dbname="postgres", autocommit=True
    ) as server:
        server.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS false").format(name))
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [address.name]
        )
        try:
            for _reader in range(3):
                status, _headers, text = read(node, "/fr/")
                assert status == 200
                assert "<h1" in text
            assert read(node, "/fr/contact/")[0] >= 500
        finally:
            server.execute(sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS true").format(name))
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and read(node, "/fr/contact/")[0] != 200:
        time.sleep(0.3)
    assert read(node, "/fr/contact/")[0] == 200
    assert soon(lambda: "etag" in read(node, "/fr/contact/")[1])


def test_a_change_made_past_django_is_seen_after_purge_cache(nodes: list[ServedSite]) -> None:
    address = nodes[0].address
    assert all("Sentinelle" not in read(node, "/fr/")[2] for node in nodes)
    with psycopg.connect(
        host=str(address.host), user=address.user, dbname=address.name, autocommit=True
    ) as connection:
        connection.execute("UPDATE chrome_footer SET motto = 'Sentinelle'")
    assert all("Sentinelle" not in read(node, "/fr/")[2] for node in nodes)  # kept: nobody was told
    nodes[0].manage("purge_cache")
    for node in nodes:
        assert soon(lambda node=node: "Sentinelle" in read(node, "/fr/")[2])
