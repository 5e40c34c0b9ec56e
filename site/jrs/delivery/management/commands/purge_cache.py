from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from jrs.delivery.door.changes import announce


class Command(BaseCommand):
    help = "Empties the page cache of every process: for changes made past Django, with SQL for instance."

    def handle(self, *args: Any, **options: Any) -> None:
        """Takes nothing; every page is made anew for its next visitor."""
        announce(hard=True)
        self.stdout.write(_("Every process has been told to forget its pages."))
