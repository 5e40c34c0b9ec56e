"""A language that is added gets its translators; its home page opens to them."""

from typing import Any

from django.conf import settings
from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import Locale, Page

from jrs.accounts.roles import make_translators, open_language_home


@receiver(post_save, sender=Locale)
def make_group_for_language(instance: Locale, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if created and not raw and instance.language_code != settings.LANGUAGE_CODE:
        make_translators(instance.language_code)


@receiver(post_save)
def open_home_to_translators(
    sender: type, instance: Any, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    # Depth 2 is a home page: the root of Wagtail's tree is depth 1.
    if created and not raw and isinstance(instance, Page) and instance.depth == 2:
        open_language_home(instance)
