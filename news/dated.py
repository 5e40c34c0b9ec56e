"""What news and stories have in common: a date, a theme, a programme, a picture."""

import datetime
from collections.abc import Iterator
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from jrs.blocks import BodyBlocks
from jrs.blocks.borrowed import BorrowedField
from jrs.pages import BasePage
from jrs.studio.choosers import SnippetChooser
from news.querysets import DatedManager
from news.themes import Theme


class DatedPage(BasePage):
    """Abstract."""

    date = models.DateField(
        _("date"),
        default=timezone.localdate,
        help_text=_("The day that readers see; the newest comes first."),
    )
    theme = models.ForeignKey(
        Theme,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("theme"),
        help_text=_("Readers can filter the list by it."),
    )
    programme = models.ForeignKey(
        "programmes.ProgrammePage",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("programme"),
        help_text=_("The page of this programme then shows this one by itself."),
    )
    image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
        help_text=_(
            "Opens the page and stands for it where it is shared. With the agreement of who is on it."
        ),
    )
    image_alt = models.CharField(
        _("alternative text"),
        max_length=200,
        blank=True,
        help_text=_("What the picture says, for people who do not see it. No names."),
    )
    image_decorative = models.BooleanField(
        _("decorative"),
        default=False,
        help_text=_("Tick when the picture says nothing that the text does not say."),
    )
    body = StreamField(
        BodyBlocks(),
        verbose_name=_("text"),
        blank=True,
        help_text=_("Made of blocks: press + and choose."),
    )

    objects = DatedManager()
    joined: ClassVar[tuple[str, ...]] = ("image", "theme")
    #: A picture that several languages share is described in each.
    override_translatable_fields: ClassVar[list[Any]] = [BorrowedField("image_alt", "alt")]

    picture_panel = MultiFieldPanel(
        [FieldPanel("image"), FieldPanel("image_alt"), FieldPanel("image_decorative")],
        heading=_("Picture"),
        classname="collapsed",
    )
    theme_panel = FieldPanel("theme", widget=SnippetChooser(Theme))
    belonging_panel = MultiFieldPanel(
        [FieldPanel("date"), theme_panel, FieldPanel("programme")], heading=_("Date and place")
    )
    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.FilterField("date")]
    found_fields: ClassVar[tuple[str, ...]] = ("alt",)

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.image and not (self.image_decorative or self.alt or self.unfinished):
            raise ValidationError({"image_alt": _("Describe the picture, or tick “Decorative”.")})

    @property
    def alt(self) -> str:
        """The alternative text of the picture; empty when it is decorative."""
        if self.image_decorative or self.image is None:
            return ""
        return self.image_alt or self.image.default_alt_text or ""

    @property
    def found_on(self) -> datetime.date:
        return self.date

    @property
    def found_programme(self) -> UUID | None:
        return self.programme.translation_key if self.programme else None

    def found_words(self) -> Iterator[str]:
        theme = self.theme_here()
        if theme:
            yield theme.name

    def linked_pages(self) -> list[int]:
        return [self.programme_id] if self.programme_id else []

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `programme`, the page of the programme in the reader's language, and `theme`."""
        context = super().get_context(request, *args, **kwargs)
        context["programme"] = context["frame"].target(self.programme_id) if self.programme_id else None
        context["theme"] = self.theme_here()
        return context

    def theme_here(self) -> Theme | None:
        """The theme in the language of the page, else as it was chosen."""
        if self.theme is None or self.theme.locale_id == self.locale_id:
            return self.theme
        return self.theme.get_translation_or_none(self.locale) or self.theme
