"""A theme that gets another name is found by it on every page that shows it."""

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_delete
from django.dispatch import receiver
from wagtail.search import index

from news.models import NewsPage, StoryPage, Theme


def _pages_with(theme: Theme) -> list[tuple[type[Any], int]]:
    """Articles point at the source version of a theme, and show the one in their own language."""
    found = {"theme__translation_key": theme.translation_key}
    return [
        (model, pk)
        for model in (NewsPage, StoryPage)
        for pk in model.objects.filter(**found).values_list("pk", flat=True)
    ]


def _renew(pages: list[tuple[type[Any], int]]) -> None:
    for model, pk in pages:
        index.insert_or_update_object(model.objects.get(pk=pk))


@receiver(post_save, sender=Theme, dispatch_uid="news.theme.renamed")
def renew_where_it_is_shown(instance: Theme, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        _renew(_pages_with(instance))


@receiver(pre_delete, sender=Theme, dispatch_uid="news.theme.going")
def note_where_it_is_shown(instance: Any, **kwargs: Any) -> None:
    """Asked before the theme goes: afterwards nobody knows where it stood."""
    instance.shown_on = _pages_with(instance)


@receiver(post_delete, sender=Theme, dispatch_uid="news.theme.gone")
def renew_where_it_was_shown(instance: Any, **kwargs: Any) -> None:
    _renew(instance.shown_on)
