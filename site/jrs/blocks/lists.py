"""Blocks made of several of the same: cards, figures, steps, questions."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from jrs.blocks.drawings import DrawingChoiceBlock
from jrs.blocks.groups import LISTS, WAYS
from jrs.blocks.links import LinkBlock, LinkListBlock
from jrs.blocks.text import INLINE_FEATURES
from jrs.blocks.verbatim import VerbatimCharBlock

__all__ = [
    "ButtonsBlock",
    "CardsBlock",
    "FactBlock",
    "FactsBlock",
    "QuestionsBlock",
    "StepsBlock",
]


class OptionalLinkBlock(LinkBlock):
    """A link that may be left empty."""

    def clean(self, value: Any) -> Any:
        if not value.get(value.kind) and not value.get("text"):
            return value
        return super().clean(value)

    class Meta:
        label = _("Link")
        collapsed = True


class CardBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=100, label=_("Title"), help_text=_("A few words."))
    text = blocks.TextBlock(required=False, label=_("Text"), help_text=_("One or two sentences."))
    drawing = DrawingChoiceBlock(
        required=False, label=_("Drawing"), help_text=_("The preview shows it at once.")
    )
    link = OptionalLinkBlock(required=False, label=_("Link"))

    class Meta:
        icon = "form"
        label = _("Card")
        label_format = "{title}"


class CardsBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        required=False, max_length=120, label=_("Title"), help_text=_("Stands above all the cards.")
    )
    cards = blocks.ListBlock(
        CardBlock(),
        min_num=1,
        max_num=12,
        label=_("Cards"),
        help_text=_("Two to four stand best side by side."),
    )

    class Meta:
        icon = "grip"
        group = LISTS
        label = _("Cards")
        label_format = "{title}"
        description = _("Several things side by side, each with a title and a link.")
        template = "blocks/cards.html"
        preview_value = {
            "title": _("Two ways to visit"),
            "cards": [
                {"title": _("Accredited visitors"), "text": _("They follow each situation.")},
                {"title": _("Friendly visitors"), "text": _("They come for the person.")},
            ],
        }


EXAMPLE_FACT = {"number": "6", "unit": _("centres"), "text": _("for adults, in Belgium"), "year": 2025}


class FactBlock(blocks.StructBlock):
    number = VerbatimCharBlock(
        max_length=12, label=_("Number"), help_text=_("The number alone, for example 6.")
    )
    unit = blocks.CharBlock(
        required=False,
        max_length=60,
        label=_("Of what"),
        help_text=_("What is counted, for example: centres."),
    )
    text = blocks.TextBlock(required=False, label=_("Explanation"), help_text=_("What this number says."))
    year = blocks.IntegerBlock(
        required=False, min_value=1900, max_value=2100, label=_("Year"), help_text=_("When this was counted.")
    )
    source_name = blocks.CharBlock(
        required=False, max_length=120, label=_("Source"), help_text=_("Who counted.")
    )
    source_url = blocks.URLBlock(
        required=False, label=_("Address of the source"), help_text=_("Where readers can check it.")
    )

    class Meta:
        icon = "list-ol"
        help_text = _("One number, with its year and its source.")
        label = _("Fact")
        label_format = "{number} {unit}"
        template = "blocks/fact.html"
        preview_value = EXAMPLE_FACT


class FactsBlock(blocks.ListBlock):
    def __init__(self, child_block: Any = None, **kwargs: Any) -> None:
        super().__init__(child_block or FactBlock(), **{"min_num": 1, "max_num": 6, **kwargs})

    class Meta:
        icon = "list-ol"
        group = LISTS
        label = _("Facts and figures")
        description = _("Numbers, each with its year and its source.")
        template = "blocks/facts.html"
        preview_value = [EXAMPLE_FACT]


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        max_length=100, label=_("Title"), help_text=_("What to do, beginning with a verb.")
    )
    text = blocks.TextBlock(required=False, label=_("Text"), help_text=_("One or two sentences."))

    class Meta:
        icon = "order"
        label = _("Step")
        label_format = "{title}"


class StepsBlock(blocks.ListBlock):
    def __init__(self, child_block: Any = None, **kwargs: Any) -> None:
        super().__init__(child_block or StepBlock(), **{"min_num": 1, **kwargs})

    class Meta:
        icon = "order"
        group = LISTS
        label = _("Steps")
        description = _("What happens first, then, and after that.")
        template = "blocks/steps.html"
        preview_value = [{"title": _("Arrive"), "text": _("By train, then by bus.")}, {"title": _("Listen")}]


class QuestionBlock(blocks.StructBlock):
    question = blocks.CharBlock(max_length=200, label=_("Question"), help_text=_("As people ask it."))
    answer = blocks.RichTextBlock(
        features=INLINE_FEATURES, label=_("Answer"), help_text=_("The answer first, the reasons after it.")
    )

    class Meta:
        icon = "help"
        label = _("Question")
        label_format = "{question}"


class QuestionsBlock(blocks.ListBlock):
    """Questions and answers, each with an address of its own."""

    def __init__(self, child_block: Any = None, **kwargs: Any) -> None:
        super().__init__(child_block or QuestionBlock(), **{"min_num": 1, **kwargs})

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """Adds `questions`: (identifier, question) pairs; the identifiers stay when questions move."""
        context = super().get_context(value, parent_context=parent_context)
        context["questions"] = [(f"q-{child.id[:8]}", child.value) for child in value.bound_blocks]
        return context

    class Meta:
        icon = "help"
        group = LISTS
        label = _("Questions and answers")
        description = _("Each question has its own address, and can be sent to somebody.")
        template = "blocks/questions.html"
        preview_value = [
            {
                "question": _("Is a visit free?"),
                "answer": _("<p>Yes, always.</p>"),
            }
        ]


class ButtonsBlock(LinkListBlock):
    class Meta:
        icon = "link"
        group = WAYS
        label = _("Links")
        description = _("One to three links, as buttons.")
        template = "blocks/buttons.html"
        preview_value = [{"kind": "url", "url": "https://example.org", "text": _("Read more")}]
