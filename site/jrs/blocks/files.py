"""Blocks that lead elsewhere: documents, contacts, related pages."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from jrs.blocks.borrowed import BorrowingBlock
from jrs.blocks.groups import MEDIA, WAYS
from jrs.blocks.links import PageReferenceBlock
from jrs.blocks.verbatim import VerbatimCharBlock
from jrs.hrefs import phone_href

__all__ = ["ContactBlock", "DocumentsBlock", "RelatedBlock"]


class DocumentValue(blocks.StructValue):
    @property
    def label(self) -> str:
        return self.get("title") or str(getattr(self.get("document"), "title", ""))

    @property
    def extension(self) -> str:
        return str(getattr(self.get("document"), "file_extension", "")).upper()

    @property
    def size(self) -> int:
        """The size of the file in bytes; 0 when the document is gone."""
        return getattr(self.get("document"), "file_size", 0) or 0


class DocumentBlock(BorrowingBlock, blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"), help_text=_("A file that the reader downloads."))
    title = blocks.CharBlock(
        required=False,
        max_length=150,
        label=_("Title"),
        help_text=_("Left empty, the title of the document is used."),
    )

    def borrowed(self, value: Any) -> dict[str, str]:
        return {"title": value.label}

    class Meta:
        icon = "doc-full-inverse"
        label = _("Document")
        label_format = "{title}"
        value_class = DocumentValue


class DocumentsBlock(blocks.ListBlock):
    def __init__(self, child_block: Any = None, **kwargs: Any) -> None:
        super().__init__(child_block or DocumentBlock(), **{"min_num": 1, **kwargs})

    class Meta:
        icon = "doc-full-inverse"
        group = MEDIA
        label = _("Documents")
        description = _("Files to download, with their kind and their size.")
        template = "blocks/documents.html"
        preview_value = [{"title": _("Annual report 2024")}]


class ContactValue(blocks.StructValue):
    @property
    def phone_url(self) -> str:
        return phone_href(self.get("phone") or "")


class ContactBlock(blocks.StructBlock):
    name = blocks.CharBlock(max_length=120, label=_("Who or what"), help_text=_("A service or a role."))
    text = blocks.TextBlock(required=False, label=_("Text"), help_text=_("Whom they help, in one sentence."))
    phone = VerbatimCharBlock(
        required=False,
        max_length=40,
        label=_("Phone number"),
        help_text=_("With the country code, for example +32 2 123 45 67."),
    )
    email = blocks.EmailBlock(
        required=False,
        label=_("E-mail address"),
        help_text=_("The address of a service, never of one person."),
    )
    address = blocks.TextBlock(
        required=False,
        rows=3,
        label=_("Postal address"),
        help_text=_("Street and number, then postal code and town."),
    )
    hours = blocks.CharBlock(
        required=False, max_length=200, label=_("When to call"), help_text=_("Days and hours, in full words.")
    )

    class Meta:
        icon = "user"
        group = WAYS
        label = _("Contact card")
        label_format = "{name}"
        description = _("How to reach somebody: phone, e-mail, address, hours.")
        template = "blocks/contact.html"
        value_class = ContactValue
        preview_value = {
            "name": _("Visits in detention"),
            "text": _("For families and friends of somebody in a centre."),
            "phone": "+32 2 000 00 00",
            "hours": _("On weekdays, from 9 to 12"),
        }


class RelatedBlock(blocks.StructBlock):
    title = blocks.CharBlock(
        required=False, max_length=120, label=_("Title"), help_text=_("Left empty: To read next.")
    )
    pages = blocks.ListBlock(
        PageReferenceBlock(label=_("Page"), help_text=_("Its title and its summary are shown.")),
        min_num=1,
        max_num=6,
        label=_("Pages"),
        help_text=_("Two or three are enough."),
    )

    class Meta:
        icon = "doc-full"
        group = WAYS
        label = _("Related pages")
        label_format = "{title}"
        description = _("Pages of this site to read next.")
        template = "blocks/related.html"
        preview_value = {"title": _("To read next"), "pages": []}
