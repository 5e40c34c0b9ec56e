"""The body of a page: all the blocks that an editor may set in it."""

from wagtail import blocks

from jrs.blocks.drawings import DrawingBlock
from jrs.blocks.files import ContactBlock, DocumentsBlock, RelatedBlock
from jrs.blocks.lists import ButtonsBlock, CardsBlock, FactsBlock, QuestionsBlock, StepsBlock
from jrs.blocks.pictures import PictureBlock, VideoBlock
from jrs.blocks.tables import TableBlock
from jrs.blocks.text import CalloutBlock, CallToActionBlock, HeadingBlock, QuotationBlock, TextBlock

__all__ = ["BodyBlocks"]


class BodyBlocks(blocks.StreamBlock):
    """There is no block for raw HTML: what it would be used for has a block of its own."""

    text = TextBlock()
    heading = HeadingBlock()
    quotation = QuotationBlock()
    callout = CalloutBlock()
    picture = PictureBlock()
    drawing = DrawingBlock()
    video = VideoBlock()
    documents = DocumentsBlock()
    facts = FactsBlock()
    steps = StepsBlock()
    questions = QuestionsBlock()
    cards = CardsBlock()
    table = TableBlock()
    call_to_action = CallToActionBlock()
    buttons = ButtonsBlock()
    contact = ContactBlock()
    related = RelatedBlock()
