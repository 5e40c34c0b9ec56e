"""The page types of the hall. `HomePage.subpage_types` is the map of the site."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks import HomeBlocks
from jrs.blocks import BodyBlocks, Drawing
from jrs.cards.content import CardContent
from jrs.discovery.description import Description
from jrs.discovery.graph import donate_action
from jrs.hrefs import phone_href
from jrs.pages import BasePage
from jrs.roots import path_of
from news.models import NewsIndexPage, NewsPage

__all__ = ["HelpPage", "HomePage", "StandardPage", "SupportPage"]

LATEST = 3


class HomePage(BasePage):
    """The first page of a language."""

    body = StreamField(
        HomeBlocks(),
        verbose_name=_("parts of the page"),
        blank=True,
        help_text=_("In the order in which readers see them; the arrows move them."),
    )

    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("body")]

    # The story, the programmes and the figures on it age quickly.
    review_months = 3
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    subpage_types: ClassVar[list[str]] = [
        "home.StandardPage",
        "home.SupportPage",
        "home.HelpPage",
        "programmes.ProgrammeIndexPage",
        "news.StoryIndexPage",
        "news.NewsIndexPage",
    ]
    page_description = _("The first page of a language.")

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def card_content(self) -> CardContent:
        """The headline of the page: its title, "Home", says nothing elsewhere."""
        opening = next((block.value for block in self.body if block.block_type == "who_we_are"), None)
        return CardContent((opening and opening["headline"]) or self.seo_title or "JRS Belgium")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `latest_news` and `news_index_url`; gives story and programme blocks their pages."""
        context = super().get_context(request, *args, **kwargs)
        stories = [block.value for block in self.body if block.block_type == "featured_story"]
        cards = [
            card for block in self.body if block.block_type == "programmes" for card in block.value["cards"]
        ]
        self.fill(stories, cards)
        if any(block.block_type == "latest_news" for block in self.body):
            context["latest_news"] = NewsPage.objects.newest_in(self.locale_id).for_cards()[:LATEST]
            context["news_index_url"] = self.news_index_url(context["latest_news"], request)
        return context

    @staticmethod
    def fill(stories: list[Any], cards: list[Any]) -> None:
        """Give story and programme blocks the pages that the frame has found for them, all in one query."""
        chosen = {id(value): value["story"].page for value in stories if value.get("story")}
        chosen |= {id(value): value["programme"].page for value in cards if value.get("programme")}
        found = (
            Page.objects.filter(pk__in={page.pk for page in chosen.values() if page}, live=True)
            .select_related("storypage__image", "programmepage")
            .prefetch_related("storypage__image__renditions")
            .in_bulk()
        )
        for values, kind in ((stories, "storypage"), (cards, "programmepage")):
            for value in values:
                page = chosen.get(id(value))
                value.specific = getattr(found.get(page.pk), kind, None) if page else None

    def news_index_url(self, latest: Any, request: HttpRequest) -> str:
        """The address of the list of news: that of the newest item, less its last part."""
        newest = next(iter(latest), None)
        if newest is None:
            index_page = NewsIndexPage.objects.child_of(self).live().first()
            return path_of(index_page, request)
        return path_of(newest, request).rstrip("/").rsplit("/", 1)[0] + "/"


class StandardPage(BasePage):
    drawing = models.CharField(
        _("drawing"),
        max_length=30,
        choices=Drawing.choices,
        blank=True,
        help_text=_("Stands beside the title. The preview shows it at once."),
    )
    body = StreamField(
        BodyBlocks(),
        verbose_name=_("text"),
        blank=True,
        help_text=_("Made of blocks: press + and choose."),
    )

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("drawing"),
        FieldPanel("body"),
    ]

    review_months = 12
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["home.StandardPage"]
    page_description = _("A page of text: about us, contact, legal notice.")

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")


class SupportPage(BasePage):
    """A way to support: give, volunteer."""

    found_as = "support"
    drawing = models.CharField(
        _("drawing"),
        max_length=30,
        choices=Drawing.choices,
        blank=True,
        help_text=_("Stands beside the title. The preview shows it at once."),
    )
    show_account = models.BooleanField(
        _("show the bank account"),
        default=False,
        help_text=_("The account is kept under Settings > Site settings."),
    )
    body = StreamField(
        BodyBlocks(),
        verbose_name=_("text"),
        blank=True,
        help_text=_("Made of blocks: press + and choose."),
    )

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("drawing"),
        FieldPanel("show_account"),
        FieldPanel("body"),
    ]

    review_months = 12
    #: Every link in it may be one to give by.
    gift_fields: ClassVar[tuple[str, ...]] = ("body",)

    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.SupportPage"]
    subpage_types: ClassVar[list[str]] = ["home.SupportPage"]
    page_description = _("A way to support JRS Belgium, with or without the bank account.")

    class Meta:
        verbose_name = _("support page")
        verbose_name_plural = _("support pages")

    def card_content(self) -> CardContent:
        return CardContent(self.title, drawing=self.drawing or Drawing.HANDS, hue="saffron", wash=True)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `ways`, the live pages below this one."""
        context = super().get_context(request, *args, **kwargs)
        context["ways"] = SupportPage.objects.child_of(self).live().order_by("path").defer("body")
        return context

    def schema_actions(self, about: Description) -> list[dict[str, Any]]:
        """One can give where the account is shown, once it is known."""
        return [donate_action(about)] if self.show_account and about.frame.organisation.iban else []


class HelpPage(BasePage):
    """Help for somebody in need: the phone first, short, printed on one sheet."""

    phone = models.CharField(
        _("phone number"),
        max_length=40,
        blank=True,
        help_text=_("Left empty, the number of the organisation (Settings > Site settings)."),
    )
    phone_hours = models.CharField(
        _("when to call"), max_length=120, blank=True, help_text=_("Days and hours, in full words.")
    )
    verified_on = models.DateField(
        _("verified on"),
        null=True,
        blank=True,
        help_text=_("The day on which somebody last checked that all this is true. Readers see it."),
    )
    body = StreamField(
        BodyBlocks(),
        verbose_name=_("text"),
        blank=True,
        help_text=_("Made of blocks: press + and choose."),
    )

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        MultiFieldPanel([FieldPanel("phone"), FieldPanel("phone_hours")], heading=_("Phone")),
        FieldPanel("verified_on"),
        FieldPanel("body"),
    ]

    found_as = "help"
    found_fields = ("phone_hours",)
    # Nobody else learns that somebody looked for help.
    referrer_policy: ClassVar[str] = "no-referrer"
    # A number that is no longer answered sends somebody away.
    review_months = 6
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.HelpPage"]
    subpage_types: ClassVar[list[str]] = ["home.HelpPage"]
    page_description = _("Help for somebody in need: the phone first, one printed sheet.")

    class Meta:
        verbose_name = _("help page")
        verbose_name_plural = _("help pages")

    def card_content(self) -> CardContent:
        return CardContent(self.title, drawing=Drawing.KEY)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Adds `phone` and `phone_url`, the number to call first, and `topics`, the live pages below."""
        context = super().get_context(request, *args, **kwargs)
        context["phone"] = self.phone or context["frame"].organisation.phone
        context["phone_url"] = phone_href(context["phone"])
        context["topics"] = HelpPage.objects.child_of(self).live().order_by("path").defer("body")
        return context
