"""One way to link, used by every block: to a page, an address, a document, an e-mail or a phone."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import Page
from wagtail_localize.segments import OverridableSegmentValue

from jrs.blocks.borrowed import BorrowingBlock
from jrs.blocks.choosers import SparingDocumentChooserBlock
from jrs.blocks.verbatim import VerbatimCharBlock
from jrs.hrefs import phone_href, safe_href
from jrs.roots import path_of

__all__ = [
    "LinkBlock",
    "LinkListBlock",
    "LinkValue",
    "PageReference",
    "PageReferenceBlock",
]


class PageReference:
    """A page chosen in a block, fetched only when needed.

    A page chosen in French must lead a Dutch reader to the Dutch page, and a stream with thirty links must
    not cost thirty queries. So the stream holds references, and `jrs.chrome.frame.Frame` resolves all of a
    page's references in one query. A reference that nobody resolved fetches its page by itself.
    """

    def __init__(self, pk: int) -> None:
        self.pk = pk
        self.resolved: Any = None
        self._url: str | None = None

    @property
    def page(self) -> Page | None:
        """The chosen page in the active language if it is live there, else as chosen; None when deleted."""
        if self.resolved is None:
            page = Page.objects.filter(pk=self.pk).first()
            self.resolved = page.localized if page else False
        return self.resolved or None

    def resolve(self, page: Page | None, url: str) -> None:
        """Take `page`, whose path is `url`, as the target; None says that it no longer exists or is not live."""
        self.resolved = page or False
        self._url = url

    @property
    def url(self) -> str:
        if self._url is None:
            self._url = path_of(self.page)
        return self._url

    @property
    def title(self) -> str:
        return self.page.title if self.page else ""

    @property
    def summary(self) -> str:
        """What a card says of the page."""
        return getattr(self.page, "summary", "") or getattr(self.page, "search_description", "")

    @property
    def lang(self) -> str:
        """The language of the page where it is another than the reader's, else ""."""
        return getattr(self.page, "foreign_language", "")

    def __str__(self) -> str:
        return self.title

    def __eq__(self, other: object) -> bool:
        return getattr(other, "pk", None) == self.pk

    def __hash__(self) -> int:
        return hash(self.pk)


class PageReferenceBlock(blocks.PageChooserBlock):
    """A page chooser whose value is a `PageReference`."""

    def to_python(self, value: int | None) -> PageReference | None:
        return PageReference(value) if value else None

    def bulk_to_python(self, values: list[int | None]) -> list[PageReference | None]:
        return [self.to_python(value) for value in values]

    def value_from_form(self, value: Any) -> PageReference | None:
        page = super().value_from_form(value)
        return PageReference(page.pk) if page else None

    def get_form_state(self, value: PageReference | Page | None) -> Any:
        pk = getattr(value, "pk", value)
        # By primary key: a page deleted since it was chosen shows as an empty chooser, not as an error.
        return super().get_form_state(self.model_class.objects.filter(pk=pk).first() if pk else None)

    def clean(self, value: PageReference | Page | None) -> PageReference | None:
        page = super().clean(getattr(value, "pk", value))
        return PageReference(page.pk) if page else None

    def get_translatable_segments(self, value: PageReference | None) -> list[OverridableSegmentValue]:
        """Nothing to translate: the link finds the page in each language. A translator may choose another."""
        return [OverridableSegmentValue("", value.pk)] if value else []

    def restore_translated_segments(
        self, value: Any, segments: list[OverridableSegmentValue]
    ) -> PageReference:
        return PageReference(int(segments[0].data))

    def render_basic(self, value: PageReference | None, context: Any = None) -> str:
        return str(value or "")

    class Meta:
        icon = "doc-empty"


