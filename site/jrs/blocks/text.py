"""Blocks that are read: text, headings, quotations, callouts."""

from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from jrs.blocks.groups import TEXT, WAYS
from jrs.blocks.links import LinkListBlock

__all__ = ["CallToActionBlock", "CalloutBlock", "HeadingBlock", "QuotationBlock", "TextBlock"]

INLINE_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]


class TextBlock(blocks.RichTextBlock):
    """Running text. No pictures inside: they have a block that asks for an alternative text."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", ["h3", *INLINE_FEATURES])
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        group = TEXT
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        template = "blocks/text.html"
        preview_value = _(
            "<p>Every week we sit down with people who are held in a detention centre. "
            "We listen, and we come back.</p>"
        )


class HeadingValue(blocks.StructValue):
    @property
    def anchor(self) -> str:
        """The identifier of the heading, so that a link can lead to it."""
        return slugify(self["text"])[:60]


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(
        max_length=120, label=_("Heading"), help_text=_("A few words that say what follows.")
    )
    level = blocks.ChoiceBlock(
        choices=[("h2", _("Heading of a part")), ("h3", _("Heading inside a part"))],
        default="h2",
        label=_("Level"),
        help_text=_("A heading inside a part stands below a heading of a part."),
    )

    class Meta:
        icon = "title"
        group = TEXT
        label = _("Heading")
        label_format = "{text}"
        description = _("Opens a part of the page.")
        template = "blocks/heading.html"
        value_class = HeadingValue
        preview_value = {"text": _("A table, two chairs"), "level": "h2"}


class QuotationBlock(blocks.StructBlock):
    quote = blocks.TextBlock(label=_("Quotation"), help_text=_("Without quotation marks: they are added."))
    attribution = blocks.CharBlock(
        required=False,
        max_length=120,
        label=_("Who says it"),
        help_text=_("A name only with the agreement of the person."),
    )
    in_our_words = blocks.BooleanBlock(
        required=False,
        label=_("In our words"),
        help_text=_("Tick when the sentence was not said exactly like this. The page then says so."),
    )

    class Meta:
        icon = "openquote"
        group = TEXT
        label = _("Quotation")
        label_format = "{quote}"
        description = _("A sentence that deserves to stand alone.")
        template = "blocks/quotation.html"
        preview_value = {
            "quote": _("Words, too, can open a door."),
            "attribution": _("A visitor"),
            "in_our_words": False,
        }


class CalloutBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Title"), help_text=_("What the remark is about."))
    text = blocks.RichTextBlock(
        features=INLINE_FEATURES, label=_("Text"), help_text=_("One or two short paragraphs.")
    )
    tone = blocks.ChoiceBlock(
        choices=[("note", _("Good to know")), ("important", _("Important"))],
        default="note",
        label=_("Tone"),
        help_text=_("“Important” is for what would harm a reader who misses it."),
    )

    class Meta:
        icon = "info-circle"
        group = TEXT
        label = _("Callout")
        label_format = "{title}"
        description = _("A remark set apart, for what must not be missed.")
        template = "blocks/callout.html"
        preview_value = {
            "title": _("Good to know"),
            "text": _("<p>A visit is free. Nobody has to show us any paper.</p>"),
            "tone": "note",
        }


class CallToActionBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        max_length=120,
        label=_("Title"),
        help_text=_("What you ask of the reader, as a question or an order."),
    )
    text = blocks.TextBlock(required=False, label=_("Text"), help_text=_("Why, in one or two sentences."))
    links = LinkListBlock(max_num=2, label=_("Links"), help_text=_("The first becomes a button."))
    tone = blocks.ChoiceBlock(
        choices=[("plain", _("Plain")), ("support", _("Support us (saffron)"))],
        default="plain",
        label=_("Colour"),
        help_text=_("Saffron is kept for giving and helping."),
    )

    class Meta:
        icon = "pick"
        group = WAYS
        label = _("Call to action")
        label_format = "{title}"
        description = _("Asks the reader for one thing, with a button.")
        template = "blocks/call_to_action.html"
        preview_value = {
            "title": _("Do you have a little time every week?"),
            "text": _("Our visits live from volunteers. Let us talk about it."),
            "links": [{"kind": "url", "url": "https://example.org", "text": _("Become a volunteer")}],
            "tone": "plain",
        }
