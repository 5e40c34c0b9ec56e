"""What becomes of the translations of a page when something becomes of the page, from whichever code."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.dispatch import receiver
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import (
    DraftStateMixin,
    Page,
    PageViewRestriction,
    ReferenceIndex,
    Revision,
    TranslatableMixin,
)
from wagtail.signals import post_page_move, published, unpublished
from wagtail_localize.models import Translation, TranslationSource

from jrs.translation.erasure import erase_if_sensitive
from jrs.translation.memory import fill_from_memory
from jrs.translation.sync import bring_up_to_date

__all__ = ["HANDLED"]

#: Set on a page whose translations are taken care of by who takes it down (the view that asks, see wagtail_hooks).
HANDLED = "translations_are_handled"


def is_source(instance: Any) -> bool:
    return isinstance(instance, TranslatableMixin) and instance.locale.language_code == settings.LANGUAGE_CODE


@receiver(published)
def synchronise_on_publish(instance: Any, revision: Revision, **kwargs: Any) -> None:
    if isinstance(instance, TranslatableMixin):
        source = TranslationSource.objects.get_for_instance_or_none(instance)
        if source is not None:
            bring_up_to_date(source, revision.user)


@receiver(post_save)
def synchronise_on_save(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """A snippet without drafts, such as a theme, is live as soon as it is saved."""
    if raw or not isinstance(instance, TranslatableMixin) or isinstance(instance, (DraftStateMixin, Page)):
        return
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is not None and source.specific_content_type.model_class() is sender:
        bring_up_to_date(source)


@receiver(post_save)
def synchronise_with_media(
    sender: type, instance: Any, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    """Where a page borrows the words of a picture or document (`jrs.blocks.borrowed`), they may have changed."""
    if raw or created or not isinstance(instance, (AbstractImage, AbstractDocument)):
        return
    for reference in (
        ReferenceIndex.get_references_to(instance).values("base_content_type", "object_id").distinct()
    ):
        model = ContentType.objects.get_for_id(reference["base_content_type"]).model_class()
        if model is None or not issubclass(model, TranslatableMixin):
            continue
        user_of_it = model._default_manager.filter(pk=reference["object_id"]).select_related("locale").first()
        source = user_of_it and TranslationSource.objects.get_for_instance_or_none(user_of_it)
        if source:
            bring_up_to_date(source, borrowed=True)


@receiver(post_save, sender=Translation)
def begin_with_memory(instance: Translation, created: bool, raw: bool = False, **kwargs: Any) -> None:
    if created and not raw:
        fill_from_memory(instance)


@receiver(unpublished)
def take_down_with_source(instance: Any, **kwargs: Any) -> None:
    """A source taken down, by hand, by code or because its time is over, is live in no language."""
    if not is_source(instance) or getattr(instance, HANDLED, False):
        return
    for translation in instance.get_translations().filter(live=True):
        # Aliases follow their source by themselves.
        if getattr(translation, "alias_of_id", None) is None:
            translation.unpublish(
                log_action="wagtail.unpublish", set_expired=getattr(instance, "expired", False)
            )


@receiver(post_delete)
def take_down_with_deleted(sender: type, instance: Any, **kwargs: Any) -> None:
    """A source deleted by code or by the bulk action, which ask about no language: its translations are not live.

    The view that deletes one page asks, and deletes the translations too.
    """
    if (
        isinstance(instance, Page)
        and sender is not Page
        and is_source(instance)
        and instance.alias_of_id is None
    ):
        for translation in instance.get_translations().filter(live=True, alias_of__isnull=True):
            translation.unpublish(log_action="wagtail.unpublish")
        erase_if_sensitive(instance)


@receiver(post_page_move)
def move_with_source(instance: Page, parent_page_after: Page, **kwargs: Any) -> None:
    """A source moved by code or by the bulk action takes its translations along, as the view for one page does."""
    if not is_source(instance) or kwargs["parent_page_before"].pk == parent_page_after.pk:
        return
    for translation in instance.get_translations().filter(alias_of__isnull=True):
        there = parent_page_after.get_translation_or_none(translation.locale)
        if there is not None and not translation.is_child_of(there):
            translation.move(there, pos="last-child")


def share_restrictions(page: Page) -> None:
    """Give every translation of a source the view restriction of the source, or none when it has none."""
    if not is_source(page):
        return
    with transaction.atomic():
        for translation in page.get_translations().filter(alias_of__isnull=True):
            # The method reads nothing of the source it is called on.
            TranslationSource().sync_view_restrictions(page, translation)
            restriction = page.view_restrictions.first()
            copied = translation.view_restrictions.first()
            if restriction and copied:
                copied.groups.set(restriction.groups.all())


@receiver(post_save, sender=PageViewRestriction)
@receiver(post_delete, sender=PageViewRestriction)
def restrict_with_source(instance: PageViewRestriction, raw: bool = False, **kwargs: Any) -> None:
    page = Page.objects.filter(pk=instance.page_id).select_related("locale").first()
    if page is not None and not raw:
        share_restrictions(page)


@receiver(m2m_changed, sender=PageViewRestriction.groups.through)
def restrict_to_the_same_groups(instance: Any, action: str, reverse: bool, **kwargs: Any) -> None:
    if not reverse and action in {"post_add", "post_remove", "post_clear"}:
        restrict_with_source(instance)
