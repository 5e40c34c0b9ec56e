"""The bank account changes when two people want it to. Whoever can change where gifts go can take them."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.mail import send_mail
from django.db import models, transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from wagtail.admin.forms import WagtailAdminModelForm

from jrs.accounts.models import User
from jrs.accounts.roles import ADMINISTRATORS
from jrs.chrome.bank import tidy_iban
from jrs.quality.mail import base_address, in_the_language_of

__all__ = ["FIELDS", "AccountChange", "SiteSettingsForm", "decide", "propose", "waiting"]

FIELDS = ("account_holder", "iban", "bic")


class AccountChange(models.Model):
    """A change of the bank account that one person asked for, and what another said."""

    class State(models.TextChoices):
        WAITING = "waiting", gettext_lazy("waits for a second person")
        CONFIRMED = "confirmed", gettext_lazy("confirmed")
        REFUSED = "refused", gettext_lazy("refused")

    account_holder = models.CharField(gettext_lazy("account holder"), max_length=70, blank=True)
    iban = models.CharField(gettext_lazy("IBAN"), max_length=42, blank=True)
    bic = models.CharField(gettext_lazy("BIC"), max_length=11, blank=True)
    # What stood there when it was asked for.
    before = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=gettext_lazy("asked by"),
    )
    proposed_at = models.DateTimeField(auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=gettext_lazy("decided by"),
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "chrome"
        verbose_name = gettext_lazy("change of the bank account")
        verbose_name_plural = gettext_lazy("changes of the bank account")
        ordering: ClassVar[list[str]] = ["-proposed_at"]

    def __str__(self) -> str:
        return self.iban

    @property
    def rows(self) -> list[tuple[str, str, str]]:
        """(name, before, after) of each part of the account, in the active language."""
        named = [(str(getattr(self._meta.get_field(name), "verbose_name", name)), name) for name in FIELDS]
        return [(label, self.before.get(name, ""), getattr(self, name)) for label, name in named]


def waiting() -> AccountChange | None:
    """The change that waits for a second person."""
    return (
        AccountChange.objects.filter(state=AccountChange.State.WAITING).select_related("proposed_by").first()
    )


@transaction.atomic
def propose(before: dict[str, str], after: dict[str, str], user: Any) -> AccountChange:
    """Ask for a change; takes the place of one that still waits. The treasurer and the administrators are told."""
    State = AccountChange.State  # noqa: N806 (a class)
    AccountChange.objects.filter(state=State.WAITING).update(
        state=State.REFUSED, decided_by=user, decided_at=timezone.now()
    )
    change = AccountChange.objects.create(before=before, proposed_by=user, **after)
    tell(change)
    return change


@transaction.atomic
def decide(change: AccountChange, user: Any, *, yes: bool) -> None:
    """Let a second person confirm or refuse. Raises `PermissionError` when the first one confirms their own."""
    from jrs.chrome.models import SiteSettings

    change = AccountChange.objects.select_for_update().get(pk=change.pk)
    if change.state != AccountChange.State.WAITING:
        return
    if yes and (change.proposed_by_id is None or change.proposed_by_id == user.pk):
        raise PermissionError
    change.state = AccountChange.State.CONFIRMED if yes else AccountChange.State.REFUSED
    change.decided_by, change.decided_at = user, timezone.now()
    change.save()
    if yes:
        organisation = SiteSettings.load()
        for name in FIELDS:
            setattr(organisation, name, getattr(change, name))
        organisation.save()
    tell(change)


def tell(change: AccountChange) -> None:
    """Write to the treasurer, in French and Dutch, and to every administrator in their language."""
    if treasurer := settings.TREASURER_EMAIL:
        parts = []
        for language in ("fr", "nl"):
            with override(language):
                parts.append(letter(change))
        send_mail(" / ".join(subject for subject, _text in parts), "\n\n".join(text for _s, text in parts), None,
                  [treasurer])  # fmt: skip
    for user in User.objects.filter(is_active=True, groups__name=ADMINISTRATORS).order_by("pk"):
        with in_the_language_of(user):
            subject, text = letter(change)
        send_mail(subject, text, None, [user.email])


def letter(change: AccountChange) -> tuple[str, str]:
    """Subject and text, in the active language."""
    subjects = {
        AccountChange.State.WAITING: _("Somebody asks to change the bank account on the site"),
        AccountChange.State.CONFIRMED: _("The bank account on the site was changed"),
        AccountChange.State.REFUSED: _("The bank account on the site stays as it is"),
    }
    state = AccountChange.State(change.state)
    context = {"change": change, "subject": subjects[state], "waits": state == AccountChange.State.WAITING,
               "address": base_address() + reverse("jrs_account:change")}  # fmt: skip
    return subjects[state], render_to_string("account/letter.txt", context)


class SiteSettingsForm(WagtailAdminModelForm):
    """The form of the site's settings. A change of the account is not saved with it: it waits for a second person."""

    def clean_iban(self) -> str:
        return tidy_iban(self.cleaned_data["iban"]) if self.cleaned_data["iban"] else ""

    def clean_bic(self) -> str:
        return str(self.cleaned_data["bic"]).replace(" ", "").upper()

    def save(self, commit: bool = True) -> Any:
        asked = {name: self.cleaned_data.get(name, "") for name in FIELDS if name in self.cleaned_data}
        stored = type(self.instance).objects.filter(pk=self.instance.pk).values(*FIELDS).first() or {}
        before = {name: stored.get(name, "") for name in FIELDS}
        for name, value in before.items():
            setattr(self.instance, name, value)
        saved = super().save(commit=commit)
        if asked and asked != {name: before[name] for name in asked}:
            propose(before, {**before, **asked}, self.for_user)
        return saved
