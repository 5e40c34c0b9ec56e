from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    """News and stories."""

    name = "news"
    verbose_name = _("News and stories")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from news import signals  # noqa: F401  (it connects its receivers)
