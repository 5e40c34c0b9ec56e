"""Who may see what the checks say."""

from typing import Any

from wagtail.models import Page

__all__ = ["may_edit"]


def may_edit(user: Any, instance: Any) -> bool:
    """Whether `user` may change a page or snippet: then its findings are theirs to see."""
    if isinstance(instance, Page):
        rights = instance.permissions_for_user(user)
        return bool(rights.can_edit() or rights.can_publish())
    meta = instance._meta
    return bool(user.has_perm(f"{meta.app_label}.change_{meta.model_name}"))
