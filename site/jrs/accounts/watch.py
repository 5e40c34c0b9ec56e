"""Writes the audit log: listens to sign-ins, to changes of accounts and rights, and to what is published."""

from collections.abc import Callable
from typing import Any

from allauth.account import signals as account
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from axes.signals import user_locked_out
from django.contrib.auth.models import Group
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import ModelSignal, m2m_changed, post_delete, post_save, pre_save
from django.http import HttpRequest, HttpResponse
from django.utils.timezone import now
from wagtail.log_actions import get_active_log_context
from wagtail.models import GroupCollectionPermission, GroupPagePermission, ModelLogEntry, PageLogEntry

from jrs.accounts import devices, factors
from jrs.accounts.audit import Action, record
from jrs.accounts.middleware import BEGAN
from jrs.accounts.models import User

__all__ = ["connect"]

#: What of Wagtail's log of pages and snippets changes what readers see, and who may.
WATCHED = {
    "wagtail.publish": Action.PUBLISHED,
    "wagtail.unpublish": Action.UNPUBLISHED,
    "wagtail.unpublish.scheduled": Action.UNPUBLISHED,
    "wagtail.publish.scheduled": Action.PUBLISHED,
    "wagtail.publish.schedule": Action.SCHEDULED,
    "wagtail.schedule.cancel": Action.SCHEDULED,
    "wagtail.delete": Action.DELETED,
    "wagtail.view_restriction.create": Action.RESTRICTED,
    "wagtail.view_restriction.edit": Action.RESTRICTED,
    "wagtail.view_restriction.delete": Action.RESTRICTED,
}
#: Fields of an account whose change is noted.
NOTED = ("email", "is_active", "is_superuser")


def _who() -> Any:
    """Who is at work in the admin at this moment; None in a command."""
    return get_active_log_context().user


# Signing in


def _began(request: HttpRequest, **kwargs: Any) -> None:
    if hasattr(request, "session"):
        request.session[BEGAN] = now().timestamp()


def _signed_in(request: HttpRequest, response: HttpResponse, user: User, **kwargs: Any) -> None:
    record(Action.SIGNED_IN, user)
    devices.greet(request, response, user)


def _failed(credentials: dict[str, Any], **kwargs: Any) -> None:
    typed = str(credentials.get("email") or credentials.get("username") or "")
    # What was typed is kept of nobody: it may be a password.
    record(Action.SIGN_IN_FAILED, User.objects.filter(email__iexact=typed).first(), together=True)


def _failed_second(user: User, **kwargs: Any) -> None:
    record(Action.SIGN_IN_FAILED, user, subject="2", together=True)


def _locked(request: HttpRequest, **kwargs: Any) -> None:
    typed = request.POST.get("username", "")
    record(Action.LOCKED_OUT, User.objects.filter(email__iexact=typed).first(), together=True)


def _signed_out(user: User | None, **kwargs: Any) -> None:
    if user:
        record(Action.SIGNED_OUT, user)


# Passwords and second factors


def _password(action: Action) -> Any:
    def note(user: User, **kwargs: Any) -> None:
        record(action, user)

    return note


def _used(request: HttpRequest, user: User, authenticator: Any, **kwargs: Any) -> None:
    factors.prove(request, user)


def _kept(instance: Authenticator, created: bool, **kwargs: Any) -> None:
    """Whoever has just set a second factor up has shown it. Before the commit: the session is saved after it."""
    request = context.request
    if created and request and request.user == instance.user:
        factors.prove(request, instance.user)


def _added(request: HttpRequest, user: User, authenticator: Any, **kwargs: Any) -> None:
    record(Action.FACTOR_ADDED, user, subject=authenticator.type)


def _removed(request: HttpRequest, user: User, authenticator: Any, **kwargs: Any) -> None:
    record(Action.FACTOR_REMOVED, user, subject=authenticator.type)
    if not factors.has_factor(user):
        factors.forget(request)


# Accounts and rights


def _before_account(instance: User, update_fields: Any = None, **kwargs: Any) -> None:
    noted = [name for name in NOTED if update_fields is None or name in update_fields]
    old = User.objects.filter(pk=instance.pk).values(*noted).first() if instance.pk and noted else None
    changes = {name: (old[name], getattr(instance, name)) for name in noted} if old else {}
    instance.noted_changes = {name: pair for name, pair in changes.items() if pair[0] != pair[1]}  # type: ignore[attr-defined]
    if instance.noted_changes.get("is_active") == (True, False):  # type: ignore[attr-defined]
        # Should the account be opened again, its old sessions stay closed.
        instance.sessions_ended += 1
        if update_fields is not None:
            User.objects.filter(pk=instance.pk).update(sessions_ended=instance.sessions_ended)


