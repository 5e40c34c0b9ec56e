"""Whatever readers see is a text that translators see: a walk over all models and blocks of ours.

A field or block that is added tomorrow is found here, and must be extracted or have a reason in `SAME_EVERYWHERE`.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor, extract_segments

from home.models import StandardPage
from jrs.blocks.tables import TableBlock
from jrs.blocks.verbatim import VerbatimCharBlock
from jrs.translation.texts import inside

pytestmark = pytest.mark.django_db
OURS = (
    "home",
    "news",
    "programmes",
    "search",
    "chrome",
    "media",
    "accounts",
    "cards",
    "translation",
    "discovery",
    "delivery",
)
TEXT = (models.CharField, models.TextField)

#: Texts that are the same in every language, or that no reader sees; each with its reason.
SAME_EVERYWHERE = {
    "chrome.SiteSettings.legal_name": "the name in the register",
    "chrome.SiteSettings.address": "a postal address is written as the post knows it",
    "chrome.SiteSettings.phone": "a number",
    "chrome.SiteSettings.email": "an address",
    "chrome.SiteSettings.company_number": "a number",
    "chrome.SiteSettings.account_holder": "exactly as the bank knows it",
    "chrome.SiteSettings.iban": "a number",
    "chrome.SiteSettings.bic": "a code",
    "chrome.SiteSettings.facebook": "an address",
    "chrome.SiteSettings.instagram": "an address",
    "chrome.SiteSettings.linkedin": "an address",
    "chrome.SiteSettings.bluesky": "an address",
    "chrome.SiteSettings.youtube": "an address",
    "chrome.SiteSettings.quick_exit": "an address",
    "media.Image.alt_text": "borrowed by the pages that show it, and translated there (jrs.blocks.borrowed)",
    "media.Image.credit": "the name of a photographer, as it must be printed",
    "media.Image.title": "for the team",
    "media.Image.rights_note": "for the team",
    "media.Document.title": "borrowed by the pages that lead to it, and translated there (jrs.blocks.borrowed)",
}
#: Apps and kinds whose texts no reader ever meets.
NOT_FOR_READERS = {
    "accounts",
    "chrome.AccountChange",
    "media.DocumentText",
    "studio",
    "translation",
    "cards",
    "media.Rendition",
    "discovery",
    "delivery",
    "search",
}


def is_text(field: Any) -> bool:
    return (
        isinstance(field, TEXT)
        and not isinstance(field, (StreamField, RichTextField, models.URLField, models.EmailField))
        and field.editable
        and not field.choices
        and not getattr(field, "remote_field", None)
        and field.model._meta.app_label in OURS
    )


def texts() -> Iterator[tuple[type[models.Model], Any]]:
    for model in apps.get_models():
        meta = model._meta
        if meta.app_label not in OURS or {meta.app_label, meta.label} & NOT_FOR_READERS:
            continue
        for field in meta.get_fields():
            if is_text(field) or (isinstance(field, RichTextField) and field.model is model):
                yield model, field


def said(model: type[models.Model], field: Any) -> bool:
    """Whether a text in `field` comes out as a segment."""
    # `model_class` may have required relations; nothing is saved.
    words = "<p>Une chose à dire.</p>" if isinstance(field, RichTextField) else "Une chose à dire."
    instance = model(**{field.name: words})
    found = [each for each in extract_segments(instance) if isinstance(each, StringSegmentValue)]
    return any(each.path == field.name and "Une chose" in each.string.data for each in found)


def test_every_text_of_every_model_is_extracted_or_has_a_reason() -> None:
    missing = []
    for model, field in texts():
        name = f"{model._meta.label}.{field.name}"
        if name in SAME_EVERYWHERE:
            continue
        if not issubclass(model, TranslatableMixin) or not said(model, field):
            missing.append(name)
    assert missing == []


def test_no_reason_outlives_its_field() -> None:
    known = {f"{model._meta.label}.{field.name}" for model, field in texts()}
    assert {name for name in SAME_EVERYWHERE if name.partition(".")[0] != "chrome"} <= known
    settings = {name for name in SAME_EVERYWHERE if name.startswith("chrome")}
    assert all(
        apps.get_model("chrome", "SiteSettings")._meta.get_field(name.split(".")[2]) for name in settings
    )


@pytest.mark.parametrize("name", ["title", "slug", "seo_title", "search_description"])
def test_the_fields_of_every_page_are_too(name: str) -> None:
    page = StandardPage(**{"title": "T", name: "une-chose"})
    assert any(each.path == name for each in extract_segments(page))


def streams() -> list[tuple[str, StreamField]]:
    return [
        (f"{model._meta.label}.{field.name}", field)
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField) and field.model is model
    ]


WORDS = "Une chose à dire"
ITEM = "00000000-0000-0000-0000-00000000000a"


def filled(block: blocks.Block) -> Any:
    """A value of `block` in which every text says something; raw, as it is stored."""
    if isinstance(block, blocks.ListBlock):
        return [{"type": "item", "value": filled(block.child_block), "id": ITEM}]
    if isinstance(block, blocks.BaseStructBlock):
        return {name: filled(child) for name, child in block.child_blocks.items()}
    if isinstance(block, TableBlock):
        column = {"type": "text", "heading": WORDS}
        return {"caption": WORDS, "columns": [column], "rows": [{"values": [WORDS]}]}
    said = {VerbatimCharBlock: "12", blocks.RichTextBlock: f"<p>{WORDS}</p>", blocks.URLBlock: "",
            blocks.EmailBlock: "", blocks.CharBlock: WORDS, blocks.TextBlock: WORDS}  # fmt: skip
    return next((words for kind, words in said.items() if isinstance(block, kind)), None)


def wanted(block: blocks.Block) -> int:
    """How many texts `filled(block)` holds."""
    if isinstance(block, (VerbatimCharBlock, blocks.URLBlock, blocks.EmailBlock)):
        return 0
    if isinstance(block, (blocks.RichTextBlock, blocks.CharBlock, blocks.TextBlock)):
        return 1
    if isinstance(block, TableBlock):
        return 1  # the same words thrice are one text of a table
    return sum(
        wanted(child)
        for child in (
            [block.child_block]
            if isinstance(block, blocks.ListBlock)
            else getattr(block, "child_blocks", {}).values()
        )
    )


@pytest.mark.parametrize(("name", "field"), streams(), ids=[name for name, _field in streams()])
def test_every_text_of_every_block_is_extracted_and_comes_back(name: str, field: StreamField) -> None:
    for kind, block in field.stream_block.child_blocks.items():
        raw = [{"type": kind, "value": filled(block), "id": "00000000-0000-0000-0000-000000000001"}]
        value = field.stream_block.to_python(raw)
        found = StreamFieldSegmentExtractor(field, include_overridables=True).handle_stream_block(value)
        words = [each for each in found if isinstance(each, StringSegmentValue) and WORDS in each.string.data]
        assert len(words) == wanted(block), (name, kind)


def test_no_block_holds_raw_html_or_asks_a_foreign_site() -> None:
    for name, field in streams():
        for block in inside(field.stream_block):
            assert type(block).__name__ not in {"RawHTMLBlock", "EmbedBlock"}, name


def test_every_snippet_that_readers_see_is_translatable() -> None:
    kinds = [model for model in get_snippet_models() if model._meta.app_label not in NOT_FOR_READERS]
    assert kinds and all(issubclass(model, TranslatableMixin) for model in kinds)
