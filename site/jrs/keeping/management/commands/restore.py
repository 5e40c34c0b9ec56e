"""`manage.py restore DIR`: a backup into an empty database."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from jrs.keeping.backup import backups
from jrs.keeping.restore import DamagedError, NotEmptyError, restore, verify
from jrs.keeping.vault import Vault


class Command(BaseCommand):
    help = (
        "Put a backup back: DIR is one of them, or the folder of all of them, of which the newest is taken."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR")
        parser.add_argument("--identity", type=Path, help="the file of the age key, for an encrypted backup")
        parser.add_argument("--verify", action="store_true", help="only read it and compare every checksum")

    def handle(self, *args: Any, folder: Path, identity: Path | None, **options: Any) -> None:
        made = folder if (folder / "manifest.json").exists() else next(iter(backups(folder)[::-1]), None)
        if made is None:
            raise CommandError(f"There is no finished backup in {folder}.")
        key = ""
        if identity:
            lines = identity.read_text(encoding="ascii").split()
            key = next((line for line in lines if line.startswith("AGE-SECRET-KEY-")), "")
        try:
            if options["verify"]:
                self.stdout.write(
                    f"{made.name}: {verify(made, Vault(identity=key))} files are as they were written."
                )
                return
            manifest = restore(made, Vault(identity=key))
        except (DamagedError, NotEmptyError, ValueError) as error:
            raise CommandError(str(error)) from error
        rows = sum(table["rows"] for table in manifest["tables"].values())
        self.stdout.write(f"{made.name}: {rows} rows and {len(manifest['media'])} uploads are back.")
