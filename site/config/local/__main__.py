"""Prepares the site and serves it; `python -m config.local`, on the port of the variable PORT (8000)."""

import os
import sys

import django
from django.core.management import call_command

from config.postgres import LauncherError


def main() -> None:
    """Prepare, tell where everything is, and serve until Ctrl-C; the database goes with the last process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    port = os.environ.get("PORT") or "8000"
    if not port.isdecimal():
        sys.exit(f"PORT must be a number, not {port!r}.")
    # Django's reloader starts this module again in a child, which has only to serve.
    first = os.environ.get("RUN_MAIN") != "true"
    if first:
        print("· Starting the database …", flush=True)
    try:
        django.setup()
    except LauncherError as error:
        sys.exit(str(error))
    if first:
        from .preparation import prepare  # reads the models, so not before

        accounts, accounts_file = prepare()
        print(f"\n  Site     http://127.0.0.1:{port}/\n  Admin    http://127.0.0.1:{port}/admin/\n")
        for account in accounts:
            print(f"  {account.role:<15}{account.email:<30}{account.password}")
        print(f"\n  The passwords are kept in {accounts_file}. Ctrl-C stops everything.\n", flush=True)
    call_command("runserver", f"127.0.0.1:{port}", skip_checks=True, verbosity=0)


main()
