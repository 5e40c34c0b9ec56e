from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UpkeepConfig(AppConfig):
    """Pages that stay true: who keeps them, when somebody looks again, and whether their links still lead anywhere."""

    name = "jrs.upkeep"
    label = "upkeep"
    verbose_name = _("Upkeep")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from jrs.upkeep import reviews

        reviews.connect()
