"""The views of wagtail-localize: who may what, and how they answer a mistake."""

import json
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import (
    OverridableSegment,
    SegmentOverride,
    StringTranslation,
    Translation,
)

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import permission
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
SignIn = Callable[[str], Client]
ROLES = ("translator-nl", "translator-en", "editor", "publisher", "administrator")
#: view: which roles it lets in. Everybody else is sent away, and nothing changes.
TABLE = {
    "submit": {"publisher", "administrator"},
    "update": {"publisher", "administrator"},
    "report": {"publisher", "administrator"},
    "snippets": {"publisher", "administrator"},
    "string": {"translator-nl", "editor", "publisher", "administrator"},
    "override": {"translator-nl", "editor", "publisher", "administrator"},
    "download": {"translator-nl", "editor", "publisher", "administrator"},
    "upload": {"translator-nl", "editor", "publisher", "administrator"},
    "preview": {"translator-nl", "editor", "publisher", "administrator"},
    "aids": {"translator-nl", "editor", "publisher", "administrator"},
    "stop": {"publisher", "administrator"},
    "alias": {"publisher", "administrator"},
    "reason": {"publisher", "administrator"},
}


def address(view: str, desk: Desk) -> tuple[str, str]:
    """The method and the address of a view for the Dutch page."""
    nl, source = desk.translation(), desk.translation().source
    localize = {
        "submit": ("get", "submit_page_translation", [desk.page.pk]),
        "update": ("get", "update_translations", [source.pk]),
        "report": ("get", "translations_report", []),
        "snippets": ("get", "snippets_api_listing", ["chrome", "header"]),
        "string": ("put", "edit_string_translation", [nl.pk, desk.segments().all[0].pk]),
        "override": ("put", "edit_override", [nl.pk, source.overridablesegment_set.get().pk]),
        "download": ("get", "download_pofile", [nl.pk]),
        "upload": ("post", "upload_pofile", [nl.pk]),
        "preview": ("get", "preview_translation", [nl.pk]),
        "stop": ("post", "stop_translation", [nl.pk]),
        "alias": ("post", "convert_to_alias", [desk.target().pk]),
    }
    if view in localize:
        method, name, arguments = localize[view]
        # Told where to go on, no view answers as one that refuses does: by the way home.
        return method, reverse(f"wagtail_localize:{name}", args=arguments) + "?next=/admin/pages/"
    name = {"aids": "aids", "reason": "publish"}[view]
    return "get", reverse(f"jrs_translation:{name}", args=[nl.pk])


@pytest.fixture
def linked(desk: Desk) -> Desk:
    factories.home("en", "Home")
    desk.write(body=['<p>Lisez <a href="https://example.org">ceci</a>.</p>'])
    desk.translate_all()
    return desk


@pytest.mark.parametrize("role", ROLES)
def test_who_may_use_which_view(linked: Desk, client: Client, signed_in: SignIn, role: str) -> None:
    signed_in(role)
    allowed = set()
    for view in TABLE:
        method, url = address(view, linked)
        with transaction.atomic():
            answer = getattr(client, method)(url, HTTP_ACCEPT="application/json")
            transaction.set_rollback(True)
        home = answer.status_code == 302 and answer["Location"] == reverse("wagtailadmin_home")
        if answer.status_code != 403 and not home:
            allowed.add(view)
        assert answer.status_code < 500
    assert allowed == {view for view, roles in TABLE.items() if role in roles}


def test_submitting_needs_more_than_the_right_to_submit(linked: Desk, client: Client) -> None:
    user = User.objects.create_user("x@example.org")
    user.user_permissions.add(permission("wagtail_localize.translation", "submit_translation"))
    user.user_permissions.add(permission("wagtailadmin.admin", "access_admin"))
    client.force_login(user)
    locale = factories.locale("en")
    client.post(address("submit", linked)[1], {"locales": [locale.pk]})
    client.post(address("update", linked)[1], {"publish_translations": "on"})
    assert not StandardPage.objects.filter(locale=locale).exists()


