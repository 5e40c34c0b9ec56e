"""What a reader is told when there is no page: in which language, with which status, and where to go from there."""

from typing import Any

import pytest
from django.core.cache import cache
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.chrome.models import SiteSettings
from jrs.delivery import entrance as entrance_view
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def homes() -> dict[str, HomePage]:
    return {code: factories.home(code) for code in ("fr", "nl", "en")}


def lang(response: Any) -> str:
    return response.content.decode().split('<html lang="', 1)[1].split('"', 1)[0]


@pytest.mark.parametrize(
    ("path", "accepted", "spoken"),
    [
        ("/nl/niets/", "fr", "nl"),
        ("/en/nothing/", "nl", "en"),
        ("/nothing", "nl-BE,fr;q=0.5", "nl"),
        ("/nothing/at/all/", "de,en;q=0.3", "en"),
        ("/nothing/", "", "fr"),
        ("/nothing/", "ar", "fr"),
        # Arabic could be spoken, but this site has no page in it yet.
        ("/ar/nothing/", "nl", "nl"),
    ],
)
def test_an_error_speaks_the_language_of_its_address_or_of_the_visitor(
    homes: object, client: Client, path: str, accepted: str, spoken: str
) -> None:
    response = client.get(path, headers={"accept-language": accepted})
    assert (response.status_code, lang(response)) == (404, spoken)
    assert response.headers["Content-Language"] == spoken
    assert ("Accept-Language" in response.headers.get("Vary", "")) == (not path.startswith(f"/{spoken}/"))
    assert "Cookie" not in response.headers.get("Vary", "")
    assert not response.cookies
    assert 'action="/' + spoken + '/search/"' in response.content.decode()


@pytest.mark.parametrize(
    ("error", "status"), [(PermissionDenied, 403), (BadRequest, 400)], ids=["403", "400"]
)
def test_other_errors_are_dressed(
    homes: object, client: Client, monkeypatch: pytest.MonkeyPatch, error: type[Exception], status: int
) -> None:
    def refuse(*args: object) -> None:
        raise error

    monkeypatch.setattr(entrance_view, "best_language", refuse)
    response = client.get("/", headers={"accept-language": "nl"})
    assert (response.status_code, lang(response)) == (status, "nl")
    assert 'class="header"' in response.content.decode()
    assert not response.cookies


def test_a_form_without_its_token_is_asked_for_again(homes: object) -> None:
    client = Client(enforce_csrf_checks=True)
    response = client.post("/nl/_util/authenticate_with_password/1/1/", {"password": "x"})
    assert (response.status_code, lang(response)) == (403, "nl")
    assert "Stuur het formulier opnieuw" in response.content.decode()


def test_too_large_is_413(homes: object, settings: Any) -> None:
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 10
    client = Client(enforce_csrf_checks=True)
    client.cookies[settings.CSRF_COOKIE_NAME] = "a" * 32
    address = "/fr/_util/authenticate_with_password/1/1/"
    for body in (f"password={'x' * 2000}", "&".join(f"f{n}=x" for n in range(20))):
        response = client.post(address, body, content_type="application/x-www-form-urlencoded")
        assert (response.status_code, lang(response)) == (413, "fr")
        assert 'class="header"' in response.content.decode()


def test_a_word_may_be_guessed_a_few_times_a_minute(homes: dict[str, HomePage], client: Client) -> None:
    page = factories.child(homes["nl"], StandardPage(title="Intern", slug="intern"))
    wall = PageViewRestriction.objects.create(page=page, restriction_type="password", password="open")
    address = f"/nl/_util/authenticate_with_password/{wall.pk}/{page.pk}/"
    answers = [client.post(address, {"password": f"x{n}", "return_url": "/nl/intern/"}) for n in range(42)]
    # The minute may turn once in between.
    assert {answer.status_code for answer in answers} == {200, 429}
    refused = next(answer for answer in answers if answer.status_code == 429)
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert lang(refused) == "nl"
    asked = client.get("/nl/intern/")
    assert asked.context["action_url"] == address
    assert "Intern" not in asked.content.decode()
    cache.clear()
    opened = client.post(address, {"password": "open", "return_url": "/nl/intern/"}, follow=True)
    assert "Intern" in opened.content.decode()


def test_a_foreign_host_name_is_refused_without_a_look_at_the_database(client: Client) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/fr/", headers={"host": "evil.example"}).status_code == 400
    assert len(queries) == 0


def break_down(monkeypatch: pytest.MonkeyPatch, error: type[Exception]) -> None:
    def fail(*args: object) -> None:
        raise error("broken inside")

    monkeypatch.setattr(entrance_view, "best_language", fail)


def test_a_failure_is_told_in_three_languages_without_the_database(
    homes: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_down(monkeypatch, RuntimeError)
    response = Client(raise_request_exception=False).get("/")
    html = response.content.decode()
    assert response.status_code == 500
    assert 'lang="nl"' in html and 'lang="en"' in html
    assert "broken inside" not in html
    assert "tel:" not in html
    assert "<style" not in html and 'href="/static/errors/static.css"' in html
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_the_phone_number_is_on_the_page_once_somebody_has_saved_it(
    homes: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = SiteSettings.load()
    settings.phone = "+32 2 000 00 00"
    settings.save()
    break_down(monkeypatch, RuntimeError)
    client = Client(raise_request_exception=False)
    assert client.get("/").content.decode().count('href="tel:+3220000000"') == 3
    settings.phone = ""
    settings.save()
    assert "tel:" not in client.get("/").content.decode()


def test_without_the_database_the_site_says_when_to_come_back(
    homes: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_down(monkeypatch, OperationalError)
    response = Client(raise_request_exception=False).get("/")
    assert (response.status_code, response.headers["Retry-After"]) == (503, "120")
    assert "rouvre" in response.content.decode()


def test_maintenance_closes_everything_but_the_probes(homes: object, settings: Any) -> None:
    settings.MAINTENANCE = True
    client = Client()
    for path in ("/", "/fr/", "/admin/", "/nothing"):
        response = client.get(path)
        assert (response.status_code, response.headers["Retry-After"]) == (503, "600")
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize(
    ("preferred", "heading"), [("nl", "Deze deur is dicht."), ("fr", "Cette porte est fermée.")]
)
def test_the_admin_speaks_the_language_of_the_account(
    homes: object, client: Client, preferred: str, heading: str
) -> None:
    user = User.objects.create_superuser(email="a@example.org", password="x")
    user.wagtail_userprofile = type(user).wagtail_userprofile.related.related_model.get_for_user(user)
    user.wagtail_userprofile.preferred_language = preferred
    user.wagtail_userprofile.save()
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user)
    missing = strict.get("/admin/nothing/", headers={"accept-language": "en"})
    assert (missing.status_code, lang(missing)) == (404, preferred)
    refused = strict.post("/admin/pages/", {}, headers={"accept-language": "en"})
    assert (refused.status_code, lang(refused)) == (403, preferred)
    assert 'class="page404__header"' in refused.content.decode()
