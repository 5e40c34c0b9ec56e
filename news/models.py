"""The page types of the room: news and stories, each with its index."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from jrs.blocks import PORTRAITS, Drawing, Hue
from jrs.cards.content import CardContent
from news.dated import DatedPage
from news.listing import ListingPage
from news.querysets import DatedQuerySet, StoryManager
from news.themes import Theme

__all__ = ["NewsIndexPage", "NewsPage", "StoryIndexPage", "StoryPage", "Theme"]


class NewsPage(DatedPage):
    """A piece of news, a press release or a position."""

    class Kind(models.TextChoices):
        NEWS = "news", _("News")
        PRESS_RELEASE = "press_release", _("Press release")
        POSITION = "position", _("Position")

    article_type = "NewsArticle"
    found_as = "news"
    feed_template = "news/news_entry.html"

    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind.choices,
        default=Kind.NEWS,
        help_text=_("Stands above the title; readers can filter the list by it."),
    )

    content_panels: ClassVar[list[Any]] = [
        *DatedPage.content_panels,
        MultiFieldPanel(
            [FieldPanel("date"), FieldPanel("kind"), DatedPage.theme_panel, FieldPanel("programme")],
            heading=_("Date and place"),
        ),
        DatedPage.picture_panel,
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[Any]] = [*DatedPage.search_fields, index.FilterField("kind")]

    parent_page_types: ClassVar[list[str]] = ["news.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = _("A piece of news, a press release or a position, with its date.")

    class Meta:
        # In the order of the listing: its first and its last page are read from there.
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-date", "-page_ptr"], name="newest_news")
        ]
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def card_content(self) -> CardContent:
        """With its date; its picture, else the drawing of its programme, else a microphone."""
        about = self.programme
        drawing, hue = (about.drawing, about.hue) if about else (Drawing.MICROPHONE, Hue.BLUE)
        label = self.Kind(self.kind).label
        return CardContent(self.title, label, date=self.date, drawing=drawing, hue=hue, image=self.image)


class NewsIndexPage(ListingPage):
    facet = ("kind", _("Kind"), dict(NewsPage.Kind.choices))

    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["news.NewsPage"]
    page_description = _("Lists the news by itself.")

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    def card_content(self) -> CardContent:
        return CardContent(self.title, drawing=Drawing.MICROPHONE)

    def items(self) -> DatedQuerySet:
        return NewsPage.objects.published_under(self)


class StoryPage(DatedPage):
    """What somebody lived through, told with their agreement, in the words and under the name that they chose."""

    # Not news: a story does not age.
    article_type = "Article"
    feed_template = "news/story_entry.html"

    quotation = models.TextField(
        _("quotation"),
        max_length=300,
        blank=True,
        help_text=_("The headline of the story, without quotation marks: they are added."),
    )
    in_our_words = models.BooleanField(
        _("in our words"),
        default=False,
        help_text=_("Tick when the sentence was not said exactly like this. The page then says so."),
    )
    display_name = models.CharField(
        _("name shown"),
        max_length=80,
        blank=True,
        help_text=_("The name, first name or pseudonym that the person chose. Empty: no name is shown."),
    )
    name_changed = models.BooleanField(
        _("the name is changed"), default=False, help_text=_("The page then says so to its readers.")
    )
    portrait = models.CharField(
        _("drawn portrait"),
        max_length=30,
        choices=PORTRAITS,
        default=Drawing.PORTRAIT,
        help_text=_("Shown when there is no photo."),
    )

    objects = StoryManager()
    #: Nothing that tells of a person is sent to a translation program (jrs.translation.machine).
    always_sensitive: ClassVar[bool] = True

    content_panels: ClassVar[list[Any]] = [
        *DatedPage.content_panels,
        MultiFieldPanel([FieldPanel("quotation"), FieldPanel("in_our_words")], heading=_("Quotation")),
        MultiFieldPanel([FieldPanel("display_name"), FieldPanel("name_changed")], heading=_("Who speaks")),
        DatedPage.belonging_panel,
        FieldPanel("portrait"),
        DatedPage.picture_panel,
        FieldPanel("body"),
    ]
    found_as = "story"
    found_fields = ("quotation", "display_name", *DatedPage.found_fields)

    # Does the person still agree to be told of? A piece of news, by its date, stays true.
    review_months = 24
    parent_page_types: ClassVar[list[str]] = ["news.StoryIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = _("The story of a person, with or without a photo.")

    class Meta:
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["-date", "-page_ptr"], name="newest_stories")
        ]
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def card_content(self) -> CardContent:
        portrait = self.portrait or Drawing.PORTRAIT
        return CardContent(
            self.title, _("Story"), drawing=portrait, hue=Hue.GREEN, wash=True, image=self.image
        )

    @property
    def headline(self) -> str:
        """What opens the story: the quotation, else the title."""
        return self.quotation or self.title


class StoryIndexPage(ListingPage):
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]
    subpage_types: ClassVar[list[str]] = ["news.StoryPage"]
    page_description = _("Lists the stories by itself.")

    class Meta:
        verbose_name = _("list of stories")
        verbose_name_plural = _("lists of stories")

    def card_content(self) -> CardContent:
        return CardContent(self.title, drawing=Drawing.PORTRAIT_WINDOW, hue=Hue.GREEN, wash=True)

    def items(self) -> DatedQuerySet:
        return StoryPage.objects.published_under(self)
