"""What is known of the truth of pages: reviews, and the links to other sites."""

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

__all__ = ["ExternalLink", "LinkPlace", "Review"]


class Review(models.Model):
    """Who answers for a page, and when somebody next makes sure that it is true. For pages of the source language."""

    page = models.OneToOneField(Page, models.CASCADE, primary_key=True, related_name="review")
    keeper = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who keeps this page"),
        help_text=_("Gets an e-mail when the page is to be looked at again. Empty: the publishers get it."),
    )
    review_on = models.DateField(
        _("look at it again on"),
        null=True,
        blank=True,
        help_text=_("On this day somebody makes sure that everything on the page is still true."),
    )
    reminded_on = models.DateField(null=True, editable=False)

    class Meta:
        verbose_name = _("review of a page")
        verbose_name_plural = _("reviews of pages")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.review_on}"


class ExternalLink(models.Model):
    """An address on another site that a live page links to, and what was found there."""

    class State(models.TextChoices):
        UNKNOWN = "unknown", _("not looked at yet")
        OK = "ok", _("answers")
        GONE = "gone", _("there is nothing there any more")
        CLOSED = "closed", _("does not let us look")
        FAILING = "failing", _("does not answer")
        PRIVATE = "private", _("is no public address")

    address = models.TextField(_("address"), unique=True)
    state = models.CharField(_("what was found"), max_length=10, choices=State, default=State.UNKNOWN)
    detail = models.CharField(_("in detail"), max_length=200, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    broken = models.BooleanField(_("broken"), default=False, db_index=True)
    broken_since = models.DateField(_("since"), null=True)
    checked_at = models.DateTimeField(null=True)
    next_check_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        verbose_name = _("link to another site")
        verbose_name_plural = _("links to other sites")

    def __str__(self) -> str:
        return self.address


class LinkPlace(models.Model):
    """Where on a page a link to another site stands."""

    link = models.ForeignKey(ExternalLink, models.CASCADE, related_name="places")
    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    path = models.CharField(max_length=255)
    text = models.CharField(max_length=255, blank=True)

    class Meta:
        constraints: ClassVar[list[Any]] = [
            models.UniqueConstraint(fields=["link", "page", "path"], name="one_row_per_place_of_a_link")
        ]

    def __str__(self) -> str:
        return f"{self.page_id} > {self.link_id}"
