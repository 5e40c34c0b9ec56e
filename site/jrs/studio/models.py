"""What pages and sections can start from."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import Locale, Page

__all__ = ["Template"]


class TemplateQuerySet(models.QuerySet["Template"]):
    def for_page(self, model: type[Page], locale: Locale) -> "TemplateQuerySet":
        """Those that a page of type `model` in the language `locale` can start from."""
        return self.filter(page_type=ContentType.objects.get_for_model(model), locale=locale)

    def sections(self, locale: Locale) -> "TemplateQuerySet":
        """Those that can be set into the text of a page in the language `locale`."""
        return self.filter(page_type=None, locale=locale)


class Template(models.Model):
    """Sample content for a page of one type, or for a section of any page, in one language.

    No page: so it is in no search, sitemap, feed or list, and nobody can read it at an address. `content` holds the
    raw values of the page's own fields by their name, or the raw blocks of a section; blocks have no identifiers.
    """

    name = models.CharField(
        _("name"),
        max_length=80,
        help_text=_("What it is good for, in a word or two: News item, Press release."),
    )
    description = models.CharField(
        _("description"),
        max_length=200,
        blank=True,
        help_text=_("When to take it, in one sentence. Whoever starts a page reads it."),
    )
    locale = models.ForeignKey(
        Locale, models.CASCADE, related_name="+", verbose_name=_("language"), editable=False
    )
    page_type = models.ForeignKey(
        ContentType, models.CASCADE, null=True, related_name="+", verbose_name=_("page type"), editable=False
    )
    content: Any = models.JSONField(editable=False)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("made by"),
        editable=False,
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    objects = TemplateQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = pgettext_lazy("a page to start from", "template")
        verbose_name_plural = pgettext_lazy("pages to start from", "templates")
        ordering = ("locale", "name")

    def __str__(self) -> str:
        return self.name

    @property
    def kind(self) -> str:
        """The type of page that it starts, else that it is a section."""
        model = self.page_type.model_class() if self.page_type else None
        return str(model._meta.verbose_name) if model else str(_("section"))
