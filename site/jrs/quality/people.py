"""Who may see what the checks say."""

from typing import Any

from wagtail.models import Page

from jrs.translation.people import may_write

__all__ = ["may_edit"]


def may_edit(user: Any, instance: Any) -> bool:
    """Whether `user` may change a page or snippet: then its findings are theirs to see."""
    if isinstance(instance, Page):
        rights = instance.permissions_for_user(user)
        return bool(rights.can_edit() or rights.can_publish())
    return may_write(user, type(instance), instance.locale)
