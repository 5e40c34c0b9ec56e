"""What becomes of the translations of a page when something becomes of the page."""

from collections.abc import Iterable

from django.db.models import QuerySet
from wagtail import hooks
from wagtail.models import Page


@hooks.register("construct_translated_pages_to_cascade_actions")
def take_translations_along(pages: Iterable[Page], action: str) -> dict[Page, QuerySet[Page]]:
    """A page taken down, moved or deleted in the admin takes its translations along.

    Wagtail's own hook for this belongs to simple_translation, which wagtail-localize replaces without it: a story
    withdrawn in French would stay live in Dutch. Aliases follow their source by themselves when it is unpublished.
    """
    found = {page: Page.objects.translation_of(page, inclusive=False) for page in pages}
    if action == "unpublish":
        return {page: translations.filter(alias_of__isnull=True) for page, translations in found.items()}
    return found if action in {"move", "delete"} else {}
