"""The site's own picture, rendition and document, from the first migration on."""

import logging
from collections.abc import Callable
from pathlib import PurePath
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.db import OperationalError, models
from django.utils.crypto import salted_hmac
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    SourceImageIOError,
    get_upload_to,
)
from wagtail.search import index

from jrs.analysis.fields import WordsAutocompleteField, WordsField
from jrs.media.fields import DocumentField, OriginalField, is_new
from jrs.media.rendering import SparingFilter
from jrs.media.storage import PrivateStorage
from jrs.media.titles import neutral_document_title, neutral_image_title
from jrs.room import no_room

__all__ = ["Document", "DocumentText", "Image", "Rendition"]

logger = logging.getLogger(__name__)


def document_upload_to(document: "Document", file_name: str) -> str:
    """A random name under `documents/`; only the (checked) extension is kept."""
    return f"documents/{uuid4().hex}{PurePath(file_name).suffix}"


def make_storable(record: Any, neutral_title: Callable[[], str]) -> None:
    """Store a picture's or a document's new file, and title what has no title.

    Raises `ValidationError` for a file the site does not take.
    """
    if is_new(record.file):
        # Before Django collects the values: size, hash and dimensions must be those of the file as it is stored.
        record.file.save(record.file.name, record.file.file, save=False)
    record.title = record.title.strip() or neutral_title()


def uploader(related_name: str) -> "models.ForeignKey[Any, Any]":
    """Wagtail's `uploaded_by_user`, with a reverse name that does not meet that of Wagtail's own model."""
    field = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("uploaded by user"),
        null=True,
        blank=True,
        editable=False,
        on_delete=models.SET_NULL,
        related_name=related_name,
    )
    field.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]
    return field


class Image(AbstractImage):
    """A picture. Its original holds pixels and an ICC profile, nothing else, and has no public address."""

    file = OriginalField(
        verbose_name=_("file"),
        upload_to=get_upload_to,
        storage=PrivateStorage(),
        width_field="width",
        height_field="height",
    )
    uploaded_by_user = uploader("uploaded_images")
    tags = TaggableManager(help_text=None, blank=True, verbose_name=_("tags"), related_name="tagged_images")
    # Wagtail's description doubles as alternative text; ours is a field of its own.
    description = None
    # Not `default_alt_text`: Wagtail has a property of that name, which a field cannot replace.
    alt_text = models.CharField(
        _("default alternative text"),
        max_length=200,
        blank=True,
        help_text=_(
            "What the picture says, for people who do not see it. No names. A page can say it otherwise."
        ),
    )
    credit = models.CharField(
        _("credit"), max_length=120, blank=True, help_text=_("Photographer or source, as it must be printed.")
    )
    rights_note = models.CharField(
        _("note on rights"),
        max_length=255,
        blank=True,
        help_text=_("For the team only: consent, licence, until when. It is never printed."),
    )

    admin_form_fields = (
        *("title", "file", "alt_text", "credit", "rights_note", "collection", "tags"),
        *("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"),
    )
    search_fields = [
        *(field for field in AbstractImage.search_fields if field.field_name not in {"description", "title"}),
        WordsField("title", boost=10),
        WordsAutocompleteField("title"),
        index.FilterField("title"),
        WordsField("alt_text"),
        WordsAutocompleteField("alt_text"),
        WordsField("credit"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def get_renditions(self, *filters: Any) -> Any:
        """As Wagtail's own, for its tags; with a disk full a page shows its words, and no picture, in place of a 500.

        Raises SourceImageIOError, which the tags know, for a rendition that cannot be stored.
        """
        try:
            return super().get_renditions(*filters)
        except SourceImageIOError:
            raise
        except (OSError, OperationalError) as error:
            if isinstance(error, OperationalError) and not no_room(error):
                raise
            logger.exception("A rendition of picture %s was not stored.", self.pk)
            raise SourceImageIOError(str(error)) from error

    @property
    def default_alt_text(self) -> str:
        """The words somebody wrote for this picture; never its title, which is the team's."""
        return self.alt_text

    def get_upload_to(self, filename: str) -> str:
        """A random name under `originals/`; only the (true) extension is kept."""
        return f"originals/{uuid4().hex}{PurePath(filename).suffix}"

    def generate_rendition_file(
        self,
        filter: Filter,  # noqa: A002  (the name is Wagtail's)
        *,
        source: "File[bytes] | None" = None,
    ) -> "File[bytes]":
        """Wagtail's rendition, made sparingly, and in memory: Wagtail leaves the file it wrote it to open."""
        with super().generate_rendition_file(SparingFilter(filter.spec), source=source) as made:
            made.seek(0)
            return ContentFile(made.read(), name=made.name)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new file clean. Raises `ValidationError` for a file the site does not take."""
        make_storable(self, neutral_image_title)
        super().save(*args, **kwargs)


class Rendition(AbstractRendition):
    """A picture made from an original for a place on the site: the only form in which pictures are public."""

    image = models.ForeignKey(Image, related_name="renditions", on_delete=models.CASCADE)

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition"
            )
        ]

    def get_upload_to(self, filename: str) -> str:
        """A name under `images/` from which neither the original's name nor another rendition's follows."""
        digest = salted_hmac("jrs.media.rendition", f"{self.image.file.name} {filename}", algorithm="sha256")
        return f"images/{digest.hexdigest()[:40]}{PurePath(filename).suffix}"


class DocumentText(models.Model):
    """What is written in a document, taken out of its file after the upload, for the search."""

    document = models.OneToOneField("Document", models.CASCADE, primary_key=True, related_name="extracted")
    file_name = models.CharField(max_length=255)  # a new file has a new name
    language = models.CharField(max_length=12, blank=True)
    text = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.document_id}: {len(self.text)}"


class Document(AbstractDocument):
    """A file to download. It is what its name says, and it is served through `/documents/` alone."""

    file = DocumentField(verbose_name=_("file"), upload_to=document_upload_to, storage=PrivateStorage())
    uploaded_by_user = uploader("uploaded_documents")
    tags = TaggableManager(
        help_text=None, blank=True, verbose_name=_("tags"), related_name="tagged_documents"
    )

    language = models.CharField(
        _("language"),
        max_length=12,
        blank=True,
        choices=settings.LANGUAGES,
        help_text=_("In which the document is written. Left empty, it is told from its text."),
    )

    admin_form_fields = ("title", "file", "language", "collection", "tags")
    search_fields = [
        *(field for field in AbstractDocument.search_fields if field.field_name != "title"),
        WordsField("title", boost=10),
        WordsAutocompleteField("title"),
        index.FilterField("title"),
    ]

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def clean(self) -> None:
        """Nothing more: the field checks the content, where Wagtail checks the extension."""

    @property
    def file_extension(self) -> str:
        return PurePath(self.file.name or "").suffix.lstrip(".")

    @property
    def filename(self) -> str:
        """The name a reader downloads, from the title: `rapport-annuel-2025.pdf`."""
        stem = slugify(self.title)[:80] or slugify(self.title, allow_unicode=True)[:80] or "document"
        return f"{stem.strip('-')}.{self.file_extension}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new file checked. Raises `ValidationError` for a file the site does not take."""
        make_storable(self, neutral_document_title)
        super().save(*args, **kwargs)
