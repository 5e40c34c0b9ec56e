"""What a translator stores is looked at when it is stored, by whichever way it came: the editor, a PO file, code.

wagtail-localize leaves what has an error out of the page, and shows the error beside the text.
"""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail_localize.models import OverridableSegment, SegmentOverride, StringSegment, StringTranslation

from jrs.hrefs import host_of, safe_href, takes_gifts
from jrs.translation.checks import blocking
from jrs.translation.segments import is_address

__all__: list[str] = []


def changed(update_fields: Collection[str] | None, name: str) -> bool:
    """`update_or_create` names the fields that it saves."""
    return update_fields is None or name in update_fields


@receiver(post_save, sender=StringTranslation)
def check_words(
    instance: StringTranslation, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    if raw or instance.has_error or not changed(update_fields, "data"):
        return
    problems = blocking(instance.translation_of.data, instance.data)
    if problems:
        instance.has_error = True
        instance.field_error = problems[0].message
        instance.save(update_fields=["has_error", "field_error"])


@receiver(post_save, sender=StringTranslation)
def propose_address(
    instance: StringTranslation, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    """The address of a page is made from its translated title, until somebody writes another."""
    if raw or instance.context is None or instance.context.path != "title" or instance.has_error:
        return
    slug = slugify(instance.data)
    segment = (
        StringSegment.objects.filter(
            context__object_id=instance.context.object_id,
            context__path="slug",
            source__translations__target_locale=instance.locale_id,
        )
        .select_related("string", "context")
        .first()
    )
    if slug and segment is not None and is_address(segment.context.path):
        address, created = StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale_id=instance.locale_id,
            defaults={
                "data": slug,
                "translation_type": instance.translation_type,
                "last_translated_by_id": instance.last_translated_by_id,
            },
        )
        machine = StringTranslation.TRANSLATION_TYPE_MACHINE
        if not created and address.translation_type == machine != instance.translation_type:
            # The address that came with a machine's title: a person has now accepted or written another.
            address.data, address.translation_type = slug, instance.translation_type
            address.save()


def trouble_with(source: Any, value: Any) -> str:
    """Why `value` may not stand in place of `source`; "" when it may.

    `source` is a primary key of a page, image or document, an e-mail address, or an address of the web.
    """
    if not isinstance(source, str):
        return "" if str(value).isdecimal() else _("Choose something that exists.")
    if "@" in source and ":" not in source:
        try:
            validate_email(value)
        except ValidationError:
            return _("Write an e-mail address, such as name@example.org.")
        return ""
    if not isinstance(value, str) or safe_href(value) != value.strip() or not value.strip():
        return _("Write an address that begins with https://, or choose nothing to keep that of the source.")
    return ""


def gift_trouble(segment: OverridableSegment, value: Any) -> str:
    """Why a translator may not lead those who want to give to `value`; "" when they may, or nobody gives there."""
    model = segment.source.specific_content_type.model_class()
    if segment.context.path.partition(".")[0] not in getattr(model, "gift_fields", ()):
        return ""
    if (
        not host_of(str(value))
        or host_of(str(value)) == host_of(str(segment.data))
        or takes_gifts(str(value))
    ):
        return ""
    return _("Readers give by links of this page. Only sites on the list of the server may stand here.")


@receiver(post_save, sender=SegmentOverride)
def check_override(
    instance: SegmentOverride, raw: bool = False, update_fields: Any = None, **kwargs: Any
) -> None:
    if raw or instance.context_id is None or not changed(update_fields, "data_json"):
        return
    segment = (
        OverridableSegment.objects.filter(context_id=instance.context_id)
        .select_related("context", "source__specific_content_type")
        .first()
    )
    if segment is None:
        return
    trouble = trouble_with(segment.data, instance.data) or gift_trouble(segment, instance.data)
    if trouble or instance.has_error:
        instance.has_error, instance.field_error = bool(trouble), trouble
        instance.save(update_fields=["has_error", "field_error"])
