"""Two ways in that do not pass through our models: Wagtail's waiting uploads, and profile pictures."""

from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db.models.fields.files import FieldFile
from django.db.models.signals import pre_save
from django.dispatch import receiver

from jrs.media.documents import document_extension
from jrs.media.fields import is_new
from jrs.media.models import Image
from jrs.media.pictures import clean_picture


def _cleaned(file: FieldFile) -> "ContentFile[bytes]":
    clean = clean_picture(file.file)
    return ContentFile(clean.data, name=f"{uuid4().hex}{clean.extension}")


@receiver(pre_save, sender="wagtailcore.UploadedFile", dispatch_uid="jrs.media.waiting_upload")
def clean_a_waiting_upload(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Wagtail keeps an upload on disk, as it came, while the editor fills in a missing field.

    Raises `ValidationError` for a file that would be refused later.
    """
    if raw or not is_new(instance.file):
        return
    content_type = instance.for_content_type
    if content_type and content_type.model_class() is Image:
        instance.file = _cleaned(instance.file)
    else:
        instance.file.name = f"{uuid4().hex}.{document_extension(instance.file.name, instance.file.file)}"


@receiver(pre_save, sender="wagtailusers.UserProfile", dispatch_uid="jrs.media.profile_picture")
def clean_a_profile_picture(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """A photo of a member of the team loses its metadata too; what is no picture we take is dropped."""
    if raw or not is_new(instance.avatar):
        return
    try:
        instance.avatar = _cleaned(instance.avatar)
    except ValidationError:
        # Wagtail's profile form has passed it already and has no place for a message.
        instance.avatar = ""
