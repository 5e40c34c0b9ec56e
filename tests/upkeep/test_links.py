"""Links to other sites are tried politely, and never inside our own house."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from home.models import StandardPage
from jrs.accounts.models import User
from jrs.upkeep import links
from jrs.upkeep.addresses import NotPublic, is_public, public_addresses
from jrs.upkeep.counts import broken_links, dead_links_inside
from jrs.upkeep.models import ExternalLink
from jrs.upkeep.probe import Answer, probe
from tests import factories

State = ExternalLink.State


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.1.2.3",
     "::1", "fe80::1%eth0",
     "fc00::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "224.0.0.1"],
)  # fmt: skip
def test_no_address_of_a_house_is_public(address: str) -> None:
    assert not is_public(address)


def test_addresses_of_the_internet_are_public() -> None:
    assert is_public("93.184.215.14") and is_public("2606:2800:21f:cb07:6820:80da:af6b:8b2c")


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://1.1.1.1:6379/",
     "https://user:word@1.1.1.1/",  # pragma: allowlist secret
     "ftp://1.1.1.1/", "file:///etc/passwd", "http://2130706433/"],
)  # fmt: skip
def test_what_is_not_public_is_not_asked(url: str) -> None:
    with pytest.raises(NotPublic):
        public_addresses(url)
    assert probe(url).state == State.PRIVATE


class Site(BaseHTTPRequestHandler):
    """Answers by its path."""

    asked: list[str] = []

    def answer(self) -> None:
        self.asked.append(f"{self.command} {self.path} {self.headers['User-Agent'].partition('/')[0]}")
        status = int(self.path.strip("/").split("/")[-1])
        if self.path.startswith("/head") and self.command == "GET":
            status = 200
        self.send_response(status)
        if status in {301, 302}:
            self.send_header("Location", {"/inside/301": "http://127.0.0.1/"}.get(self.path, "/200"))
        if status == 429:
            self.send_header("Retry-After", "86400")
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a site on this machine; the name `elsewhere.test` leads to it as if it were public."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Site.asked = []
    yield f"http://elsewhere.test:{server.server_port}"
    server.shutdown()
    server.server_close()


def here(url: str) -> list[str]:
    return ["127.0.0.1"] if "elsewhere.test" in url else public_addresses(url)


@pytest.mark.parametrize(
    ("path", "state"),
    [("/200", State.OK), ("/301", State.OK), ("/404", State.GONE), ("/410", State.GONE), ("/403", State.CLOSED),
     ("/500", State.FAILING), ("/head/405", State.OK), ("/inside/301", State.PRIVATE)],
)  # fmt: skip
def test_what_a_site_answers(site: str, path: str, state: State) -> None:
    assert probe(site + path, here).state == state
    assert Site.asked[0] == f"HEAD {path} JRS-Belgium-links"


def test_a_site_that_asks_us_to_wait_is_left_alone(site: str) -> None:
    assert probe(f"{site}/429", here) == Answer(State.CLOSED, "HTTP 429", 86_400)


def test_nobody_there_is_no_error_of_ours() -> None:
    assert probe("http://elsewhere.test:1/", here).state == State.FAILING


@pytest.fixture
def page(db: None) -> StandardPage:
    page = factories.child(factories.home(), StandardPage(title="Liens", slug="liens", summary="Oui."))
    page.body = [
        ("text", '<p><a href="https://a.test/x#haut">Un</a> <a href="https://a.test/y">Deux</a></p>'),
        ("facts", [{"number": "6", "source_url": "https://b.test/z"}]),
    ]
    page.save()
    return page


def test_the_round_asks_what_is_due_and_no_more(page: StandardPage) -> None:
    assert links.gather() == 3
    asked: list[str] = []

    def ask(url: str) -> Answer:
        asked.append(url)
        return Answer(State.GONE if url.endswith("z") else State.OK)

    assert links.check_due(ask, pause=0) == 3
    assert sorted(asked) == ["https://a.test/x", "https://a.test/y", "https://b.test/z"]
    assert links.gather() == 3 and links.check_due(ask, pause=0) == 0
    ExternalLink.objects.update(next_check_at=timezone.now() - timedelta(minutes=1))
    assert links.check_due(ask, pause=0) == 3


def test_a_silent_site_is_broken_on_the_third_night_and_asked_ever_less(page: StandardPage) -> None:
    links.gather()
    waits = []
    for night in range(4):
        ExternalLink.objects.update(next_check_at=None)
        links.check_due(lambda _url: Answer(State.FAILING, "timed out"), pause=0)
        link = ExternalLink.objects.get(address="https://a.test/x")
        assert link.broken is (night >= 2)
        waits.append((link.next_check_at - link.checked_at).days)  # type: ignore[operator]
    assert waits == sorted(waits) and waits[0] == 0 and waits[-1] >= 6
    ExternalLink.objects.update(next_check_at=None)
    links.check_due(lambda _url: Answer(State.OK), pause=0)
    assert not ExternalLink.objects.filter(broken=True).exists()


def test_the_list_leads_to_the_field(page: StandardPage, client: Client) -> None:
    boss = User.objects.create_superuser("chef@example.org", "une porte ouverte")
    links.gather()
    links.check_due(lambda _url: Answer(State.GONE, "HTTP 404"), pause=0)
    assert broken_links(boss).count() == 3
    client.force_login(boss)
    shown = client.get(reverse("jrs_upkeep:links")).content.decode()
    assert f"/admin/pages/{page.pk}/edit/#field=body." in shown and "https://b.test/z" in shown
    page.unpublish()
    links.gather()
    assert not broken_links(boss).exists()


def test_dead_links_between_pages_come_from_the_index(page: StandardPage) -> None:
    boss = User.objects.create_superuser("chef@example.org", "une porte ouverte")
    target = factories.child(page.get_parent(), StandardPage(title="But", slug="but", summary="Ici."))
    type(target).objects.filter(pk=target.pk).update(first_published_at=timezone.now())
    page.body = [("text", f'<p><a linktype="page" id="{target.pk}">Le but</a></p>')]
    page.save()
    assert dead_links_inside(boss) == []
    StandardPage.objects.get(pk=target.pk).unpublish()
    (dead,) = dead_links_inside(boss)
    assert (dead.page.pk, dead.title, dead.path.partition(".")[0]) == (page.pk, "But", "body")
