"""Four accounts to try the site with, one per role. Their passwords are random, and lie in a file of this machine."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from django.apps import apps

from jrs.accounts.models import User
from jrs.accounts.roles import assign_role

__all__ = ["LocalAccount", "ensure_accounts"]


@dataclass(frozen=True)
class LocalAccount:
    """One account: its role (a word of `assign_role`), its address, its password, the language of its admin."""

    role: str
    email: str
    password: str
    language: str


ROLES = (("editor", "fr"), ("publisher", "fr"), ("translator-nl", "nl"), ("administrator", "fr"))
HEADING = "# Accounts of this machine only: role, e-mail address, password. Made by `make run`.\n"


def _read(file: Path) -> dict[str, str]:
    """Give the passwords by role of an earlier run."""
    if not file.exists():
        return {}
    lines = (
        line.split() for line in file.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    )
    return {fields[0]: fields[2] for fields in lines if len(fields) == 3}


def _write(file: Path, accounts: list[LocalAccount]) -> None:
    """Write the file, readable by its owner alone from the first byte."""
    file.unlink(missing_ok=True)
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(opened, "w", encoding="utf-8") as output:
        output.write(HEADING)
        for account in accounts:
            output.write(f"{account.role:<16}{account.email:<32}{account.password}\n")


def ensure_accounts(file: Path, password: str = "") -> list[LocalAccount]:
    """Give the four accounts, making those that are missing; a known password is kept, in `file`.

    `password`, if given, serves for all new ones (the tests know theirs).
    """
    known = _read(file)
    accounts = [
        LocalAccount(
            role, f"{role}@jrs.localhost", known.get(role) or password or secrets.token_urlsafe(12), language
        )
        for role, language in ROLES
    ]
    for account in accounts:
        user = User.objects.filter(email=account.email).first()
        if user is None:
            user = User.objects.create_user(account.email, account.password)
            assign_role(user, account.role)
            apps.get_model("wagtailusers", "UserProfile").objects.update_or_create(
                user=user, defaults={"preferred_language": account.language}
            )
        elif account.role not in known:
            user.set_password(account.password)
            user.save(update_fields=["password"])
    if known.keys() != {account.role for account in accounts}:
        _write(file, accounts)
    return accounts
