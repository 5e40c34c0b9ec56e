"""The page types of the room: the programmes of JRS Belgium and their index."""

from typing import Any, ClassVar

from django.apps import apps
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from jrs.blocks import BodyBlocks, CallToActionBlock, Drawing, FactBlock, Hue
from jrs.cards.content import CardContent
from jrs.pages import BasePage

RELATED = 3


class ProgrammeQuerySet(PageQuerySet):
    def published_under(self, parent: Any) -> "ProgrammeQuerySet":
        """The live programmes below an index, in the order of the page tree."""
        return self.child_of(parent).live().order_by("path").defer("body", "facts", "take_part")

    def chosen(self, ids: Any, locale_id: int) -> "ProgrammeQuerySet":
        """The live versions, in one language, of the programmes with these ids."""
        keys = self.model.objects.filter(pk__in=ids).values("translation_key")
        found = self.live().filter(translation_key__in=keys, locale_id=locale_id)
        return found.defer("body", "facts", "take_part")


class ProgrammePage(BasePage):
    """What JRS Belgium does in one place: in the centres, at home, in class, in politics."""

    drawing = models.CharField(
        _("drawing"),
        max_length=30,
        choices=Drawing.choices,
        default=Drawing.DOOR,
        help_text=_("Stands beside the title. The preview shows it at once."),
    )
    hue = models.CharField(
        _("colour"),
        max_length=10,
        choices=Hue.choices,
        default=Hue.BLUE,
        help_text=_("Each programme has its own, here and in lists."),
    )
    facts = StreamField(
        [("fact", FactBlock())],
        verbose_name=_("key facts"),
        max_num=4,
        blank=True,
        help_text=_("Two or three numbers that a reader keeps in mind."),
    )
    body = StreamField(
        BodyBlocks(),
        verbose_name=_("text"),
        blank=True,
        help_text=_("Made of blocks: press + and choose."),
    )
    take_part = StreamField(
        [("call_to_action", CallToActionBlock())],
        verbose_name=_("how to take part"),
        max_num=2,
        blank=True,
        help_text=_("Ends the page: one thing that a reader can do."),
    )

    objects = PageManager.from_queryset(ProgrammeQuerySet)()

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("drawing"), FieldPanel("hue")], heading=_("Appearance")),
        FieldPanel("facts"),
        FieldPanel("body"),
        FieldPanel("take_part"),
    ]
    found_as = "programme"

    review_months = 12
    parent_page_types: ClassVar[list[str]] = ["programmes.ProgrammeIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = _("One programme: what it is, key facts, how to take part.")
    streams: ClassVar[tuple[str, ...]] = ("facts", "body", "take_part")

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def card_content(self) -> CardContent:
        return CardContent(self.title, _("Programme"), drawing=self.drawing, hue=self.hue, wash=True)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `related_stories` and `related_news`, the newest that name this programme."""
        context = super().get_context(request, *args, **kwargs)
        # By name: the rooms do not know each other (see the import contract in pyproject.toml).
        for name, model in (("related_stories", "news.StoryPage"), ("related_news", "news.NewsPage")):
            pages = apps.get_model(model).objects.newest_in(self.locale_id).about_programme(self)
            context[name] = pages.for_cards()[:RELATED]
        return context


class ProgrammeIndexPage(BasePage):
    """*Notre travail*: lists the programmes."""

    body = StreamField(
        BodyBlocks(),
        verbose_name=_("text"),
        blank=True,
        help_text=_("Made of blocks: press + and choose."),
    )

    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("body")]

    max_count_per_parent = 1
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["programmes.ProgrammePage"]
    page_description = _("Lists the programmes by itself, in the order of the page tree.")

    class Meta:
        verbose_name = _("list of programmes")
        verbose_name_plural = _("lists of programmes")

    def card_content(self) -> CardContent:
        return CardContent(self.title, drawing=Drawing.TABLE, wash=True)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `programmes`, in the order of the page tree."""
        context = super().get_context(request, *args, **kwargs)
        context["programmes"] = ProgrammePage.objects.published_under(self)
        return context
