"""The card of a page, as it is stored."""

from typing import Any
from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

__all__ = ["Card"]


def card_upload_to(card: "Card", file_name: str) -> str:
    """A random name under `images/`, where public pictures lie: another one each time, so that it may be kept."""
    return f"images/cards/{uuid4().hex}.{file_name.rpartition('.')[2]}"


def page_field() -> "models.OneToOneField[Any, Any]":
    field = models.OneToOneField(Page, models.CASCADE, related_name="social_card", verbose_name=_("page"))
    # Its card is no reason to keep a page: the admin would count it among the places where the page is used.
    field.wagtail_reference_index_ignore = True  # type: ignore[attr-defined]
    return field


class Card(models.Model):
    """A picture of `width` × `height` that shows what the page is. `digest` says from what it was made."""

    page = page_field()
    file = models.FileField(_("file"), upload_to=card_upload_to)
    alt = models.CharField(_("alternative text"), max_length=400)
    width = models.PositiveSmallIntegerField(_("width"))
    height = models.PositiveSmallIntegerField(_("height"))
    digest = models.CharField(max_length=64, editable=False)

    class Meta:
        verbose_name = _("social card")
        verbose_name_plural = _("social cards")

    def __str__(self) -> str:
        return self.alt

    @property
    def url(self) -> str:
        """The address of the picture on this site, `/media/images/cards/….png`; absolute where a bucket holds it."""
        return self.file.url
