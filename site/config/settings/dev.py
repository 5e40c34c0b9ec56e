"""Development: `make run` and every `manage.py` command, on the project's own database unless DATABASE_URL is set."""

from config.postgres import ensure_running

from .base import *
from .base import VAR_DIR, env

DEBUG = True
# Known to everyone: nothing it signs ever leaves this machine.
SECRET_KEY = "for development only"
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", ".localhost"]
SITE_URL = f"http://127.0.0.1:{env.str('PORT', '8000') or '8000'}"
WAGTAILADMIN_BASE_URL = SITE_URL
# The second factor is for production, and for the tests that are about it.
SECOND_FACTOR_REQUIRED = False

DATABASES = {
    "default": (
        env.db_url_config(env.str("DATABASE_URL"))
        if env.str("DATABASE_URL", "")
        else ensure_running(VAR_DIR / "postgres").as_django()
    )
}

EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

# What is being worked on is shown at once: a changed template tells nobody.
PAGE_CACHE_BYTES = 0