class LinkValue(blocks.StructValue):
    """What a link is to its reader: where it leads, what it says, in which language the target is."""

    @property
    def kind(self) -> str:
        return self.get("kind") or "page"

    @property
    def url(self) -> str:
        """A safe address, or "" when the link leads nowhere (no target, or a scheme that is refused)."""
        anchor = f"#{self['anchor']}" if self.get("anchor") else ""
        if self.kind == "page":
            url = self["page"].url if self.get("page") else ""
            return f"{url}{anchor}" if url else ""
        if self.kind == "document":
            return self["document"].url if self.get("document") else ""
        if self.kind == "email":
            return safe_href(f"mailto:{self['email']}") if self.get("email") else ""
        if self.kind == "phone":
            return phone_href(self.get("phone") or "")
        return safe_href(self.get("url") or "")

    @property
    def href(self) -> str:
        """`url`, for templates: there `link.url` means the field of that name, which holds only one kind."""
        return self.url

    @property
    def label(self) -> str:
        """The text of the link; without one, the title of the page or document, the address or number."""
        if self.get("text"):
            return self["text"]
        target = self.get(self.kind)
        return str(getattr(target, "title", target) or "")

    @property
    def lang(self) -> str:
        """The language of a target page that does not exist in the reader's language, else ""."""
        return self["page"].lang if self.kind == "page" and self.get("page") else ""

    @property
    def is_external(self) -> bool:
        return self.kind == "url"


KINDS = [
    ("page", _("A page of this site")),
    ("url", _("Another site")),
    ("document", _("A document")),
    ("email", _("An e-mail address")),
    ("phone", _("A phone number")),
]


class LinkBlock(BorrowingBlock, blocks.StructBlock):
    """The one link block. Only the field of the chosen kind counts; the others may stay as they were."""

    kind = blocks.ChoiceBlock(
        choices=KINDS,
        default="page",
        label=_("Leads to"),
        help_text=_("Choose first what the link leads to; the field for it then shows."),
    )
    page = PageReferenceBlock(
        required=False,
        label=_("Page"),
        help_text=_("Each reader is led to this page in their own language, where it exists."),
    )
    url = blocks.URLBlock(required=False, label=_("Address"), help_text=_("Begins with https://"))
    document = SparingDocumentChooserBlock(
        required=False, label=_("Document"), help_text=_("A file that the reader downloads.")
    )
    email = blocks.EmailBlock(
        required=False,
        label=_("E-mail address"),
        help_text=_("The address of a service, never of one person."),
    )
    phone = VerbatimCharBlock(
        required=False,
        max_length=40,
        label=_("Phone number"),
        help_text=_("With the country code, for example +32 2 123 45 67."),
    )
    anchor = VerbatimCharBlock(
        required=False,
        max_length=60,
        label=_("Place on the page"),
        help_text=_("Optional: the identifier of a heading or question, without #."),
    )
    text = blocks.CharBlock(
        required=False,
        max_length=120,
        label=_("Text of the link"),
        help_text=_("Says where the link leads. Left empty, the title of the page is used."),
    )

    def borrowed(self, value: LinkValue) -> dict[str, str]:
        document = value.get("document") if value.kind == "document" else None
        return {"text": getattr(document, "title", "")}

    def clean(self, value: LinkValue) -> LinkValue:
        """Validate; raises `StructBlockValidationError` when the chosen kind has no target or no text.

        A draft may be unfinished: else it would not be saved by itself while somebody writes.
        """
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        kind = cleaned["kind"]
        if not cleaned.get(kind):
            raise StructBlockValidationError({kind: ValidationError(_("Say where this link leads."))})
        if kind == "url" and not cleaned.get("text"):
            raise StructBlockValidationError(
                {"text": ValidationError(_("Write a text that says where the link leads."))}
            )
        if kind == "phone" and not phone_href(cleaned["phone"]):
            raise StructBlockValidationError(
                {"phone": ValidationError(_("Write the number with digits, for example +32 2 123 45 67."))}
            )
        return cleaned

    class Meta:
        icon = "link"
        label = _("Link")
        help_text = _("Where it leads, and what it says.")
        value_class = LinkValue
        template = "parts/link.html"
        form_classname = "struct-block link-block"
        label_format = "{text}"
        preview_value = {"kind": "url", "url": "https://example.org", "text": _("Read more")}


class LinkListBlock(blocks.ListBlock):
    """One to three links side by side."""

    def __init__(self, child_block: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("min_num", 1)
        kwargs.setdefault("max_num", 3)
        super().__init__(child_block or LinkBlock(), **kwargs)
