"""The two file fields. The check and the cleaning sit in their `save`, which every way in goes through:
a form, a model's `save()`, and `instance.file.save(…)` as Wagtail's multiple upload calls it."""

from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile, File
from django.db import models
from django.db.models.fields.files import FieldFile
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile
from wagtail.utils.file import hash_filelike

from jrs.media.documents import document_extension
from jrs.media.pictures import clean_picture, examine_picture, picture_size

__all__ = ["DocumentField", "OriginalField"]


def is_new(file: FieldFile) -> bool:
    """Whether a file waits to be stored. Django's own `FileField.pre_save` asks the same private flag."""
    return bool(file) and not file._committed  # type: ignore[attr-defined]  # noqa: SLF001


def validate_picture(file: FieldFile) -> None:
    """Model validator: raises `ValidationError` for a new file that is no picture the site takes."""
    if is_new(file):
        examine_picture(file.file)


def validate_document(file: FieldFile) -> None:
    """Model validator: raises `ValidationError` for a new file that is no document the site takes."""
    if is_new(file):
        document_extension(file.name or "", file.file)


class OriginalFieldFile(WagtailImageFieldFile):
    """An uploaded picture. Nothing reaches the storage before it is clean."""

    def get_image_dimensions(self) -> tuple[int, int] | tuple[None, None]:
        """Width and height from the header alone: Wagtail decodes the whole picture, whatever its size."""
        close = self.closed
        self.open()
        try:
            return picture_size(self)
        finally:
            if close:
                self.close()
            else:
                self.seek(0)

    def save(self, name: str, content: "File[bytes]", save: bool = True) -> None:
        """Store the picture without metadata, under a name of its own; `name` is not used.

        Raises `ValidationError` when the content may not come in.
        """
        content.open()
        clean = clean_picture(content)
        name = f"original{clean.extension}"
        # Django measures the content it is given, and takes one without a name for none.
        super().save(name, ContentFile(clean.data, name=name), save=False)
        self.instance.file_size = len(clean.data)
        self.instance.file_hash = hash_filelike(BytesIO(clean.data))
        if save:
            self.instance.save()


class OriginalField(WagtailImageField):
    """Wagtail's image field, with the original cleaned and checked by content."""

    attr_class = OriginalFieldFile
    default_validators = [validate_picture]


class DocumentFieldFile(FieldFile):
    """An uploaded document. Nothing reaches the storage before its content is known."""

    def save(self, name: str, content: "File[bytes]", save: bool = True) -> None:
        """Store the document under a name of its own; of `name`, only the extension is used.

        Raises `ValidationError` when the content is not what the name says.
        """
        content.open()
        extension = document_extension(name, content)
        file_hash, file_size = hash_filelike(content), content.size
        super().save(f"document.{extension}", content, save=False)
        document: Any = self.instance
        document.file_hash, document.file_size = file_hash, file_size
        if save:
            self.instance.save()


class DocumentField(models.FileField):
    """A file field for documents checked by content."""

    attr_class = DocumentFieldFile
    default_validators = [validate_document]
