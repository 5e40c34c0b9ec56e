"""What there is to do for one person, each kind with its number and the way to it.

The number of queries does not grow with the number of pages.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail_localize.models import Translation

from jrs.accounts.models import User
from jrs.desk.errand import Errand, Item
from jrs.desk.mending import mending_errands
from jrs.translation.tasks import Desk

__all__ = ["Kind", "errands", "pages_of"]

FIRST = 4
#: What of a page a list of errands shows.
SHOWN = ("pk", "title", "draft_title", "locale", "content_type", "latest_revision_created_at", "go_live_at")


@dataclass(frozen=True)
class Kind:
    """Pages that somebody has something to do with. `find` gives them for a person, in an order of its own."""

    title: Any
    icon: str
    find: Callable[[User], "QuerySet[Page]"]


def editable(user: User) -> "QuerySet[Page]":
    found: QuerySet[Page] = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return found.select_related("locale", "content_type")


def in_workflow(**how: Any) -> Exists:
    states = WorkflowState.objects.filter(object_id=Cast(OuterRef("pk"), CharField()), **how)
    return Exists(states)


ACTIVE = {"status__in": (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)}


def drafts(user: User) -> "QuerySet[Page]":
    """What `user` wrote last, is not public, and waits for nobody else. A translation has a list of its own."""
    translated = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale=OuterRef("locale"), enabled=True
    )
    found = editable(user).filter(has_unpublished_changes=True, latest_revision__user=user, alias_of=None)
    found = found.exclude(in_workflow(**ACTIVE)).exclude(Exists(translated))
    return found.exclude(Exists(scheduled_revisions())).order_by("-latest_revision_created_at")


def sent_back(user: User) -> "QuerySet[Page]":
    how = {"status": WorkflowState.STATUS_NEEDS_CHANGES, "requested_by": user}
    return editable(user).filter(in_workflow(**how)).order_by("-latest_revision_created_at")


def submitted(user: User) -> "QuerySet[Page]":
    how = {"status": WorkflowState.STATUS_IN_PROGRESS, "requested_by": user}
    return editable(user).filter(in_workflow(**how)).order_by("-latest_revision_created_at")


def to_decide(user: User) -> "QuerySet[Page]":
    """What somebody submitted, and `user` approves or sends back."""
    states = TaskState.objects.reviewable_by(user)
    ids = [int(pk) for pk in states.values_list("workflow_state__object_id", flat=True) if pk.isdecimal()]
    found = Page.objects.filter(pk__in=ids).select_related("locale", "content_type")
    return found.order_by("latest_revision_created_at")


def scheduled_revisions() -> "QuerySet[Revision]":
    return Revision.page_revisions.filter(
        approved_go_live_at__isnull=False, object_id=Cast(OuterRef("pk"), CharField())
    )


def scheduled(user: User) -> "QuerySet[Page]":
    return editable(user).filter(Exists(scheduled_revisions())).order_by("go_live_at")


KINDS = {
    "decide": Kind(gettext_lazy("Waiting for your decision"), "clipboard-list", to_decide),
    "sent-back": Kind(gettext_lazy("Sent back to you"), "undo", sent_back),
    "drafts": Kind(gettext_lazy("Your drafts"), "edit", drafts),
    "submitted": Kind(gettext_lazy("Submitted, waiting for a publisher"), "time", submitted),
    "scheduled": Kind(gettext_lazy("Scheduled"), "calendar-alt", scheduled),
}


def pages_of(name: str, user: User) -> "QuerySet[Page]":
    """All pages of one kind of errand; raises KeyError for a name that there is not."""
    return KINDS[name].find(user)


def page_errands(user: User) -> Iterator[Errand]:
    for name, kind in KINDS.items():
        pages = kind.find(user)
        if count := pages.count():
            url = reverse("jrs_desk:errand", args=[name])
            first = tuple(
                Item(page.get_admin_display_title(), reverse("wagtailadmin_pages:edit", args=[page.pk]), page)
                for page in pages.only(*SHOWN)[:FIRST]
            )
            yield Errand(name, str(kind.title), count, url, kind.icon, first)


def translation_errands(desks: Iterable[Desk]) -> Iterator[Errand]:
    for desk in desks:
        if desk.waiting:
            language = desk.locale.get_display_name()
            tasks = desk.first_to_publish if desk.publishes else desk.first_to_translate
            title = _("Ready to publish: %(language)s") if desk.publishes else _("To translate: %(language)s")
            url = reverse("jrs_translation:inbox") + f"#{desk.locale.language_code}"
            yield Errand(
                f"translate-{desk.locale.language_code}",
                title % {"language": language},
                desk.waiting,
                url,
                "wagtail-localize-language",
                tuple(Item(task.status.source.title, task.url) for task in tasks[:FIRST]),
            )


def errands(user: User, desks: Iterable[Desk]) -> list[Errand]:
    """Everything there is to do for `user`, who translates at `desks`; what there is none of is left out."""
    return [*page_errands(user), *translation_errands(desks), *mending_errands(user)]
