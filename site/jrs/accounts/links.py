"""Links that are good once, or for a day: to choose a password, to confirm a new e-mail address."""

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core import signing
from django.urls import reverse

from jrs.accounts.models import User

__all__ = ["address_link", "password_link", "password_path", "read_address"]

SALT = "jrs.accounts.address"
DAY = 24 * 3600


def absolute(path: str) -> str:
    """`path` on this site: from `SITE_URL`, since the Host of a request is the visitor's word."""
    return f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}"


def password_path(key: str) -> str:
    """The address for a key as allauth writes it: who, a hyphen, and the token."""
    return absolute(reverse("account_reset_password_from_key", args=key.split("-", 1)))


def password_link(user: User) -> str:
    """The address at which `user` chooses a password; good until it is used, for `PASSWORD_RESET_TIMEOUT`."""
    return password_path(f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}")


def address_link(user: User, email: str) -> str:
    """The address at which `user` confirms that `email` is theirs; good while the old one is theirs, for a day."""
    token = signing.dumps([user.pk, user.email, email], salt=SALT)
    return absolute(reverse("account_confirm_address", args=[token]))


def read_address(token: str, user: User) -> str:
    """The e-mail address that `token` confirms for `user`; "" when it is not theirs, too old, or was used."""
    try:
        pk, old, new = signing.loads(token, salt=SALT, max_age=DAY)
    except signing.BadSignature:
        return ""
    return str(new) if (pk, old) == (user.pk, user.email) else ""
