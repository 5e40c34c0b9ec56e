"""The parts of the home page. Each stands there once, in the order that the editors give them."""

from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.values import FeaturedStoryValue, ProgrammeCardValue
from jrs.blocks import (
    CalloutBlock,
    CallToActionBlock,
    CardsBlock,
    FactsBlock,
    LinkBlock,
    PageReferenceBlock,
    QuotationBlock,
    TextBlock,
)

__all__ = ["HomeBlocks"]

PARTS = _("Parts of the home page")


class WhoWeAreBlock(blocks.StructBlock):
    kicker = blocks.CharBlock(
        max_length=60, label=_("Small title"), help_text=_("For example: Who are we?"), default=""
    )
    headline = blocks.CharBlock(
        max_length=120, label=_("Headline"), help_text=_("One sentence, in very large letters.")
    )
    text = blocks.TextBlock(label=_("Text"), help_text=_("Who JRS Belgium is, in two or three sentences."))
    link = LinkBlock(label=_("Link"))

    class Meta:
        icon = "home"
        group = PARTS
        label = _("Who we are")
        label_format = "{headline}"
        description = _("Opens the home page: a headline, two or three sentences, a link.")
        template = "blocks/who_we_are.html"
        preview_value: ClassVar = {
            "kicker": _("Who are we?"),
            "headline": _("There is somebody behind the door."),
            "text": _("JRS Belgium accompanies, serves and defends refugees and forced migrants in Belgium."),
            "link": {"kind": "url", "url": "https://example.org", "text": _("Read more")},
        }


class FeaturedStoryBlock(blocks.StructBlock):
    story = PageReferenceBlock(
        page_type="news.StoryPage",
        label=_("Story"),
        help_text=_("Each reader sees it in their own language, where it exists."),
    )
    title = blocks.CharBlock(
        required=False, max_length=120, label=_("Title"), help_text=_("Left empty, the title of the story.")
    )
    quotation = blocks.TextBlock(
        required=False, label=_("Quotation"), help_text=_("Left empty, the quotation of the story."), rows=2
    )
    lead = blocks.TextBlock(
        required=False, label=_("Lead"), help_text=_("Left empty, the summary of the story."), rows=3
    )
    link_label = blocks.CharBlock(
        max_length=60,
        label=_("Text of the link"),
        default="",
        help_text=_("For example: Read the whole story."),
    )

    class Meta:
        icon = "openquote"
        group = PARTS
        label = _("Featured story")
        label_format = "{story}"
        description = _("One story, with its quotation as headline.")
        template = "blocks/featured_story.html"
        value_class = FeaturedStoryValue
        preview_value: ClassVar = {
            "title": _("Come to study"),
            "quotation": _("My papers were in order. They locked me up all the same."),
            "lead": _("A young man lands with valid papers, and is led to a detention centre."),
            "link_label": _("Read the whole story"),
        }


class ProgrammeCardBlock(blocks.StructBlock):
    programme = PageReferenceBlock(
        page_type="programmes.ProgrammePage",
        label=_("Programme"),
        help_text=_("Its title and its drawing are shown."),
    )
    text = blocks.TextBlock(
        required=False, rows=2, label=_("Sentence"), help_text=_("Left empty, the summary of the programme.")
    )
    link_label = blocks.CharBlock(
        max_length=40,
        label=_("Text of the link"),
        default="",
        help_text=_("Says where it leads, for example: Read about the visits."),
    )

    class Meta:
        icon = "form"
        label = _("Programme")
        label_format = "{programme}"
        value_class = ProgrammeCardValue


class ProgrammesBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        max_length=80, label=_("Title"), help_text=_("Stands above this part of the page.")
    )
    intro = blocks.TextBlock(
        required=False, rows=2, label=_("Introduction"), help_text=_("One or two sentences.")
    )
    cards = blocks.ListBlock(
        ProgrammeCardBlock(),
        min_num=1,
        max_num=8,
        label=_("Programmes"),
        help_text=_("In the order in which readers see them; the arrows move them."),
    )

    class Meta:
        icon = "grip"
        group = PARTS
        label = _("Our work")
        label_format = "{title}"
        description = _("The programmes, each with its drawing, a sentence and a link.")
        template = "blocks/programmes.html"
        preview_value: ClassVar = {
            "title": _("Our work"),
            "intro": _("Four places, four ways of being there."),
            "cards": [],
        }


class SupportActionBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=60, label=_("Title"), help_text=_("One verb: Give, Follow, Help."))
    text = blocks.CharBlock(
        required=False, max_length=120, label=_("Sentence"), help_text=_("What it takes, or what it changes.")
    )
    link = LinkBlock(label=_("Link"))

    class Meta:
        icon = "pick"
        label = _("Way to help")
        label_format = "{title}"


class SupportBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        max_length=80, label=_("Title"), help_text=_("Stands above this part of the page.")
    )
    text = blocks.TextBlock(required=False, rows=2, label=_("Text"), help_text=_("One or two sentences."))
    actions = blocks.ListBlock(
        SupportActionBlock(),
        min_num=1,
        max_num=3,
        label=_("Ways to help"),
        help_text=_("The one you wish for most comes first."),
    )

    class Meta:
        icon = "pick"
        group = PARTS
        label = _("Support us")
        label_format = "{title}"
        description = _("The saffron band: follow, give, get involved.")
        template = "blocks/support.html"
        preview_value: ClassVar = {
            "title": _("Hold the door open."),
            "text": _("A visit, a journey, a meeting in class: none of it exists without you."),
            "actions": [
                {
                    "title": _("Give"),
                    "text": _("Once, or every month."),
                    "link": {"kind": "url", "url": "https://example.org"},
                }
            ],
        }


class LatestNewsBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        max_length=80, label=_("Title"), help_text=_("Stands above this part of the page.")
    )
    link_label = blocks.CharBlock(
        max_length=60, label=_("Text of the link to all the news"), help_text=_("For example: All the news.")
    )

    class Meta:
        icon = "list-ul"
        group = PARTS
        label = _("Latest news")
        label_format = "{title}"
        description = _("The three newest news items, by themselves.")
        template = "blocks/latest_news.html"
        preview_value: ClassVar = {"title": _("Latest news"), "link_label": _("All the news")}


class HomeBlocks(blocks.StreamBlock):
    who_we_are = WhoWeAreBlock()
    featured_story = FeaturedStoryBlock()
    programmes = ProgrammesBlock()
    support = SupportBlock()
    latest_news = LatestNewsBlock()
    text = TextBlock()
    quotation = QuotationBlock()
    facts = FactsBlock()
    callout = CalloutBlock()
    cards = CardsBlock()
    call_to_action = CallToActionBlock()

    class Meta:
        block_counts: ClassVar = {
            "who_we_are": {"min_num": 1, "max_num": 1},
            "featured_story": {"max_num": 1},
            "programmes": {"max_num": 1},
            "support": {"max_num": 1},
            "latest_news": {"max_num": 1},
        }
