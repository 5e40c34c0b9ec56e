"""Brings the database of this machine to the state of the code: tables, starter content, accounts."""

import io
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from .accounts import LocalAccount, ensure_accounts

__all__ = ["prepare", "say"]


def say(step: str) -> None:
    """Print one line of progress."""
    print(f"· {step} …", flush=True)


class _Progress(io.StringIO):
    """Takes what `migrate` prints, and says every fortieth migration that is done."""

    def __init__(self, total: int) -> None:
        super().__init__()
        self.total = total
        self.done = 0

    def write(self, text: str) -> int:
        if text.strip() == "OK":
            self.done += 1
            if self.done % 40 == 0:
                say(f"  {self.done} of {self.total}")
        return len(text)


def _migrate() -> None:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        say(f"Building the database: {len(plan)} migrations")
        call_command("migrate", interactive=False, stdout=_Progress(len(plan)), no_color=True)


def prepare() -> tuple[list[LocalAccount], Path]:
    """Do what is missing, quickly when nothing is; gives the local accounts and the file that lists them."""
    _migrate()
    if not apps.get_model("home", "HomePage").objects.exists():
        say("Loading the starter content, once")
        call_command("load_starter_content", verbosity=0)
    accounts_file = Path(settings.VAR_DIR) / "accounts.txt"
    return ensure_accounts(accounts_file), accounts_file
