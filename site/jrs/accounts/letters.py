"""What is written to people about their accounts, in the language of their admin."""

from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from jrs.accounts.models import User

__all__ = ["NOTICES", "send"]

#: What happened, by the names that allauth gives its own letters.
NOTICES = {
    "password_changed": _("Your password was changed."),
    "password_set": _("Your password was changed."),
    "password_reset": _("Your password was changed by a link in an e-mail."),
    "totp_activated": _("An application for codes was added to your account."),
    "totp_deactivated": _("The application for codes was removed from your account."),
    "webauthn_added": _("A passkey was added to your account."),
    "webauthn_removed": _("A passkey was removed from your account."),
    "recovery_codes_generated": _("New recovery codes were made for your account; the old ones no longer work."),
    "new_device": _("Somebody signed in to your account with a browser that we have not seen before."),
    "factors_reset": _("An administrator took the second step of signing in away from your account."),
    "email_changed": _("The e-mail address of your account was changed."),
}
SUBJECTS = {
    "password": _("Choose a new password for the JRS Belgium site"),
    "invitation": _("Your account on the JRS Belgium site"),
    "address": _("Confirm your new e-mail address"),
    "notice": _("Your account on the JRS Belgium site"),
}


def send(kind: str, user: User, *, to: str = "", **context: Any) -> None:
    """Send the letter `kind` (a key of `SUBJECTS`) to `user`, or to the address `to`."""
    profile = getattr(user, "wagtail_userprofile", None)
    language = profile.get_preferred_language() if profile else settings.LANGUAGE_CODE
    with override(language):
        words = {"user": user, "hours": settings.PASSWORD_RESET_TIMEOUT // 3600, **context}
        body = render_to_string(f"account/letters/{kind}.txt", words)
        send_mail(str(SUBJECTS[kind]), body, None, [to or user.email])
