"""Who signs in: a person, known by an e-mail address."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.timezone import localdate, now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail address; addresses are compared without regard to case."""

    use_in_migrations = True

    def _make(self, email: str, password: str | None, **fields: Any) -> "User":
        if not email:
            raise ValueError("An account needs an e-mail address.")
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make an account without rights. Without a password nobody can sign in to it yet."""
        return self._make(email, password, **fields)

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        return self._make(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractUser):  # type: ignore[django-manager-missing]
    username = None  # type: ignore[assignment]
    email = models.EmailField(_("e-mail address"), unique=True)
    # Part of what every session is signed with: raising it ends them all (`end_sessions`).
    sessions_ended = models.PositiveIntegerField(default=0, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = UserManager()  # type: ignore[assignment,misc]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")

    def clean(self) -> None:
        super().clean()
        self.email = self.email.lower()

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        salt = "jrs.accounts.models.User.session"
        signed = f"{self.password}:{self.sessions_ended}"
        return salted_hmac(salt, signed, secret=secret, algorithm="sha256").hexdigest()

    def end_sessions(self) -> None:
        """Sign this person out everywhere, at once."""
        self.sessions_ended += 1
        self.save(update_fields=["sessions_ended"])


class Device(models.Model):
    """A browser that somebody signed in with. Its cookie is known by a digest; a new one is announced to its owner."""

    user = models.ForeignKey(User, models.CASCADE, related_name="devices")
    digest = models.CharField(max_length=64, unique=True)
    last_seen = models.DateField(_("last seen"), default=localdate)

    def __str__(self) -> str:
        return f"{self.user} {self.last_seen}"


class AuditEntry(models.Model):
    """One thing that somebody did, or tried. Holds no address of a machine (GDPR, article 5.1.c)."""

    class Action(models.TextChoices):
        SIGNED_IN = "signed_in", _("signed in")
        SIGN_IN_FAILED = "sign_in_failed", _("could not sign in")
        LOCKED_OUT = "locked_out", _("locked out for an hour")
        SIGNED_OUT = "signed_out", _("signed out")
        NEW_DEVICE = "new_device", _("signed in with a new device")
        PASSWORD_CHANGED = "password_changed", _("changed the password")
        PASSWORD_RESET = "password_reset", _("chose a new password by e-mail")
        EMAIL_CHANGED = "email_changed", _("changed the e-mail address")
        FACTOR_ADDED = "factor_added", _("added a second step")
        FACTOR_REMOVED = "factor_removed", _("removed a second step")
        FACTORS_RESET = "factors_reset", _("took the second step away from")
        ACCOUNT_CREATED = "account_created", _("made an account")
        ACCOUNT_CHANGED = "account_changed", _("changed an account")
        ACCOUNT_DELETED = "account_deleted", _("deleted an account")
        ROLES_CHANGED = "roles_changed", _("changed the roles of")
        RIGHTS_CHANGED = "rights_changed", _("changed the rights of")
        PUBLISHED = "published", _("published")
        UNPUBLISHED = "unpublished", _("took down")
        SCHEDULED = "scheduled", pgettext_lazy("audit log", "scheduled")
        DELETED = "deleted", _("deleted")
        RESTRICTED = "restricted", _("changed who may see")

    at = models.DateTimeField(_("when"), default=now, db_index=True)
    actor = models.ForeignKey(
        User, models.SET_NULL, null=True, related_name="audit_entries", verbose_name=_("who")
    )
    # Outlives the account, for as long as the entry.
    actor_name = models.CharField(max_length=254, blank=True)
    action = models.CharField(_("did what"), max_length=20, choices=Action)
    subject = models.CharField(_("to what"), max_length=255, blank=True)
    detail = models.CharField(_("detail"), max_length=255, blank=True)
    times = models.PositiveIntegerField(_("times"), default=1)

    class Meta:
        verbose_name = _("entry of the audit log")
        verbose_name_plural = _("audit log")
        ordering: ClassVar = ["-at", "-pk"]
        default_permissions = ("view",)

    def __str__(self) -> str:
        return f"{self.actor_name} {self.action} {self.subject}"
