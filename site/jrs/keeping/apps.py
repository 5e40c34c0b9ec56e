from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class KeepingConfig(AppConfig):
    """Backup and restore."""

    name = "jrs.keeping"
    label = "keeping"
    verbose_name = _("Backups")

    def ready(self) -> None:
        """Make the nightly backup known, where the environment says where it goes."""
        from django.conf import settings

        from jrs.jobs.periodic import Job, register

        if settings.BACKUP_DIR:
            command = ("backup", str(settings.BACKUP_DIR), "--keep=14")
            register(Job("backup", _("Backup of database and uploads"), command, timedelta(days=1)))
