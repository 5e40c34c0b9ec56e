"""What stands around a page: other languages, menus, notices, links."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale

from home.models import HomePage, StandardPage
from jrs.chrome.models import Footer, Header, Notice, SiteSettings
from tests import factories


@pytest.fixture
def homes(db: None) -> dict[str, HomePage]:
    return {"fr": factories.home(), "nl": factories.home("nl", "Home")}


def test_the_switcher_leads_to_the_same_page(homes: dict[str, HomePage], client: Client) -> None:
    page = factories.child(homes["fr"], StandardPage(title="Contact", slug="contact"))
    factories.translation(page, homes["nl"], slug="contact-nl")
    links = {link.code: link for link in client.get("/fr/contact/").context["frame"].languages}
    assert links["nl"].url == "/nl/contact-nl/"
    assert links["fr"].is_current


def test_a_missing_translation_is_said_and_never_a_jump_home(
    homes: dict[str, HomePage], client: Client
) -> None:
    factories.child(homes["fr"], StandardPage(title="Contact", slug="contact"))
    response = client.get("/fr/contact/")
    link = next(link for link in response.context["frame"].languages if link.code == "nl")
    assert not link.available
    assert "Pas encore en néerlandais" in response.content.decode().replace("\xa0", " ")


def test_a_draft_translation_is_not_offered(homes: dict[str, HomePage], client: Client) -> None:
    page = factories.child(homes["fr"], StandardPage(title="Contact", slug="contact"))
    factories.translation(page, homes["nl"], slug="contact-nl", live=False)
    frame = client.get("/fr/contact/").context["frame"]
    assert not next(link for link in frame.languages if link.code == "nl").available
    assert frame.alternates == []


def test_a_link_chosen_in_french_leads_a_dutch_reader_to_the_dutch_page(
    homes: dict[str, HomePage], client: Client
) -> None:
    target = factories.child(homes["fr"], StandardPage(title="Aide", slug="aide"))
    factories.translation(target, homes["nl"], slug="hulp")
    rich = f'<p><a linktype="page" id="{target.pk}">hulp</a></p>'
    link = {"kind": "page", "page": target.pk, "text": "Hulp nu"}
    page = StandardPage(title="Contact", slug="contact")
    page.body = StandardPage.body.field.stream_block.to_python(
        [{"type": "text", "value": rich}, {"type": "buttons", "value": [link]}]
    )
    factories.child(homes["nl"], page)
    html = client.get("/nl/contact/").content.decode()
    assert html.count('href="/nl/hulp/"') == 2
    assert "/fr/aide/" not in html


def test_a_link_to_a_page_in_another_language_says_so(homes: dict[str, HomePage], client: Client) -> None:
    target = factories.child(homes["fr"], StandardPage(title="Aide", slug="aide"))
    page = StandardPage(title="Contact", slug="contact")
    page.body = StandardPage.body.field.stream_block.to_python(
        [{"type": "buttons", "value": [{"kind": "page", "page": target.pk, "text": ""}]}]
    )
    factories.child(homes["nl"], page)
    frame_html = client.get("/nl/contact/").content.decode()
    assert 'href="/fr/aide/"' in frame_html
    assert 'hreflang="fr"' in frame_html


def test_a_link_to_a_page_that_is_gone_leads_nowhere(homes: dict[str, HomePage], client: Client) -> None:
    page = StandardPage(title="Contact", slug="contact")
    page.body = StandardPage.body.field.stream_block.to_python(
        [
            {"type": "text", "value": '<p><a linktype="page" id="99999">mort</a></p>'},
            {"type": "buttons", "value": [{"kind": "page", "page": 99999, "text": "mort"}]},
            {"type": "related", "value": {"title": "", "pages": [99999]}},
        ]
    )
    factories.child(homes["fr"], page)
    response = client.get("/fr/contact/")
    assert response.status_code == 200
    assert "99999" not in response.content.decode()


def test_a_notice_is_shown_until_it_ends(homes: dict[str, HomePage], client: Client) -> None:
    today = timezone.localdate()
    notice = Notice.objects.create(
        name="x", text="<p>Fermé lundi</p>", ends_on=today, locale=homes["fr"].locale, live=True
    )
    settings = SiteSettings.load()
    settings.notice = notice
    settings.save()
    assert "Fermé lundi" in client.get("/fr/").content.decode()
    notice.ends_on = today - timedelta(days=1)
    notice.save()
    assert "Fermé lundi" not in client.get("/fr/").content.decode()


def test_words_not_translated_yet_stand_in_the_source_language(
    homes: dict[str, HomePage], client: Client
) -> None:
    header = Header(name="x", locale=homes["fr"].locale, live=True)
    header.links = Header.links.field.stream_block.to_python(
        [{"type": "link", "value": {"kind": "url", "url": "https://jrs.test", "text": "Ailleurs"}}]
    )
    header.save()
    SiteSettings.objects.update_or_create(pk=1, defaults={"header": header})
    assert "Ailleurs" in client.get("/nl/").content.decode()


def test_header_footer_and_notice_stand_in_the_language_of_the_reader(
    homes: dict[str, HomePage], client: Client
) -> None:
    words = {
        "fr": ("Ailleurs", "Accompagner", "Fermé lundi"),
        "nl": ("Elders", "Begeleiden", "Maandag gesloten"),
    }
    last_day = timezone.localdate()
    settings = SiteSettings.load()
    for code, (link, motto, closed) in words.items():
        links = [{"type": "link", "value": {"kind": "url", "url": "https://jrs.test", "text": link}}]
        stream = Header.links.field.stream_block.to_python(links)
        for role, snippet in {
            "header": Header(links=stream),
            "footer": Footer(motto=motto),
            "notice": Notice(text=f"<p>{closed}</p>", ends_on=last_day),
        }.items():
            snippet.name, snippet.live, snippet.locale = role, True, homes[code].locale
            source = getattr(settings, role)
            if source:
                snippet.translation_key = source.translation_key
            snippet.save()
            if not source:
                setattr(settings, role, snippet)
    settings.save()
    for code, shown in words.items():
        html = client.get(f"/{code}/").content.decode()
        assert all(word in html for word in shown)
    Notice.objects.filter(locale=homes["nl"].locale).update(ends_on=last_day - timedelta(days=1))
    assert "gesloten" not in client.get("/nl/").content.decode()


def test_the_address_is_written_as_in_the_language_of_the_reader(
    homes: dict[str, HomePage], client: Client
) -> None:
    settings = SiteSettings.load()
    settings.address = "Rue du Marché 1\n1000 Bruxelles"
    settings.footer = Footer.objects.create(name="footer", live=True, locale=homes["fr"].locale)
    settings.save()
    dutch = settings.footer.copy_for_translation(homes["nl"].locale)
    dutch.live = True
    dutch.save()
    assert "1000 Bruxelles" in client.get("/nl/").content.decode()
    dutch.address = "Marktstraat 1\n1000 Brussel"
    dutch.save()
    html = client.get("/nl/").content.decode()
    assert "Marktstraat 1<br>1000 Brussel" in html and "Marktstraat 1, 1000 Brussel" in html
    assert "Bruxelles" not in html
    assert "1000 Bruxelles" in client.get("/fr/").content.decode()


def test_a_missing_page_is_answered_in_the_language_of_its_address(
    homes: dict[str, HomePage], client: Client
) -> None:
    for code in ("fr", "nl"):
        response = client.get(f"/{code}/nulle-part/")
        assert response.status_code == 404
        assert f'<html lang="{code}"' in response.content.decode()


def test_a_language_is_added_without_a_deployment(homes: dict[str, HomePage], client: Client) -> None:
    from django.contrib.auth.models import Group

    Locale.objects.create(language_code="ar")
    assert Group.objects.filter(name="Translators ar").exists()
    factories.home("ar", "الرئيسية")
    html = client.get("/ar/").content.decode()
    assert '<html lang="ar" dir="rtl"' in html
    assert "العربية" in client.get("/fr/").content.decode()


def test_the_deployment_check_names_what_is_not_known_yet(homes: dict[str, HomePage]) -> None:
    from jrs.chrome.checks import organisation_facts

    ids = [warning.id for warning in organisation_facts(None, databases=["default"])]
    assert ids == ["jrs.W001"] * len(SiteSettings.FACTS)
    call_command("check", "--database", "default")
