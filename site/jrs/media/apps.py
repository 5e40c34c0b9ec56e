from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MediaConfig(AppConfig):
    """Pictures and documents: nothing is stored as it came, and no original has a public address."""

    name = "jrs.media"
    label = "media"
    verbose_name = _("Pictures and documents")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from jrs.media import extraction, readiness, signals  # noqa: F401  (they connect their receivers)
