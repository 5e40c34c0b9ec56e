"""Letters to the people of the admin, each in the language in which they work."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Revision
from wagtail.users.models import UserProfile

from jrs.accounts.models import User
from jrs.accounts.roles import PUBLISHERS
from jrs.translation.gate import Refusal

__all__ = ["base_address", "in_the_language_of", "publishers", "tell_of_refusal"]


def base_address() -> str:
    """The address of the site, for links in letters."""
    return str(settings.WAGTAILADMIN_BASE_URL).rstrip("/")


def in_the_language_of(user: User) -> Any:
    """A context in which words are in the language of `user`."""
    profile = UserProfile.objects.filter(user=user).first()
    return override(profile.get_preferred_language() if profile else settings.LANGUAGE_CODE)


def publishers() -> list[User]:
    return list(User.objects.filter(is_active=True, groups__name=PUBLISHERS).order_by("pk"))


def waiting_for(instance: Any, revision: Revision) -> Iterable[User]:
    """Who scheduled it and who owns it; when neither is there any more, the publishers."""
    found = {user.pk: user for user in (revision.user, getattr(instance, "owner", None)) if user}
    active = [user for user in found.values() if user.is_active]
    return active or publishers()


def tell_of_refusal(instance: Any, revision: Revision, refusal: Refusal) -> None:
    """Write that what was scheduled has not gone live, and why."""
    for user in waiting_for(instance, revision):
        with in_the_language_of(user):
            again = revision.as_object()
            # Looked at once more: the findings are to be in the reader's language.
            found = reasons(again, revision) or refusal.messages
            subject = _("Not published: %(title)s") % {"title": again}
            text = render_to_string(
                "quality/refused.txt",
                {
                    "title": again,
                    "reasons": found,
                    "address": base_address()
                    + (refusal.address or AdminURLFinder().get_edit_url(instance) or ""),
                },
            )
        send_mail(subject, text, None, [user.email])


def reasons(instance: Any, revision: Revision) -> list[str]:
    """Why `instance` must not go live, in the active language."""
    try:
        instance.admit(revision, instance)
    except Refusal as refusal:
        findings = getattr(refusal, "findings", None)
        return [each.message for each in findings] if findings else list(refusal.messages)
    return []
