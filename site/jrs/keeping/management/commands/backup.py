"""`manage.py backup DIR`: the database and the uploads, as they are now."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from jrs.keeping.backup import IncompleteBackupError, back_up, forget
from jrs.keeping.restore import DamagedError, verify
from jrs.keeping.vault import Vault


class Command(BaseCommand):
    help = "Write the database and all uploads into a new folder below DIR, and read it back."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--recipient", default="", help="an age public key; default: BACKUP_RECIPIENT")
        parser.add_argument("--keep", type=int, default=0, help="delete all but so many backups afterwards")

    def handle(self, *args: Any, folder: Path, recipient: str, keep: int, **options: Any) -> None:
        vault = Vault(recipient or settings.BACKUP_RECIPIENT)
        try:
            made = back_up(folder, vault)
            files = verify(made, vault)
        except (DamagedError, IncompleteBackupError, OSError) as error:
            raise CommandError(f"The backup failed: {error}") from error
        gone = forget(folder, keep) if keep > 0 else 0
        self.stdout.write(f"{made.name}: {files} files written and read back; {gone} old backups deleted.")
