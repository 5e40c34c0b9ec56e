"""`create_user --role ROLE --email E`: an account, and a link to choose its password."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from wagtail.users.models import UserProfile

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
        # A random password that nobody knows: Django sends no reset link to an account with an unusable one.
        user.set_password(default_token_generator.make_token(user))
        user.save(update_fields=["password"])
        try:
            assign_role(user, options["role"])
        except (ValueError, Group.DoesNotExist) as error:
            known = ", ".join(Group.objects.order_by("name").values_list("name", flat=True))
            raise CommandError(f"{options['role']} is not a role here. Groups: {known}.") from error
        UserProfile.objects.create(user=user, preferred_language=options["language"])
        path = reverse(
            "wagtailadmin_password_reset_confirm",
            args=[urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)],
        )
        self.stdout.write(f"{settings.WAGTAILADMIN_BASE_URL.rstrip('/')}{path}")
