"""The tests: the same engine as production, without its care for power cuts, and nothing of it on the network."""

from pathlib import Path
from typing import Any

from config.postgres import ensure_running

from .base import *
from .base import PREPARED, VAR_DIR, env

SECRET_KEY = "for tests only"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
SITE_URL = "http://testserver"
WAGTAILADMIN_BASE_URL = SITE_URL
# The second factor is for production, and for the tests that are about it.
SECOND_FACTOR_REQUIRED = False

DATABASES: dict[str, dict[str, Any]] = {
    "default": (
        env.db_url_config(env.str("DATABASE_URL"))
        if env.str("DATABASE_URL", "")
        else ensure_running(VAR_DIR / "test" / "postgres", durable=False).as_django()
    )
}

DATABASES["default"]["OPTIONS"] = PREPARED | DATABASES["default"].get("OPTIONS", {})

MEDIA_ROOT = Path(env.str("MEDIA_ROOT", "") or VAR_DIR / "test" / "media")
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
# What a page needs is in the repository: collecting it first would only slow the tests down.
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
