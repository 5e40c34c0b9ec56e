"""The drawings of the house, inline, so that the tokens colour them."""

import re
from functools import lru_cache

from django import template
from django.template import TemplateDoesNotExist
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

NAME = re.compile(r"[a-z_]{1,40}")


@lru_cache(maxsize=64)
def _svg(name: str) -> SafeString:
    try:
        return render_to_string(f"parts/drawings/{name}.svg")
    except TemplateDoesNotExist:
        return mark_safe("")


@register.simple_tag
def drawing(name: object) -> SafeString:
    """The drawing `name` as inline SVG, hidden from assistive technology; nothing for an unknown name."""
    name = str(name or "")
    return _svg(name) if NAME.fullmatch(name) else mark_safe("")
