"""What is kept of the gate: what each page was found to be, and what a publisher overruled, with the reason."""

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

__all__ = ["Overruling", "Verdict"]


class Overruling(models.Model):
    """A publisher put something live although the gate held it back, and said why.

    It holds for exactly these findings (`keys`), in every language of the page: what is new is asked about anew.
    """

    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    object_id = models.CharField(max_length=255)
    instance = GenericForeignKey("content_type", "object_id")
    translation_key = models.UUIDField(db_index=True)
    title = models.CharField(_("title"), max_length=255)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("user")
    )
    reason = models.TextField(_("reason"))
    findings = models.JSONField(_("findings"), default=list)
    created_at = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("publication with a reason")
        verbose_name_plural = _("publications with a reason")
        ordering: ClassVar[list[str]] = ["-created_at"]

    def __str__(self) -> str:
        return self.reason

    @property
    def messages(self) -> list[str]:
        """What was overruled, in the words of that moment."""
        return [finding["message"] for finding in self.findings]

    @classmethod
    def keys_of(cls, translation_key: Any) -> set[str]:
        """The findings of a page or snippet that somebody has answered for."""
        rows = cls.objects.filter(translation_key=translation_key).values_list("findings", flat=True)
        return {finding["key"] for findings in rows for finding in findings}


class Verdict(models.Model):
    """What the checks said of a live page when it was last looked at."""

    page = models.OneToOneField(Page, models.CASCADE, primary_key=True, related_name="verdict")
    must = models.PositiveIntegerField(_("to be mended"), default=0)
    should = models.PositiveIntegerField(_("to look at"), default=0)
    words = models.PositiveIntegerField(_("words"), default=0)
    score = models.PositiveSmallIntegerField(_("readability"), null=True)
    looked_at = models.DateTimeField(_("looked at"), auto_now=True)

    class Meta:
        verbose_name = _("result of the checks")
        verbose_name_plural = _("results of the checks")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.must}/{self.should}"
