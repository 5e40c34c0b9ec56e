"""Who translates what."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import Permission
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import Translation

from jrs.accounts.models import User
from jrs.accounts.roles import is_translators, translators

__all__ = ["languages_of", "may_publish_in", "may_write", "sections_for", "translates", "translates_only"]


def paths(user: User, *codenames: str) -> list[str]:
    """The tree paths of the pages below which `user` may do one of `codenames` ("change_page" …)."""
    rights = GroupPagePermission.objects.filter(group__user=user, permission__codename__in=codenames)
    return list(rights.values_list("page__path", flat=True).distinct())


def locales_below(found: list[str]) -> list[Locale]:
    targets = Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).order_by("pk")
    if any(len(path) == Page.steplen for path in found):
        return list(targets)
    homes = Page.objects.filter(depth=2, path__in=[path[: 2 * Page.steplen] for path in found])
    return list(targets.filter(pk__in=homes.values("locale_id")))


def languages_of(user: User) -> list[Locale]:
    """The languages into which `user` translates: those under whose home page they may edit something."""
    if user.is_superuser:
        return locales_below(["0001"])
    return locales_below(paths(user, "change_page", "publish_page"))


def may_publish_in(user: User) -> set[int]:
    """The primary keys of the locales in which `user` may publish."""
    found = ["0001"] if user.is_superuser else paths(user, "publish_page")
    return {locale.pk for locale in locales_below(found)}


def sections_for(languages: list[Locale]) -> QuerySet[Page]:
    """The pages of the source language that were sent to the translators of `languages`: no other titles are named."""
    sent = Translation.objects.filter(enabled=True, target_locale__in=languages).values("source__object_id")
    pages = Page.objects.filter(depth__gt=1, alias_of=None, locale__language_code=settings.LANGUAGE_CODE)
    return pages.filter(translation_key__in=sent).order_by("path")


def may_write(user: User, model: type[models.Model], locale: Locale | None = None) -> bool:
    """Whether `user` may change snippets of a kind in a language; in every language when none is named.

    Rights on snippets know no language: what their group gives to translators counts in their own alone.
    """
    if user.is_superuser:
        return True
    right = {"codename": f"change_{model._meta.model_name}", "content_type__app_label": model._meta.app_label}
    rights = Permission.objects.filter(**right)
    names = set(user.groups.filter(permissions__in=rights).values_list("name", flat=True))
    if any(not is_translators(name) for name in names):
        return True
    return locale is not None and translators(locale.language_code) in names


def translates_only(user: Any) -> bool:
    """Whether all that `user` may do is to translate."""
    names = user.groups.values_list("name", flat=True) if user.is_authenticated else ()
    return bool(names) and not user.is_superuser and all(map(is_translators, names))


def translates(request: HttpRequest) -> bool:
    """Whether the person who asks has a language to translate into."""
    user = request.user
    return isinstance(user, User) and bool(languages_of(user))