def test_a_publisher_submits_for_a_day(home: HomePage, signed_in: SignIn) -> None:
    page = factories.child(home, StandardPage(title="Jour", slug="jour"))
    url = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    component = "component-translation_translationjob"
    form = {
        "locales": [factories.locale("nl").pk],
        f"{component}-enabled": "on",
        f"{component}-due_on": "2026-12-24",
    }
    signed_in("publisher").post(url, form)
    (translation,) = Translation.objects.filter(source__object_id=page.translation_key)
    assert str(translation.job.due_on) == "2026-12-24"
    assert not translation.get_target_instance().live


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("https://example.be/nl", True),
        ("mailto:info@example.be", True),
        ("javascript:alert(1)", False),
        (" java\tscript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.net", False),
        ("", False),
    ],
)
def test_a_link_changed_by_a_translator_is_looked_at(linked: Desk, value: str, kept: bool) -> None:
    segment = OverridableSegment.objects.get(source=linked.translation().source)
    override = SegmentOverride.objects.update_or_create(
        locale=factories.locale("nl"), context=segment.context, defaults={"data_json": json.dumps(value)}
    )[0]
    override.refresh_from_db()
    assert override.has_error != kept
    linked.publish()
    href = value if kept else "https://example.org"
    assert f'href="{href}"' in linked.texts()
    override.data_json = json.dumps("https://example.be/")
    override.save()
    override.refresh_from_db()
    assert not override.has_error


def test_a_text_without_words_is_a_mistake_of_the_asker(linked: Desk, signed_in: SignIn) -> None:
    for view in ("string", "override"):
        method, url = address(view, linked)
        assert getattr(signed_in("translator-nl"), method)(url).status_code == 400


def test_nobody_writes_on_a_locked_page(linked: Desk, signed_in: SignIn) -> None:
    Page.objects.filter(pk=linked.target().pk).update(locked=True)
    _method, url = address("string", linked)
    answer = signed_in("translator-nl").put(url, "value=x", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 423


BROKEN = [
    b"", b" ", b"\0", b"msgid", b'msgid "a"', b'msgid "a"\nmsgstr', b'msgid "a"\nmsgstr "b', b"\xff\xfe\x00m", b"\xe9",
    b'msgid ""\nmsgstr ""\n"no colon\\n"\n', b'msgid ""\nmsgstr ""\n"A: b\\n"\n\nmsgid "x"\nmsgstr "y"\n',
    b'"Content-Type: text/plain; charset=nonsense\\n"', b"PK\x03\x04", b"%PDF-1.7", b"<html></html>", b"a,b,c\n1,2,3",
    b'msgstr "without id"', b'msgid "a" "b" "c"', b'#~ msgid "old"', b"#, fuzzy", b'msgctxt "x"', b"\r\r\r",
    b'msgid_plural "a"', b'msgstr[0] "a"', b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-16\\n"\n',
    b'msgid "\\x"\nmsgstr "\\"', b"/etc/passwd", b"../manage.py", b"x" * 100_000, b'msgid "a"\n' * 500,
    b'msgid ""\nmsgstr "X-WagtailLocalize-TranslationID: 1\\n"\n', b"\xef\xbb\xbf", b'msgid "a"\nmsgid "b"',
    b'#| msgid "p"\nmsgid "q"\nmsgstr "r"', b"=" * 50, b"{}", b"[]", b"null", b'msgid "\xc3\x28"\nmsgstr ""',
    b"<?xml version='1.0'?><xliff/>", b"#: a:1\n#. b\n", b'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=9\\n"\n',
]  # fmt: skip


@pytest.mark.parametrize("content", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_po_file_is_answered_and_changes_nothing(
    linked: Desk, signed_in: SignIn, content: bytes
) -> None:
    before = list(StringTranslation.objects.order_by("pk").values())
    url = address("upload", linked)[1]
    answer = signed_in("translator-nl").post(url, {"file": SimpleUploadedFile("x.po", content)}, follow=True)
    assert answer.status_code == 200
    assert list(StringTranslation.objects.order_by("pk").values()) == before
    assert len(answer.context["messages"]) == 1


def test_a_po_file_comes_back_with_a_report(linked: Desk, signed_in: SignIn) -> None:
    linked.write(title="Nuit", summary="Appelez le 02 123 45 67.")
    client = signed_in("translator-nl")
    po = client.get(address("download", linked)[1]).content.decode()
    po = po.replace('msgid "Nuit"\nmsgstr ""', 'msgid "Nuit"\nmsgstr "Nacht"')
    po = po.replace('02 123 45 67."\nmsgstr ""', '02 123 45 67."\nmsgstr "Bel 02 123 45 76."')
    po += '\nmsgctxt "title"\nmsgid "Inconnu"\nmsgstr "Onbekend"\n'
    answer = client.post(
        address("upload", linked)[1], {"file": SimpleUploadedFile("x.po", po.encode())}, follow=True
    )
    said = " ".join(str(message) for message in answer.context["messages"])
    assert "n’est pas, ou plus" in said and "a une erreur" in said
    assert linked.open() == ["Appelez le 02 123 45 67."]
