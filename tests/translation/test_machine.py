"""Machine translation: asked last, marked, never for what is sensitive, and said to the readers."""

import json
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import StringTranslation

from home.models import HomePage, StandardPage
from jrs.translation.glossary import GlossaryTerm, GlossaryWord
from jrs.translation.models import TranslationPlan
from jrs.translation.state import State
from news.models import StoryIndexPage, StoryPage
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]


class Service(ThreadingHTTPServer):
    """A LibreTranslate and a DeepL of our own, on this machine: it translates by saying so."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[dict[str, Any]] = []
        self.answer: tuple[int, bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Service

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append({**asked, "path": self.path, "key": self.headers.get("Authorization", "")})
        if self.path == "/v2/translate":
            said: Any = {"translations": [{"text": f"{each} (machine)"} for each in asked["text"]]}
        else:
            said = {"translatedText": [f"{each} (machine)" for each in asked["q"]]}
        status, body = self.server.answer or (200, json.dumps(said).encode())
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def service(settings: Any) -> Iterator[Service]:
    server = Service()
    Thread(target=server.serve_forever, daemon=True).start()
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "jrs.translation.machine.LibreTranslate",
        "OPTIONS": {"URL": server.url, "KEY": "secret", "TIMEOUT": 5},
    }
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def fresh(desk: Desk, home: HomePage) -> Desk:
    """A second page: a sentence that memory knows, a term of the glossary, and one that nobody has translated."""
    term = GlossaryTerm.objects.create(term="réfugié")
    GlossaryWord.objects.create(term=term, locale=factories.locale("nl"), approved="vluchteling")
    fresh = Desk(
        factories.child(home, StandardPage(title="Réfugié", slug="nouveau", summary="La porte est ouverte."))
    )
    fresh.write(body=["<p>La porte est ouverte.</p><p>Une phrase neuve.</p>"])
    fresh.begin()
    return fresh


def press(client: Client, desk: Desk) -> list[str]:
    """Press the button in the editor of wagtail-localize; gives what the person is told."""
    url = reverse("wagtail_localize:machine_translate", args=[desk.translation().pk])
    answer = client.post(url, {"next": "/admin/translations/"}, follow=True)
    assert answer.status_code == 200
    return [str(message) for message in answer.context["messages"]]


def test_memory_first_then_the_glossary_then_the_machine(
    fresh: Desk, signed_in: SignIn, service: Service
) -> None:
    press(signed_in("translator-nl"), fresh)
    assert [asked["q"] for asked in service.asked] == [["Une phrase neuve."]]
    assert service.asked[0]["api_key"] == "secret"
    rows = {row.translation_of.data: row for row in StringTranslation.objects.filter(
        context__object_id=fresh.page.translation_key).select_related("translation_of")}  # fmt: skip
    assert rows["Réfugié"].data == "Vluchteling"
    assert rows["La porte est ouverte."].tool_name.startswith("↺")
    assert rows["Une phrase neuve."].translation_type == "machine"


def test_a_machine_s_text_is_not_ready_until_a_person_saves_it(
    fresh: Desk, signed_in: SignIn, service: Service
) -> None:
    client = signed_in("translator-nl")
    press(client, fresh)
    assert fresh.open() == ["Une phrase neuve."]
    assert fresh.state() == State.IN_PROGRESS
    (row,) = fresh.segments().open
    url = reverse("wagtail_localize:edit_string_translation", args=[fresh.translation().pk, row.segment.pk])
    client.put(url, "value=Een+nieuwe+zin.", content_type="application/x-www-form-urlencoded")
    assert fresh.state() == State.READY


@pytest.mark.parametrize("how", ["marked", "story"])
def test_nothing_of_a_sensitive_page_is_ever_sent(
    fresh: Desk, home: HomePage, signed_in: SignIn, service: Service, how: str
) -> None:
    if how == "story":
        index = factories.child(home, StoryIndexPage(title="Récits", slug="recits"))
        fresh = Desk(
            factories.child(index, StoryPage(title="Un récit", slug="recit", summary="La porte est ouverte."))
        )
        fresh.begin()
    else:
        TranslationPlan.objects.create(object_id=fresh.page.translation_key, sensitive=True)
    said = press(signed_in("translator-nl"), fresh)
    update = reverse("wagtail_localize:update_translations", args=[fresh.translation().source_id])
    signed_in("publisher").post(update, {"use_machine_translation": "on"})
    assert service.asked == []
    assert any("sensible" in each for each in said)


def test_an_update_by_hand_may_ask_the_machine(fresh: Desk, signed_in: SignIn, service: Service) -> None:
    update = reverse("wagtail_localize:update_translations", args=[fresh.translation().source_id])
    signed_in("publisher").post(update, {"use_machine_translation": "on"})
    assert len(service.asked) == 1


def test_a_service_that_fails_is_said_and_breaks_nothing(
    fresh: Desk, signed_in: SignIn, service: Service
) -> None:
    client = signed_in("translator-nl")
    nonsense = [
        (200, body) for body in (b"<html>", b"{}", b"[]", b'{"translatedText": []}', b'{"translatedText": 1}')
    ]
    for service.answer in [(500, b""), (302, b""), (429, b"{}"), *nonsense]:
        assert "LibreTranslate ne répond pas" in " ".join(press(client, fresh)), service.answer
    assert fresh.open() == ["Une phrase neuve."]


def test_what_a_machine_broke_stays_open(fresh: Desk, signed_in: SignIn, service: Service) -> None:
    fresh.write(body=['<p>Appelez le 02 123 45 67, <a href="https://www.fedasil.be/">Fedasil</a>.</p>'])
    client = signed_in("translator-nl")
    for broken in ("", "<script>x</script>", "Bel 02 999 99 99.", "<b>x"):
        service.answer = (200, json.dumps({"translatedText": [broken]}).encode())
        press(client, fresh)
    assert not StringTranslation.objects.filter(translation_type="machine").exists()


def test_deepl_gets_what_it_asks_for(fresh: Desk, signed_in: SignIn, service: Service, settings: Any) -> None:
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR["CLASS"] = "jrs.translation.machine.DeepL"
    press(signed_in("translator-nl"), fresh)
    (asked,) = service.asked
    assert (asked["source_lang"], asked["target_lang"], asked["tag_handling"]) == ("FR", "NL", "html")
    assert asked["key"] == "DeepL-Auth-Key secret"
    assert StringTranslation.objects.get(translation_type="machine").data == "Une phrase neuve. (machine)"


def test_readers_are_told_of_a_page_that_no_person_has_read(
    fresh: Desk, signed_in: SignIn, service: Service, client: Client
) -> None:
    press(signed_in("publisher"), fresh)
    fresh.publish(reason="Urgent.")
    url = fresh.target().get_url()
    client.logout()
    assert "Een machine heeft deze pagina" in client.get(url).content.decode()
    (row,) = fresh.segments().open
    fresh.translate(row.segment, "Een nieuwe zin.")
    fresh.publish()
    assert "Een machine" not in client.get(url).content.decode()


def test_without_a_service_there_is_no_button(fresh: Desk, signed_in: SignIn) -> None:
    client = signed_in("translator-nl")
    editor = client.get(reverse("wagtailadmin_pages:edit", args=[fresh.target().pk]))
    assert "machine_translate" not in editor.content.decode()
    url = reverse("wagtail_localize:machine_translate", args=[fresh.translation().pk])
    assert client.post(url).status_code == 404
