from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class QualityConfig(AppConfig):
    """What a page must be before readers see it, and the door that holds it to that."""

    name = "jrs.quality"
    label = "quality"
    verbose_name = _("Quality")

    def ready(self) -> None:
        from jrs.jobs.periodic import Job, register
        from jrs.quality import verdicts

        verdicts.connect()
        register(Job("pages", _("Check every page again"), ("check_pages",), timedelta(days=1)))
