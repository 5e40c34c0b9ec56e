"""The languages of the pages on which one signs in."""

from typing import Any

from django import template
from django.conf import settings

register = template.Library()


@register.simple_tag
def admin_languages() -> list[tuple[str, str]]:
    """Code and own name of each language that the tool is written in."""
    return list(settings.WAGTAILADMIN_PERMITTED_LANGUAGES)


@register.simple_tag(takes_context=True)
def in_language(context: dict[str, Any], code: str) -> str:
    """The address of this page in another language, with all that its query said."""
    query = context["request"].GET.copy()
    query["lang"] = code
    return f"?{query.urlencode()}"
