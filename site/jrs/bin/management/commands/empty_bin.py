"""`manage.py empty_bin`: removes for good what has been in the bin for thirty days. Daily, from cron."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from jrs.bin import files, pages
from jrs.bin.models import DAYS, BinnedFile, BinnedPage

__all__ = ["Command"]


class Command(BaseCommand):
    help = "Removes what has been in the bin for thirty days: pages, pictures, documents, and their files."

    def handle(self, *args: Any, **options: Any) -> None:
        before = timezone.now() - timedelta(days=DAYS)
        old_pages = list(BinnedPage.objects.filter(deleted_at__lt=before))
        for page in old_pages:
            pages.remove(page)
        old_files = list(BinnedFile.objects.filter(deleted_at__lt=before))
        for file in old_files:
            files.remove(file)
        self.stdout.write(f"{len(old_pages)} pages, {len(old_files)} files removed")
