"""From a page to sample content, and back to a page that nobody has saved yet."""

import json
from typing import Any
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.db import models
from wagtail.fields import StreamField
from wagtail.models import Page

from jrs.studio.models import Template

__all__ = ["content_of", "fill", "kept_fields", "with_new_ids", "without_ids"]


def without_ids(raw: Any) -> Any:
    """Raw stream data without the identifiers of its blocks: each page that starts from it gives its own."""
    if isinstance(raw, list):
        return [without_ids(each) for each in raw]
    if isinstance(raw, dict):
        # A block or an item of a list has a type and a value beside its identifier; a struct may have a field `id`.
        block = {"type", "value"} <= raw.keys()
        return {name: without_ids(value) for name, value in raw.items() if not (block and name == "id")}
    return raw


def with_new_ids(raw: Any) -> Any:
    """Raw stream data with a new identifier for every block and item: the opposite of `without_ids`."""
    if isinstance(raw, list):
        return [with_new_ids(each) for each in raw]
    if isinstance(raw, dict):
        own = {name: with_new_ids(value) for name, value in raw.items()}
        return {**own, "id": str(uuid4())} if {"type", "value"} <= raw.keys() else own
    return raw


def kept_fields(model: type[Page]) -> list[Any]:
    """The fields of a page type that a template holds: those of its own that an editor fills in.

    Neither what every page has (title, address, description, dates of publication), nor any date or person.
    """
    edited = model.get_edit_handler().get_form_class()._meta.fields
    return [
        field
        for field in model._meta.get_fields()
        if field.concrete
        and field.name in edited
        and field.model is not Page
        and not isinstance(field, models.DateField)
        and field.related_model is not get_user_model()
    ]


def content_of(page: Page) -> dict[str, Any]:
    """The content that a template of `page` holds."""
    data = page.serializable_data()
    content = {field.name: data[field.name] for field in kept_fields(type(page))}
    for field in kept_fields(type(page)):
        if isinstance(field, StreamField):
            content[field.name] = without_ids(json.loads(content[field.name]))
    return content


def fill(page: Page, template: Template) -> None:
    """Put the content of `template` into `page`, which is not saved. What it refers to and is gone stays empty."""
    for field in kept_fields(type(page)):
        if field.name not in template.content:
            continue
        value = template.content[field.name]
        if isinstance(field, StreamField):
            setattr(page, field.name, field.to_python(json.dumps(with_new_ids(value))))
        elif field.related_model is None or (
            value and field.related_model._default_manager.filter(pk=value).exists()
        ):
            setattr(page, field.attname, value)
