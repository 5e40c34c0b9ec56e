"""What `manage.py check --deploy` says about settings with which the site should not meet the public."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core import checks

__all__ = ["unsafe_settings"]

WEAK = ("MD5", "Unsalted")
NOT_SENT = ("console", "locmem", "dummy", "filebased")


def _faults() -> list[tuple[str, bool, str]]:
    """Each rule: its id, whether it is broken, what it says."""
    static, media = Path(settings.STATIC_ROOT or "/"), Path(settings.MEDIA_ROOT or "/")
    hashers = getattr(settings, "PASSWORD_HASHERS", [])
    return [
        ("jrs.E010", "*" in settings.ALLOWED_HOSTS, "ALLOWED_HOSTS takes any name: name those of the site."),
        ("jrs.E011", not settings.SECOND_FACTOR_REQUIRED, "The admin opens to a password alone."),
        (
            "jrs.E012",
            not settings.SITE_URL.startswith("https://"),
            "SITE_URL is not https://: passwords travel in clear.",
        ),
        (
            "jrs.E013",
            any(word in hasher for hasher in hashers for word in WEAK),
            "PASSWORD_HASHERS holds a weak one.",
        ),
        (
            "jrs.E014",
            any(word in settings.EMAIL_BACKEND for word in NOT_SENT),
            "EMAIL_URL sends nothing: nobody gets a link to a new password.",
        ),
        (
            "jrs.E015",
            static.resolve() == media.resolve() or static.resolve() in media.resolve().parents,
            "MEDIA_ROOT lies below STATIC_ROOT: uploads would be served as our own files.",
        ),
        (
            "jrs.E016",
            not settings.AXES_ENABLED or settings.AXES_FAILURE_LIMIT > 10,
            "Passwords may be guessed without a limit.",
        ),
        (
            "jrs.E017",
            settings.SESSION_LONGEST.total_seconds() > 24 * 3600,
            "SESSION_LONGEST is more than a day.",
        ),
    ]


@checks.register(checks.Tags.security, deploy=True)
def unsafe_settings(app_configs: Any, **kwargs: Any) -> list[checks.CheckMessage]:
    """Give an error for each rule that is broken."""
    return [checks.Error(text, id=name) for name, broken, text in _faults() if broken]
