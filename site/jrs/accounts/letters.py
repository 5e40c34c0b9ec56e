"""What is written to people about their accounts, in the language of their admin.

Letters are sent by the task queue: whoever asks for one waits as long whether there is an account or not, and a mail
server that is away stops nobody from signing in. A letter's link is made when it is sent, so that it lies nowhere.
"""

import logging
from datetime import datetime

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.timezone import now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django_tasks import task

from jrs.accounts.links import address_link, password_link
from jrs.accounts.models import User

__all__ = ["NOTICES", "notify", "send"]

logger = logging.getLogger(__name__)

#: What happened, by the names that allauth gives its own letters.
NOTICES = {
    "password_changed": _("Your password was changed."),
    "password_set": _("Your password was changed."),
    "password_reset": _("Your password was changed by a link in an e-mail."),
    "totp_activated": _("An application for codes was added to your account."),
    "totp_deactivated": _("The application for codes was removed from your account."),
    "webauthn_added": _("A passkey was added to your account."),
    "webauthn_removed": _("A passkey was removed from your account."),
    "recovery_codes_generated": _(
        "New recovery codes were made for your account; the old ones no longer work."
    ),
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


def send(kind: str, user: User, *, to: str = "") -> None:
    """Send the letter `kind` (a key of `SUBJECTS`) to `user`, or to the address `to`."""
    _post.enqueue(kind, user.pk, to or user.email, "", "", now().isoformat())


def notify(what: str, user: User, *, browser: str = "") -> None:
    """Tell `user` what happened to their account: a key of `NOTICES`, and the browser that did it.

    It goes to the address that the account has at this moment.
    """
    _post.enqueue("notice", user.pk, user.email, what, browser, now().isoformat())


@task()
def _post(kind: str, pk: int, to: str, what: str, browser: str, at: str) -> None:  # noqa: PLR0913, PLR0917  (JSON)
    user = User.objects.filter(pk=pk).select_related("wagtail_userprofile").first()
    if user is None:
        return
    profile = getattr(user, "wagtail_userprofile", None)
    with override(profile.get_preferred_language() if profile else settings.LANGUAGE_CODE):
        words = {
            "url": _link(kind, user, to),
            "hours": settings.PASSWORD_RESET_TIMEOUT // 3600,
            "what": NOTICES.get(what, ""),
            "browser": browser,
            "at": datetime.fromisoformat(at),
        }
        try:
            send_mail(str(SUBJECTS[kind]), render_to_string(f"account/letters/{kind}.txt", words), None, [to])
        except OSError:
            # Said here, since a queue without a database only notes it; raised, so that another tries again.
            logger.exception("The letter %r was not sent.", kind)
            raise


def _link(kind: str, user: User, to: str) -> str:
    if kind == "address":
        return address_link(user, to)
    return password_link(user) if kind in {"password", "invitation"} else ""