def _account(instance: User, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if raw:
        return
    changes = getattr(instance, "noted_changes", {})
    if created or "email" in changes:
        # allauth looks people up by this table too: an old address must not open the account.
        EmailAddress.objects.filter(user=instance).exclude(email=instance.email).delete()
        EmailAddress.objects.update_or_create(
            user=instance, email=instance.email, defaults={"verified": True, "primary": True}
        )
    if created:
        record(Action.ACCOUNT_CREATED, _who(), subject=instance.email)
    for name, (old, new) in changes.items():
        own = name == "email" and _who() in {None, instance}
        action = Action.EMAIL_CHANGED if own else Action.ACCOUNT_CHANGED
        record(action, instance if own else _who(), subject=instance.email, detail=f"{name}: {old} → {new}")


def _account_gone(instance: User, **kwargs: Any) -> None:
    who = _who()
    record(Action.ACCOUNT_DELETED, who if who != instance else None, subject=instance.email)


def _roles(instance: Any, action: str, pk_set: set[int] | None, reverse: bool, **kwargs: Any) -> None:
    if action in {"post_add", "post_remove"} and pk_set:
        model = User if reverse else Group
        names = ", ".join(sorted(str(found) for found in model.objects.filter(pk__in=pk_set)))
        sign = "+" if action == "post_add" else "−"
        record(Action.ROLES_CHANGED, _who(), subject=str(instance), detail=f"{sign} {names}")
    elif action == "pre_clear":
        record(Action.ROLES_CHANGED, _who(), subject=str(instance), detail="− *")


def _rights(instance: Any, action: str, pk_set: set[int] | None, model: Any, **kwargs: Any) -> None:
    if action in {"post_add", "post_remove"} and pk_set and _who():
        names = ", ".join(model.objects.filter(pk__in=pk_set).values_list("codename", flat=True))
        sign = "+" if action == "post_add" else "−"
        record(Action.RIGHTS_CHANGED, _who(), subject=str(instance), detail=f"{sign} {names}")


def _tree_right(instance: Any, created: bool | None = None, **kwargs: Any) -> None:
    if _who():
        where = instance.page if isinstance(instance, GroupPagePermission) else instance.collection
        sign = "−" if created is None else "+"
        detail = f"{sign} {instance.permission.codename}: {where}"
        record(Action.RIGHTS_CHANGED, _who(), subject=str(instance.group), detail=detail)


# Publishing


def _logged(instance: Any, created: bool, **kwargs: Any) -> None:
    action = WATCHED.get(instance.action)
    if created and action and (instance.user_id or instance.action.endswith(".scheduled")):
        record(action, instance.user, subject=instance.label, detail=str(instance.content_type or ""))


def connect() -> None:
    """Listen from now on."""
    pairs = [
        (user_logged_in, _began),
        (account.user_logged_in, _signed_in),
        (user_login_failed, _failed),
        (mfa.authentication_failed, _failed_second),
        (user_locked_out, _locked),
        (user_logged_out, _signed_out),
        (account.password_changed, _password(Action.PASSWORD_CHANGED)),
        (account.password_reset, _password(Action.PASSWORD_RESET)),
        (mfa.authenticator_used, _used),
        (mfa.authenticator_added, _added),
        (mfa.authenticator_reset, _added),
        (mfa.authenticator_removed, _removed),
    ]
    for signal, receiver in pairs:
        signal.connect(receiver, weak=False, dispatch_uid=f"jrs.accounts.{receiver.__name__}.{id(signal)}")
    models: list[tuple[ModelSignal, Callable[..., None], Any]] = [
        (pre_save, _before_account, User),
        (post_save, _account, User),
        (post_delete, _account_gone, User),
        (m2m_changed, _roles, User.groups.through),
        (m2m_changed, _rights, Group.permissions.through),
        (m2m_changed, _rights, User.user_permissions.through),
        (post_save, _tree_right, GroupPagePermission),
        (post_delete, _tree_right, GroupPagePermission),
        (post_save, _tree_right, GroupCollectionPermission),
        (post_delete, _tree_right, GroupCollectionPermission),
        (post_save, _kept, Authenticator),
        (post_save, _logged, PageLogEntry),
        (post_save, _logged, ModelLogEntry),
    ]
    for signal, listener, sender in models:
        # weak=False: what a closure made would be gone at once.
        signal.connect(listener, sender=sender, weak=False, dispatch_uid=f"jrs.accounts.{listener.__name__}")
