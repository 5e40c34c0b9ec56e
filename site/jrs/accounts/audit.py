"""The audit log: who signed in, who changed rights, who published."""

from datetime import timedelta
from typing import Any

from django.db.models import F
from django.utils.timezone import now

from jrs.accounts.models import AuditEntry, User

__all__ = ["Action", "record"]

Action = AuditEntry.Action
#: Failures of one account within this time are one entry that counts: a crowd cannot fill the log.
TOGETHER = timedelta(hours=1)


def record(
    action: AuditEntry.Action,
    actor: Any = None,
    *,
    subject: str = "",
    detail: str = "",
    together: bool = False,
) -> None:
    """Write one entry. `actor` is a user, or None for a command or somebody unknown.

    `together` adds to the last entry of the same actor, action and subject, if it is younger than an hour.
    """
    known = actor if isinstance(actor, User) else None
    same = {"actor": known, "action": action, "subject": str(subject)[:255]}
    if together:
        recent = AuditEntry.objects.filter(**same, at__gt=now() - TOGETHER).order_by("-at").first()
        if recent:
            AuditEntry.objects.filter(pk=recent.pk).update(times=F("times") + 1)
            return
    AuditEntry.objects.create(**same, actor_name=known.email if known else "", detail=str(detail)[:255])
