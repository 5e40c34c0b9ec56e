"""`reset_second_factor --email E --reason R`: for the administrator whom no other administrator can help."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from jrs.accounts import factors
from jrs.accounts.letters import notify
from jrs.accounts.models import User


class Command(BaseCommand):
    help = (
        "Takes the second step of signing in away from an account, ends its sessions and writes to its owner."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--email", required=True)
        parser.add_argument("--reason", required=True, help="kept in the audit log")

    def handle(self, *args: Any, **options: Any) -> None:
        user = User.objects.filter(email__iexact=options["email"].strip()).first()
        if user is None:
            raise CommandError(f"There is no account for {options['email']}.")
        factors.remove_all(user, by=None, reason=options["reason"])
        notify("factors_reset", user)
        self.stdout.write(f"{user.email} sets up a new second step at the next sign-in.")
