"""The style guide in the admin: complete by itself, for everybody who may open the admin."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils.functional import Promise
from django.utils.translation import override
from wagtail import blocks

from home.models import StandardPage
from jrs.accounts.models import User
from jrs.styleguide import arabic, tokens
from jrs.styleguide.blocks import stream_blocks
from jrs.styleguide.catalogue import specimens
from tests import factories

pytestmark = pytest.mark.django_db

TEMPLATES = Path(__file__).parents[2] / "site" / "jrs" / "templates"
INDEX = "/admin/styleguide/"


@pytest.fixture
def editor(client: Client) -> Client:
    """A browser of somebody who writes and may not publish, on a site with a home page."""
    factories.home()
    user = User.objects.create_user(email="editor@example.org", password="x")
    user.groups.add(Group.objects.get(name="Editors"))
    client.force_login(user)
    return client


def sheets(lang: str) -> list[str]:
    """The addresses of everything that the guide shows in one language."""
    found = [f"{INDEX}sheet/{group}/?lang={lang}" for group in ("tokens", "blocks", "parts")]
    pages = [specimen for specimen in specimens() if specimen.group == "pages"]
    return found + [
        f"{INDEX}alone/{page.slug}/?lang={lang}&state={state.slug}" for page in pages for state in page.states
    ]


def test_who_may_open_the_admin_reaches_it_from_the_menu(editor: Client) -> None:
    assert INDEX in editor.get("/admin/").content.decode()
    assert editor.get(INDEX).status_code == 200
    assert Client().get(INDEX).status_code == 302


def test_the_index_leads_to_every_specimen(editor: Client) -> None:
    found = re.findall(rf'href="({INDEX}[\w-]+/)"', editor.get(INDEX).content.decode())
    assert len(found) == len(set(found)) == len(specimens()) > 60
    assert {editor.get(address).status_code for address in found} == {200}


def test_a_new_block_appears_by_itself(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    class NewBlock(blocks.StructBlock):
        word = blocks.CharBlock()

        class Meta:
            label = "Brand new"
            template = "blocks/heading.html"
            preview_value = {"word": "x"}

    children = StandardPage._meta.get_field("body").stream_block.child_blocks
    monkeypatch.setitem(children, "brand_new", NewBlock())
    assert f"{INDEX}brand_new/" in editor.get(INDEX).content.decode()
    assert editor.get(f"{INDEX}alone/brand_new/").status_code == 200


def test_every_block_has_a_preview_value() -> None:
    found = stream_blocks()
    assert len(found) > 20
    assert [name for name, block in found.items() if not hasattr(block.meta, "preview_value")] == []


def test_every_template_of_a_block_and_of_a_part_is_shown(editor: Client) -> None:
    shown = {template.name for address in sheets("fr") for template in editor.get(address).templates}
    wanted = {
        f"{folder}/{file.name}"
        for folder in ("blocks", "parts")
        for file in (TEMPLATES / folder).glob("*.html")
    }
    assert len(wanted) > 50
    assert wanted - shown == set()


@pytest.mark.parametrize("lang", ["fr", "nl", "en", "ar"])
def test_nothing_needs_an_inline_style_or_script(editor: Client, lang: str) -> None:
    for address in sheets(lang):
        answer = editor.get(address)
        html = answer.content.decode()
        assert answer.status_code == 200
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
        assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=\"", html), address
        assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}"' in html


def test_a_preview_speaks_the_language_that_is_asked_for(editor: Client) -> None:
    def text(lang: str) -> str:
        return editor.get(f"{INDEX}alone/quotation/?lang={lang}").content.decode()

    assert "« Les mots" in text("fr").replace("\N{NO-BREAK SPACE}", " ").replace(
        "\N{NARROW NO-BREAK SPACE}", " "
    )
    assert "“Words, too" in text("en")
    assert arabic.WORDS["Words, too, can open a door."] in text("ar")


def test_the_arabic_samples_are_of_previews_that_exist() -> None:
    def words(value: Any) -> set[str]:
        if isinstance(value, Promise):
            with override("en"):
                return {str(value)}
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return {word for one in inner for word in words(one)}

    previews = {word for block in stream_blocks().values() for word in words(block.meta.preview_value)}
    assert previews - arabic.WORDS.keys() == set()
    assert arabic.WORDS.keys() - previews == set()


@pytest.mark.parametrize("scheme", tokens.SCHEMES)
def test_every_colour_of_text_has_a_contrast_of_seven_and_every_control_of_three(scheme: str) -> None:
    found = tokens.pairs(scheme)
    assert len(found) > 25
    assert [f"{pair.name} on {pair.ground}: {pair.ratio:.2f}" for pair in found if not pair.passes] == []


def test_contrast_is_that_of_the_standard() -> None:
    assert tokens.contrast("#000", "#ffffff") == 21
    assert round(tokens.contrast("#777777", "#fff"), 2) == 4.48


@pytest.mark.parametrize("scheme", tokens.SCHEMES)
def test_a_scheme_can_be_asked_for_without_changing_the_browser(editor: Client, scheme: str) -> None:
    html = editor.get(f"{INDEX}alone/callout/?scheme={scheme}").content.decode()
    address = re.search(r'href="([^"]+\.css)"', html)
    css = editor.get(address[1]).content.decode() if address else ""
    assert "prefers-color-scheme" not in css
    assert f"color-scheme: {scheme};" in css
    assert "../" not in css


@pytest.mark.parametrize(
    "path", ["nothing/", "alone/nothing/", "sheet/nothing/", "sheet/pages/", "scheme/nothing.css"]
)
def test_what_is_not_there_is_not_found(editor: Client, path: str) -> None:
    assert editor.get(INDEX + path).status_code == 404


def test_an_unknown_choice_is_answered_with_the_first(editor: Client) -> None:
    html = editor.get(f"{INDEX}alone/standardpage/?lang=xx&state=xx&scheme=xx").content.decode()
    assert '<html lang="fr"' in html
    assert editor.get(f"{INDEX}callout/?lang=xx&width=9").status_code == 200
