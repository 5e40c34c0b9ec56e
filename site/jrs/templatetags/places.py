"""Marks for the preview beside the form (`jrs.studio.places`). Outside of it they leave no trace."""

import re
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from jrs.studio.places import is_marking, mark_of

register = template.Library()

FIRST_TAG = re.compile(r"<[a-z][a-z0-9]*(?=[\s>])")


@register.simple_tag(takes_context=True)
def placed(context: Any, block: Any) -> SafeString | str:
    """Render a block of a stream, as `include_block` does; in a preview its first element says where it stands."""
    html = block.render_as_block(context=context.flatten())
    mark = mark_of(block)
    if not mark:
        return html
    # Rendered by a template of ours: it is safe as it was, and the mark is escaped.
    return mark_safe(FIRST_TAG.sub(lambda found: found[0] + mark, html, count=1))


@register.simple_tag
def place(value: Any) -> SafeString | str:
    """In a preview, the attribute that leads from the element of `value` to its field."""
    return mark_of(value)


@register.simple_tag
def field_place(name: str) -> SafeString | str:
    """In a preview, the attribute that leads to the page's own field `name`."""
    return format_html(' data-place="{}"', name) if is_marking() else ""


@register.simple_tag
def in_the_panel() -> bool:
    """Whether the page is shown in the panel beside its form."""
    return is_marking()
