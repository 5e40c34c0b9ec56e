"""Fills a database as `make run` does; run by `databases.starter_template` in a process of its own."""

from pathlib import Path
from tempfile import TemporaryDirectory

import django
from django.core.management import call_command

from tests.support.people import PASSWORD

if __name__ == "__main__":
    django.setup()
    call_command("load_starter_content", verbosity=0)

    from config.local.accounts import ensure_accounts

    with TemporaryDirectory() as folder:
        ensure_accounts(Path(folder) / "accounts.txt", PASSWORD)
