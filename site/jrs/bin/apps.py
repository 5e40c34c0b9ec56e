from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BinConfig(AppConfig):
    """Nothing that is deleted in the admin is lost for thirty days."""

    name = "jrs.bin"
    label = "bin"
    verbose_name = _("Bin")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from jrs.bin import files
        from jrs.jobs.periodic import Job, register

        files.connect()
        register(
            Job(
                "bin", _("Empty the bin of what is older than thirty days"), ("empty_bin",), timedelta(days=1)
            )
        )
