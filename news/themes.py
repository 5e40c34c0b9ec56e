"""What news and stories are about."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index
from wagtail.snippets.models import register_snippet

from jrs.analysis.fields import WordsAutocompleteField


@register_snippet
class Theme(index.Indexed, TranslatableMixin, models.Model):
    """A subject, with one version per language. Articles point at the source version."""

    name = models.CharField(_("name"), max_length=60, help_text=_("As readers see it, in a word or two."))
    slug = models.SlugField(
        _("address"), max_length=60, help_text=_("How the theme is called in addresses: ?theme=detention")
    )

    panels: ClassVar[list[Any]] = [FieldPanel("name"), FieldPanel("slug")]
    search_fields: ClassVar[list[Any]] = [WordsAutocompleteField("name"), index.FilterField("locale_id")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering: ClassVar[list[str]] = ["name"]

    def __str__(self) -> str:
        return self.name
