"""The starter content: there in three languages, complete, true to localize, and never in the way of the editors."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from wagtail.blocks import StreamBlock
from wagtail.contrib.redirects.models import Redirect
from wagtail.fields import StreamField
from wagtail.models import Comment, Page, ReferenceIndex, Revision, Site
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from home.models import HomePage
from home.starter.build import Builder, is_stream, stable_uuid
from home.starter.catalogue import Catalogue, StarterContentError
from home.starter.load import AUTHOR_EMAIL, load
from home.starter.pages import PAGES
from home.starter.translations import TranslatedTree
from jrs.chrome.models import SiteSettings
from tests.home.tree import CODES, SAME, TREE, page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_database")]
ADDRESSES = [
    (key, code, path) for key, paths in TREE.items() for code, path in zip(CODES, paths, strict=True)
]


def everything() -> tuple:
    """What must not move when the command runs again."""
    return (
        list(
            Page.objects.order_by("pk").values_list("pk", "path", "latest_revision_id", "last_published_at")
        ),
        [model.objects.count() for model in (Revision, Comment, TranslationSource, StringTranslation, Site)],
    )


@pytest.mark.parametrize(("key", "code", "path"), ADDRESSES)
def test_every_page_is_live_at_its_address(client: Client, key: str, code: str, path: str) -> None:
    found = page(key, code)
    assert found.live
    assert not found.has_unpublished_changes
    assert found.get_url_parts()[2] == path
    response = client.get(path)
    assert response.status_code == 200
    assert f'<html lang="{code}"' in response.content.decode()


def test_there_are_no_other_pages() -> None:
    assert Page.objects.filter(depth__gt=1).count() == len(ADDRESSES)
    assert {starter.key for starter in PAGES} == set(TREE)


def test_no_page_is_an_alias_and_no_redirect_is_left() -> None:
    assert not Page.objects.exclude(alias_of=None).exists()
    assert not Redirect.objects.exists()


def test_translators_find_everything_at_a_hundred_per_cent() -> None:
    translations = Translation.objects.select_related("source", "target_locale")
    assert translations.count() == 2 * TranslationSource.objects.count() == 2 * (len(PAGES) + 6)
    for translation in translations:
        total, done = translation.get_progress()
        assert total == done > 0, translation.source.object_repr
        assert translation.enabled
    assert not StringTranslation.objects.filter(has_error=True).exists()


@pytest.mark.parametrize("code", ["nl", "en"])
def test_no_french_is_left_in_the_translations(code: str) -> None:
    rows = StringTranslation.objects.filter(locale__language_code=code)
    same = {row.data for row in rows.select_related("translation_of") if row.data == row.translation_of.data}
    assert same <= SAME[code]


@pytest.mark.parametrize("code", ["nl", "en"])
def test_every_entry_of_the_catalogue_is_used(code: str) -> None:
    catalogue = Catalogue(code)
    for row in StringTranslation.objects.filter(locale__language_code=code).select_related(
        "translation_of", "context"
    ):
        assert catalogue.translate(row.translation_of.data, row.context.path) == row.data
    addresses = [source for context, source in catalogue.entries if context == "address"]
    assert sorted(catalogue.unused()) == sorted(addresses)
    assert len(addresses) == 2


def test_a_link_to_the_authority_leads_to_its_page_in_that_language() -> None:
    assert "gegevensbeschermingsautoriteit.be/" in str(page("privacy", "nl").body)
    assert "autoriteprotectiondonnees.be/" in str(page("privacy", "fr").body)


@pytest.mark.parametrize(("key", "code"), [(key, code) for key, code, _path in ADDRESSES])
def test_an_editor_could_save_the_page_as_it_is(key: str, code: str) -> None:
    found = page(key, code)
    found.full_clean()
    for field in found._meta.get_fields():
        if isinstance(field, StreamField):
            value = getattr(found, field.name)
            assert isinstance(field.stream_block, StreamBlock)
            field.stream_block.clean(value)


def test_blocks_keep_their_identifiers_from_one_load_to_the_next() -> None:
    keys = {starter.key: page(starter.key).pk for starter in PAGES}
    for starter in PAGES:
        found = page(starter.key)
        for name in (name for name, value in starter.fields.items() if is_stream(value)):
            built = json.loads(Builder(starter.key, keys).stream(type(found), name, starter.fields[name]))
            assert built == list(getattr(found, name).raw_data)


def test_translations_share_the_block_identifiers_of_the_source() -> None:
    for starter in PAGES:
        if "body" in starter.fields:
            french, dutch = ([child.id for child in page(starter.key, code).body] for code in ("fr", "nl"))
            assert french == dutch


def test_running_it_again_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = everything()
    call_command("load_starter_content")
    assert everything() == before
    assert "nothing is changed" in capsys.readouterr().out


def test_what_an_editor_changed_or_deleted_stays_so() -> None:
    history = page("about.history")
    history.title = "Nos origines"
    history.save_revision().publish()
    page("about.team").delete()
    call_command("load_starter_content", verbosity=0)
    assert page("about.history").title == "Nos origines"
    assert not Page.objects.filter(
        translation_key=stable_uuid("page", "about.team"), locale__language_code="fr"
    ).exists()


def test_a_deleted_site_does_not_come_back() -> None:
    for home in HomePage.objects.all():
        home.delete()
    call_command("load_starter_content", verbosity=0)
    assert not HomePage.objects.exists()


def test_reset_asks_and_takes_no_for_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _question: "no")
    before = everything()
    with pytest.raises(Exception, match="Nothing is deleted"):
        call_command("load_starter_content", reset=True, verbosity=0)
    assert everything() == before


def test_reset_brings_back_what_was_loaded_first() -> None:
    page("about.team").delete()
    load(replace=True)
    assert Page.objects.filter(depth__gt=1).count() == len(ADDRESSES)
    assert SiteSettings.load().header.links[0].value["page"].pk == page("work").pk
    assert Site.objects.get(is_default_site=True).root_page_id == page("home").pk


def test_a_missing_translation_stops_the_load_and_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Catalogue, "translate", lambda *_arguments: None)
    author = get_user_model().objects.get(email=AUTHOR_EMAIL)
    Translation.objects.all().delete()
    with pytest.raises(StarterContentError, match="nl: Accueil: Il y a quelqu’un derrière la porte"):
        TranslatedTree(author, [page("home")]).prepare([page("home", "nl").locale])


def test_references_are_noted_once_for_every_object() -> None:
    noted = set(
        ReferenceIndex.objects.values_list("base_content_type", "object_id", "to_object_id", "content_path")
    )
    call_command("rebuild_references_index", verbosity=0)
    assert noted == set(
        ReferenceIndex.objects.values_list("base_content_type", "object_id", "to_object_id", "content_path")
    )
