"""django-allauth in this house: whom it writes to, in which language, with which addresses; how secrets are stored."""

import base64
import hashlib
from io import BytesIO
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.messages import ERROR
from django.http import HttpRequest
from django.utils import timezone

from jrs.accounts import clients, factors
from jrs.accounts.letters import NOTICES, notify, send
from jrs.accounts.links import password_path

__all__ = ["AccountAdapter", "FactorAdapter"]


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up; letters are ours; addresses in them come from the settings."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return clients.pseudonym(request)

    def get_reset_password_from_key_url(self, key: str) -> str:
        return password_path(key)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send the only letter that allauth asks for by itself: the link to a new password."""
        send("password", context["user"])

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Any,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        what = template_prefix.rsplit("/", 1)[-1]
        if what in NOTICES:
            notify(what, user, browser=clients.browser(self.request))

    def add_message(self, request: HttpRequest, level: int, *args: Any, **kwargs: Any) -> None:
        """Pass on what went wrong only: each of our pages says itself what was done."""
        if level >= ERROR:
            super().add_message(request, level, *args, **kwargs)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whether to ask once more: not of somebody who signed in a moment ago, nor where there is one factor only."""
        if app == "jrs.accounts" and not settings.SECOND_FACTOR_REQUIRED:
            return False
        request = context.request
        records = get_authentication_records(request, request.user)
        latest = max((record["at"] for record in records), default=0)
        if timezone.now().timestamp() - latest > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT:
            return True
        # Whoever has a second factor shows it, or their password again, in this session; a first step is not enough.
        return factors.has_factor(request.user) and not factors.is_proved(request)


class FactorAdapter(DefaultMFAAdapter):
    """Secrets lie encrypted in the database; the last second factor stays where one is required."""

    def encrypt(self, text: str) -> str:
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def build_totp_svg(self, url: str) -> str:
        out = BytesIO()
        segno.make(url, error="m").save(out, kind="svg", scale=5, dark="#14203a", light="#ffffff", border=3)
        return out.getvalue().decode()

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        return {**super().get_public_key_credential_rp_entity(), "name": settings.WAGTAIL_SITE_NAME}


def _cipher() -> MultiFernet:
    """The first key encrypts, all decrypt: `SECRET_KEY_FALLBACKS` keep a change of key from locking people out."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    digests = [hashlib.sha256(b"jrs.accounts.factors:" + str(secret).encode()).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
