"""The blocks that every room of the site may use."""

from jrs.blocks.drawings import PORTRAITS, Drawing, DrawingBlock, DrawingChoiceBlock, Hue
from jrs.blocks.linked import page_ids
from jrs.blocks.links import LinkBlock, LinkValue, PageReference, PageReferenceBlock
from jrs.blocks.lists import CardsBlock, FactBlock, FactsBlock
from jrs.blocks.pictures import PictureBlock, PreparedImageChooserBlock
from jrs.blocks.story import BodyBlocks
from jrs.blocks.text import CalloutBlock, CallToActionBlock, QuotationBlock, TextBlock

__all__ = [
    "PORTRAITS",
    "BodyBlocks",
    "CallToActionBlock",
    "CalloutBlock",
    "CardsBlock",
    "Drawing",
    "DrawingBlock",
    "DrawingChoiceBlock",
    "FactBlock",
    "FactsBlock",
    "Hue",
    "LinkBlock",
    "LinkValue",
    "PageReference",
    "PageReferenceBlock",
    "PictureBlock",
    "PreparedImageChooserBlock",
    "QuotationBlock",
    "TextBlock",
    "page_ids",
]
