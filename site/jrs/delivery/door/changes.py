"""Says that something has changed which readers may see.

Any row that is written may be on a page, so every model counts but those named here. The word goes out with
PostgreSQL's NOTIFY, inside the transaction of the change: it arrives on every node when the change does, and not at
all when it is rolled back. A change that sends no signal (`QuerySet.update()` in code of ours) calls `announce`.
"""

from typing import Any

from django.db import connection
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save
from wagtail.models import Page
from wagtail.signals import page_unpublished, post_page_move

__all__ = ["CHANNEL", "HARD", "MILD", "announce", "connect"]

CHANNEL = "jrs_changes"
HARD, MILD = "hard", "mild"

# Rows that no public page shows: whole apps, then single models.
UNSEEN_APPS = frozenset(
    {
        "sessions",
        "admin",
        "auth",
        "contenttypes",
        "wagtailsearch",
        "wagtailadmin",
        "wagtailusers",
        "migrations",
    }
    | {"wagtail_localize", "django_tasks", "django_tasks_database", "accounts"}
    | {"account", "mfa", "axes"}
)
UNSEEN = frozenset(
    {"revision", "pagelogentry", "modellogentry", "referenceindex", "uploadedfile", "comment", "commentreply"}
    | {"pagesubscription", "task", "taskstate", "workflow", "workflowpage", "workflowstate", "workflowtask"}
    | {
        "entry",
        "word",
        "querycount",
        "rarequery",
        "workflowcontenttype",
        "groupapprovaltask",
        "grouppagepermission",
        "groupcollectionpermission",
    }
)
# What a draft writes into the row of its page.
DRAFT_FIELDS = frozenset(
    {"latest_revision", "latest_revision_created_at", "draft_title", "has_unpublished_changes"}
)


def announce(*, hard: bool) -> None:
    """Tell every process, once this transaction is committed. `hard`: something may have been taken down.

    Takes the changed content's own connection. PostgreSQL sends one message for many equal ones in a transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, HARD if hard else MILD])


def _is_seen(sender: type[Model]) -> bool:
    meta = sender._meta
    return meta.app_label not in UNSEEN_APPS and meta.model_name not in UNSEEN


def _saved(sender: type[Model], instance: Any, update_fields: Any = None, **kwargs: Any) -> None:
    if not _is_seen(sender) or sender._meta.model_name == "rendition":
        return  # a rendition is made for a page that is being shown: it changes nothing
    if update_fields is not None and DRAFT_FIELDS.issuperset(update_fields):
        return
    live = getattr(instance, "live", True)
    announce(hard=not live or sender._meta.model_name == "pageviewrestriction")


def _gone(sender: type[Model], **kwargs: Any) -> None:
    if _is_seen(sender):
        announce(hard=True)


def _related(sender: type[Model], action: str, **kwargs: Any) -> None:
    if action.startswith("post_") and _is_seen(sender):
        announce(hard=False)


def _moved(sender: type[Page], **kwargs: Any) -> None:
    announce(hard=True)


def connect() -> None:
    """Listen to every model, now and to come."""
    post_save.connect(_saved, dispatch_uid="jrs.door.saved")
    post_delete.connect(_gone, dispatch_uid="jrs.door.gone")
    m2m_changed.connect(_related, dispatch_uid="jrs.door.related")
    post_page_move.connect(_moved, dispatch_uid="jrs.door.moved")
    page_unpublished.connect(_moved, dispatch_uid="jrs.door.unpublished")
