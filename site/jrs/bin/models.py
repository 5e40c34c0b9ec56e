"""What lies in the bin: pages, which stand in a tree of their own, and files, whose rows are put away."""

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

__all__ = ["DAYS", "BinnedFile", "BinnedPage"]

#: After so many days what lies in the bin is removed.
DAYS = 30


class Binned(models.Model):
    """Abstract: what was deleted, when, and by whom."""

    title = models.CharField(_("title"), max_length=255)
    deleted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("deleted by")
    )
    deleted_at = models.DateTimeField(_("deleted"), auto_now_add=True, db_index=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    @property
    def kept_until(self) -> datetime:
        return self.deleted_at + timedelta(days=DAYS)


class BinnedPage(Binned):
    """A page with all below it, and with its translations: one row per language, of one `batch`."""

    page = models.OneToOneField(Page, models.CASCADE, primary_key=True, related_name="binned")
    batch = models.UUIDField(db_index=True)
    parent = models.ForeignKey(Page, models.SET_NULL, null=True, related_name="+")
    before = models.ForeignKey(Page, models.SET_NULL, null=True, related_name="+")
    # {primary key of a page that was live: primary key of the revision that readers saw, or None}
    live = models.JSONField(default=dict)
    pages = models.PositiveIntegerField(_("pages"), default=1)
    # What it was, where another page in the bin has the same.
    slug = models.CharField(max_length=255, blank=True)

    class Meta(Binned.Meta):
        verbose_name = _("page in the bin")
        verbose_name_plural = _("pages in the bin")
        ordering: ClassVar[list[str]] = ["-deleted_at", "page_id"]


class BinnedFile(Binned):
    """A picture or a document: its row, its file, and the fields that pointed at it."""

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_pk = models.PositiveIntegerField()
    file = models.CharField(max_length=255)
    row = models.JSONField()
    tags = models.JSONField(default=list)
    # [content type, primary key, name of the field] of each foreign key that was emptied
    places = models.JSONField(default=list)

    class Meta(Binned.Meta):
        verbose_name = _("file in the bin")
        verbose_name_plural = _("files in the bin")
        ordering: ClassVar[list[str]] = ["-deleted_at", "pk"]

    @property
    def kind(self) -> Any:
        """The name of its type, "image"."""
        model = self.content_type.model_class()
        return model._meta.verbose_name if model else ""
