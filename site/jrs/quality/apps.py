from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QualityConfig(AppConfig):
    """What a page must be before readers see it, and the door that holds it to that."""

    name = "jrs.quality"
    label = "quality"
    verbose_name = _("Quality")

    def ready(self) -> None:
        from jrs.quality import verdicts

        verdicts.connect()
