"""`create_user --role ROLE --email E`: an account, and a link to choose its password."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction
from wagtail.users.models import UserProfile

from jrs.accounts.links import password_link
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role


class Command(BaseCommand):
    help = "Makes an account with a role and prints a one-time link to choose its password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--role", required=True, help="editor, publisher, administrator, translator-nl, translator-en …"
        )
        parser.add_argument("--email", required=True)
        parser.add_argument("--language", default="fr", help="language of the admin for this person")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        email = options["email"].strip().lower()
        try:
            validate_email(email)
        except ValidationError as error:
            raise CommandError(f"{email}: {'; '.join(error.messages)}") from error
        if User.objects.filter(email__iexact=email).exists():
            raise CommandError(f"There is already an account for {email}.")
        user = User.objects.create_user(email)
        try:
            assign_role(user, options["role"])
        except (ValueError, Group.DoesNotExist) as error:
            known = ", ".join(Group.objects.order_by("name").values_list("name", flat=True))
            raise CommandError(f"{options['role']} is not a role here. Groups: {known}.") from error
        UserProfile.objects.create(user=user, preferred_language=options["language"])
        self.stdout.write(password_link(user))
