"""Who may look into the bin, and who may empty it."""

from typing import Any

from django.db.models import Q
from wagtail.models import GroupPagePermission

from jrs.accounts.roles import ADMINISTRATORS

__all__ = ["may_remove", "sees_all", "visible"]


def sees_all(user: Any) -> bool:
    """Whether `user` decides what is live: then everything in the bin is theirs to bring back."""
    if user.is_superuser:
        return True
    rights = GroupPagePermission.objects.filter(group__user=user, permission__codename="publish_page")
    return bool(rights.filter(page__depth=1).exists())


def visible(user: Any) -> Q:
    """The condition for what `user` sees in the bin: everything, or what they put there."""
    return Q() if sees_all(user) else Q(deleted_by=user)


def may_remove(user: Any) -> bool:
    """Whether `user` may remove something before its thirty days are over."""
    return bool(user.is_superuser or user.groups.filter(name=ADMINISTRATORS).exists())
