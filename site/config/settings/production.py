"""Production: complete or not at all. Every variable is described in `.env.example`."""

from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .base import *
from .base import INSTALLED_APPS, LOGGING, PREPARED, STORAGES, VAR_DIR, env

_missing = [
    name
    for name in ("DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL")
    if not env.str(name, "").strip()
]
if _missing:
    raise ImproperlyConfigured(
        f"The site does not start: set {', '.join(_missing)} in the environment (see .env.example)."
    )

SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
SITE_URL = env.str("SITE_URL").rstrip("/")
WAGTAILADMIN_BASE_URL = SITE_URL
CSRF_TRUSTED_ORIGINS = [SITE_URL]
INDEXABLE = (env.str("INDEXABLE", "") or "1").lower() not in {"0", "no", "off", "false"}

DATABASES = {"default": env.db_url_config(env.str("DATABASE_URL"))}
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"]["OPTIONS"] = PREPARED | DATABASES["default"].get("OPTIONS", {})
DATABASES["default"]["OPTIONS"]["pool"] = {
    "min_size": 1,
    "max_size": int(env.str("DATABASE_POOL_SIZE", "") or 4),
    "timeout": 10,
}

CACHES = {"default": env.cache_url_config(env.str("CACHE_URL", "") or "locmemcache://")}
if env.str("CACHE_URL", "").startswith("redis"):
    CACHES["default"] |= {"BACKEND": "jrs.delivery.cache.SharedCache"}

EMAIL_CONFIG = env.email_url_config(env.str("EMAIL_URL", "") or "smtp://localhost:25")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "") or "webmaster@localhost"
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Where the site is kept more than once: uploads in a bucket that every node reaches (django-storages).
S3_BUCKET = env.str("S3_BUCKET", "")
MEDIA_ROOT = Path(env.str("MEDIA_ROOT", "") or VAR_DIR / "media")
STATIC_ROOT = Path(env.str("STATIC_ROOT", "") or VAR_DIR / "static")
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

if S3_BUCKET:
    STORAGES["default"] = {
        "BACKEND": "jrs.media.bucket.Bucket",
        "OPTIONS": {
            "bucket_name": S3_BUCKET,
            "endpoint_url": env.str("S3_ENDPOINT_URL", "") or None,
            "region_name": env.str("S3_REGION", "") or None,
            "access_key": env.str("S3_ACCESS_KEY", "") or None,
            "secret_key": env.str("S3_SECRET_KEY", "") or None,
            # Names are random and never used again (jrs.media), so no question before a file is written.
            "file_overwrite": True,
            # Objects are the site's alone: it serves renditions and documents itself, so that access is checked.
            "default_acl": "private",
        },
    }

METRICS_DIR = env.str("METRICS_DIR", "")
BACKUP_DIR = env.str("BACKUP_DIR", "")
BACKUP_RECIPIENT = env.str("BACKUP_RECIPIENT", "")

LOGGING = {
    **LOGGING,
    "formatters": {"json": {"()": "jrs.delivery.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
}

# What stands before the site and keeps pages is told when one changes (wagtail.contrib.frontend_cache).
FRONTEND_CACHE_URL = env.str("FRONTEND_CACHE_URL", "")
if FRONTEND_CACHE_URL:
    INSTALLED_APPS = [*INSTALLED_APPS, "wagtail.contrib.frontend_cache"]
    WAGTAILFRONTENDCACHE = {
        "default": {
            "BACKEND": "wagtail.contrib.frontend_cache.backends.HTTPBackend",
            "LOCATION": FRONTEND_CACHE_URL,
            "HOSTNAMES": [urlsplit(SITE_URL).hostname],
        },
    }

# The address tells: a site at https:// is served over https only. Other hosts below its domain are not ours to
# decide about, so neither includeSubDomains nor preload (security.W005, W021).
_HTTPS = SITE_URL.startswith("https://")
SECURE_SSL_REDIRECT = _HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if _HTTPS else 0
# The admin frames the preview of a page, hence SAMEORIGIN (W019).
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W019", "security.W021"]
SESSION_COOKIE_SECURE = _HTTPS
CSRF_COOKIE_SECURE = _HTTPS
# The prefix makes browsers refuse these cookies from any other host of the domain.
SESSION_COOKIE_NAME = "__Host-session" if _HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if _HTTPS else "csrf"

TRUST_PROXY = env.bool("TRUST_PROXY", False)
if TRUST_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
