"""`clear_accounts`, daily: forgets what is kept about people for a time only."""

from datetime import timedelta
from typing import Any

from axes.models import AccessAttempt
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.timezone import localdate, now

from jrs.accounts.models import AuditEntry, Device


class Command(BaseCommand):
    help = "Deletes old entries of the audit log, ended sessions, counts of guesses and browsers not seen for long."

    def handle(self, *args: Any, **options: Any) -> None:
        """Delete by age; running it twice, or never for a month, does no harm."""
        entries, _kinds = AuditEntry.objects.filter(at__lt=now() - settings.AUDIT_KEPT).delete()
        attempts, _kinds = AccessAttempt.objects.filter(attempt_time__lt=now() - timedelta(days=1)).delete()
        devices, _kinds = Device.objects.filter(last_seen__lt=localdate() - settings.DEVICE_KEPT).delete()
        call_command("clearsessions")
        self.stdout.write(f"{entries} entries, {attempts} counts, {devices} browsers forgotten.")
