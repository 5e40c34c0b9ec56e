from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChromeConfig(AppConfig):
    """What stands around every page: header, footer, notices, language tags."""

    name = "jrs.chrome"
    label = "chrome"
    verbose_name = _("Header, footer and notices")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from jrs.chrome import checks  # noqa: F401  (registers the system checks)
