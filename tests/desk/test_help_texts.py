"""Every field and every block that an editor meets says what it is for."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db.models import Model
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, Panel, get_edit_handler
from wagtail.contrib.settings.registry import registry
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.snippets.models import get_snippet_models

EDITED = [
    *(model for model in get_page_models() if model is not Page),
    *get_snippet_models(),
    *registry,
]


def panels_of(panel: Panel) -> Iterator[FieldPanel]:
    if isinstance(panel, FieldPanel):
        yield panel
    for child in getattr(panel, "children", ()):
        yield from panels_of(child)


def silent_blocks(block: blocks.Block, path: str) -> Iterator[str]:
    """The blocks inside `block`, and itself, that say nothing of what they are for."""
    if isinstance(block, BaseTypedTableBlock):
        return
    children = getattr(block, "child_blocks", {})
    if isinstance(block, blocks.ListBlock):
        children = {"item": block.child_block}
    for name, child in children.items():
        # A block with one field keeps its help text there.
        own = getattr(child, "field", None)
        says = (
            getattr(child.meta, "help_text", "")
            or getattr(child.meta, "description", "")
            or (own and own.help_text)
        )
        if not says and not isinstance(block, blocks.ListBlock):
            yield f"{path}.{name}"
        yield from silent_blocks(child, f"{path}.{name}")


def silent(model: type[Model]) -> Iterator[str]:
    handler: Any = model.get_edit_handler() if issubclass(model, Page) else get_edit_handler(model)
    form = handler.get_form_class()
    for panel in panels_of(handler):
        field = form.base_fields.get(panel.field_name)
        source = (
            model._meta.get_field(panel.field_name) if panel.field_name not in form.declared_fields else None
        )
        if isinstance(source, StreamField):
            yield from silent_blocks(source.stream_block, f"{model.__name__}.{panel.field_name}")
        if field is not None and not (field.help_text or panel.help_text):
            yield f"{model.__name__}.{panel.field_name}"


@pytest.mark.parametrize("model", EDITED, ids=lambda model: model.__name__)
def test_every_field_and_every_block_says_what_it_is_for(model: type[Model]) -> None:
    assert sorted(set(silent(model))) == []
