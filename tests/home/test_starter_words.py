"""What the starter content says, and above all what it does not."""

import re

import pytest
from django.db.models import Count
from wagtail.models import Comment, Page

from home.starter.build import is_stream
from home.starter.pages import PAGES
from jrs.chrome.models import SiteSettings
from tests.home.tree import CODES, page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_database")]


def test_what_jrs_must_confirm_is_a_comment_on_the_words() -> None:
    comments = list(Comment.objects.select_related("page", "user"))
    assert len(comments) > 20
    for comment in comments:
        assert comment.text.startswith("Contenu de départ : à confirmer par JRS")
        assert comment.page.specific.locale.language_code == "fr"
        assert comment.has_valid_contentpath(comment.page.specific), comment.contentpath
        assert not comment.user.is_active
        assert not comment.user.has_usable_password()


def test_nothing_unknown_is_invented() -> None:
    organisation = SiteSettings.load()
    assert not any(
        getattr(organisation, name) for name in ("iban", "bic", "company_number", "email", "phone")
    )
    for code in CODES:
        for starter in PAGES:
            found = page(starter.key, code)
            words = " ".join(
                [found.title, found.summary, found.search_description, str(getattr(found, "body", ""))]
            )
            assert not re.search(r"\bBE\d{2}", words)
            assert "@" not in words
            assert not re.search(r"\+32|\b0\d{1,2}[ /.]\d{2,3}[ .]\d{2}", words)


def test_no_middle_dot_stands_in_a_slug_or_on_the_help_page() -> None:
    assert not Page.objects.filter(slug__contains="·").exists()
    found = page("help")
    assert "·" not in found.title + found.summary + str(found.body)


def test_the_story_tells_neither_a_name_nor_anything_of_health() -> None:
    for code, words in (
        ("fr", "psych|santé|soign|dort|médic"),
        ("nl", "psych|gezond|slaap|medi[cs]"),
        ("en", "psych|health|sleep|medic"),
    ):
        found = page("stories.student", code)
        told = " ".join(
            [found.title, found.summary, found.quotation, str(found.body), str(page("home", code).body)]
        )
        assert not re.search(words, told, re.IGNORECASE)
        assert found.in_our_words


def test_each_kind_of_page_uses_several_kinds_of_blocks() -> None:
    kinds = {
        block.kind
        for starter in PAGES
        for value in starter.fields.values()
        if is_stream(value)
        for block in value
    }
    assert {
        "text",
        "heading",
        "steps",
        "questions",
        "facts",
        "cards",
        "table",
        "callout",
        "contact",
        "related",
    } <= kinds
    assert Comment.objects.values("page").annotate(n=Count("pk")).count() > 8
