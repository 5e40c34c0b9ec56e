"""What every environment shares. No database and no secret: dev, test and production each name their own."""

from pathlib import Path
from typing import Any

import environ
from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured

from jrs.chrome.languages import ADMIN_LANGUAGES, CONTENT_LANGUAGES, SOURCE_LANGUAGE, added_language_info

from .installed import *
from .signing_in import *

env = environ.Env()

# The source root `site/`. In an installed wheel this is the virtualenv: nothing is ever written below it.
SOURCE_DIR = Path(__file__).resolve().parents[2]
PROJECT_DIR = SOURCE_DIR.parent
VAR_DIR = Path(env.str("VAR_DIR", "") or PROJECT_DIR / "var")

SITE_URL = "http://127.0.0.1:8000"
DEBUG = False
# 503 for everybody, with a page that says so.
MAINTENANCE = env.bool("MAINTENANCE", False)

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
#: Of every connection: PostgreSQL keeps the plans of jrs.prepared, from the first time on; other queries name none.
PREPARED = {"prepare_threshold": 0, "options": "-c plan_cache_mode=force_generic_plan"}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
# Wagtail's own tasks, search and references, at once: what is published is found. What nobody waits for: jrs.jobs.
TASKS = {
    "default": {"BACKEND": "jrs.jobs.immediate.WithinBackend"},
    "background": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]},
}

# Accounts. How one signs in stands in its own file; development and tests ask for no second factor.

AUTH_USER_MODEL = "accounts.User"
CSRF_FAILURE_VIEW = "jrs.delivery.errors.csrf_failure"

# Languages. LANG_INFO is completed, as Django has no entry for ps, so and ti; their empty catalogues below
# jrs/locale are needed too, since Django and Wagtail serve only a language that has one (`check_for_language`).

LANG_INFO.update(added_language_info(LANG_INFO))
LANGUAGE_CODE = SOURCE_LANGUAGE
LANGUAGES = [(language.code, language.own_name) for language in CONTENT_LANGUAGES]
LANGUAGES_BIDI = [language.code for language in CONTENT_LANGUAGES if language.direction == "rtl"]
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = [
    (language.code, language.own_name) for language in CONTENT_LANGUAGES if language.code in ADMIN_LANGUAGES
]
LOCALE_PATHS = [SOURCE_DIR / "jrs" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Brussels"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]

WAGTAIL_I18N_ENABLED = True
# With the default, "Translate this page" puts French text live under /nl/.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# A deleted translation keeps its strings: a page that comes back does not start at nothing.
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True

# The sites to which the button "Support us" may lead, beside pages of our own. Not in the admin: whoever takes over an
# account there must not be able to lead gifts elsewhere.
DONATION_HOSTS = env.list("DONATION_HOSTS", default=[])

# Machine translation, only where the environment names a service (jrs.translation.machine).
TRANSLATOR_ENGINES = {
    "libretranslate": ("LibreTranslate", ""),
    "deepl": ("DeepL", "https://api.deepl.com"),
}
if TRANSLATOR_ENGINE := env.str("TRANSLATOR_ENGINE", "").lower():
    if TRANSLATOR_ENGINE not in TRANSLATOR_ENGINES:
        raise ImproperlyConfigured(f"TRANSLATOR_ENGINE is one of: {', '.join(TRANSLATOR_ENGINES)}")
    name, address = TRANSLATOR_ENGINES[TRANSLATOR_ENGINE]
    if not (address := env.str("TRANSLATOR_URL", "") or address):
        raise ImproperlyConfigured(
            "TRANSLATOR_URL is missing: the address of the service, without /translate"
        )
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": f"jrs.translation.machine.{name}",
        "OPTIONS": {
            "URL": address,
            "KEY": env.str("TRANSLATOR_KEY", ""),
            "TIMEOUT": env.int("TRANSLATOR_TIMEOUT", 20),
        },
    }

# Files

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
# App directories, with the style sheet put together from its parts.
STATICFILES_FINDERS = ["jrs.stylesheet.StylesheetFinder"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# A long page's editor posts more fields than Django's thousand.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# The page cache at the door (`jrs.delivery.door`): its room in each process.
PAGE_CACHE_BYTES = 64 * 1024 * 1024

# Where the nightly backup goes, and the age public key that it is encrypted for; production reads both.
BACKUP_DIR = ""
BACKUP_RECIPIENT = ""
# A proxy stands before the site and says whom it answers; production reads it from the environment.
TRUST_PROXY = False
SECRET_KEY_FALLBACKS: list[str] = []

# Where each process leaves its numbers for `manage.py metrics`; "" for nowhere.
METRICS_DIR = ""

# Search engines may list the site. A rehearsal of it says no in its environment.
INDEXABLE = True

# Wagtail

WAGTAIL_SITE_NAME = "JRS Belgium"
WAGTAILADMIN_BASE_URL = SITE_URL
# jrs.discovery.redirects makes them, for pages that somebody could see.
WAGTAILREDIRECTS_AUTO_CREATE = False
# What is deleted goes to the bin (jrs.bin): nobody need type the name of the site first.
WAGTAILADMIN_UNSAFE_PAGE_DELETION_LIMIT = 1_000_000
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
# jrs.accounts has its own pages for passwords and e-mail addresses, and sends whoever is new a link to them.
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
# Milliseconds. The form already waits for a pause in the writing (static/admin/studio.js); the preview need not again.
WAGTAIL_AUTO_UPDATE_PREVIEW_INTERVAL = 50
WAGTAILIMAGES_IMAGE_MODEL = "media.Image"
WAGTAILIMAGES_IMAGE_FORM_BASE = "jrs.media.forms.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "heif", "jpeg", "jpg", "png", "tif", "tiff", "webp"]
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_DOCUMENT_MODEL = "media.Document"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "jrs.media.forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odp", "ods", "odt", "pdf", "pptx", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
# Access is checked at every download, so the file is never handed out by address.
WAGTAILDOCS_SERVE_METHOD = "serve_view"
# Wagtail's on PostgreSQL, made to know the languages of the site. Its rows hold words that we analyse ourselves, so
# PostgreSQL only splits them.
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend", "SEARCH_CONFIG": "simple"}}

# Who keeps the accounts of the organisation: told of every change of the bank account. Empty: the administrators alone.
TREASURER_EMAIL = env.str("TREASURER_EMAIL", "")

# Security

X_FRAME_OPTIONS = "SAMEORIGIN"  # for the admin and its previews; jrs.delivery.headers denies it to pages
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"  # Strict would sign people out who follow a link in a workflow message
CSRF_COOKIE_SAMESITE = "Lax"
# YouTube's player refuses to start without a referrer; the origin is all it gets.
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Wrong passwords are in the audit log; a crowd of them is no business of this one.
    "loggers": {"axes": {"level": "ERROR"}},
}
