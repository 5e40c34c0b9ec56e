"""What uses something, for the screens of the admin that are about to delete or replace it."""

from typing import Any

from django import template

from jrs.bin.usage import uses_of

register = template.Library()


@register.inclusion_tag("bin/usage.html", takes_context=True)
def used_on(context: dict[str, Any], *candidates: Any) -> dict[str, Any]:
    """List what uses the first of `candidates` that is there."""
    instance = next((each for each in candidates if each), None)
    if instance is None or not getattr(instance, "pk", None):
        return {"known": False}
    uses, count = uses_of(instance, context["request"].user)
    return {"known": True, "uses": uses, "count": count, "more": count - len(uses)}
