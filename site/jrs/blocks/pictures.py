"""Blocks that show something: pictures and video."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.images.blocks import ImageChooserBlock

from jrs.blocks.borrowed import BorrowingBlock
from jrs.blocks.groups import MEDIA
from jrs.hrefs import safe_href

__all__ = ["PictureBlock", "PreparedImageChooserBlock", "VideoBlock"]


class PreparedImageChooserBlock(ImageChooserBlock):
    """An image chooser that fetches the renditions of all its images in one query."""

    def bulk_to_python(self, values: list[Any]) -> list[Any]:
        ids = [value for value in values if value]
        images = self.model_class.objects.prefetch_related("renditions").in_bulk(ids)
        return [images.get(value) for value in values]


class PictureValue(blocks.StructValue):
    @property
    def alt(self) -> str:
        """The alternative text: empty for a decorative picture, else the block's, else the image's own."""
        if self.get("decorative") or not self.get("image"):
            return ""
        return self.get("alt_text") or getattr(self["image"], "default_alt_text", "") or ""

    @property
    def credit_line(self) -> str:
        return self.get("credit") or getattr(self.get("image"), "credit", "") or ""


class PictureBlock(BorrowingBlock, blocks.StructBlock):
    image = PreparedImageChooserBlock(
        label=_("Image"),
        help_text=_("From the library, or uploaded here. With the agreement of who is on it."),
    )
    alt_text = blocks.CharBlock(
        required=False,
        max_length=200,
        label=_("Alternative text"),
        help_text=_("What the picture says, for people who do not see it. No names."),
    )
    decorative = blocks.BooleanBlock(
        required=False,
        label=_("Decorative"),
        help_text=_("Tick when the picture says nothing that the text does not say."),
    )
    caption = blocks.CharBlock(
        required=False,
        max_length=250,
        label=_("Caption"),
        help_text=_("What a reader should know about the picture. It stands below it."),
    )
    credit = blocks.CharBlock(
        required=False,
        max_length=120,
        label=_("Credit"),
        help_text=_("Left empty, the credit of the image is used."),
    )
    size = blocks.ChoiceBlock(
        choices=[("text", _("As wide as the text")), ("wide", _("Wide"))],
        default="text",
        label=_("Size"),
        help_text=_("On a phone both are as wide as the screen."),
    )

    def borrowed(self, value: Any) -> dict[str, str]:
        return {"alt_text": value.alt}

    def clean(self, value: Any) -> Any:
        """Validate; raises `StructBlockValidationError` when a picture that says something has no words."""
        cleaned = super().clean(value)
        if not (cleaned["decorative"] or cleaned.alt or self.is_deferred_validation):
            raise StructBlockValidationError(
                {"alt_text": ValidationError(_("Describe the picture, or tick “Decorative”."))}
            )
        return cleaned

    class Meta:
        icon = "image"
        group = MEDIA
        label = _("Picture")
        label_format = "{caption}"
        description = _("A photo or an image, with its words and its credit.")
        template = "blocks/picture.html"
        value_class = PictureValue
        preview_template = "previews/picture.html"
        preview_value = {"caption": _("The visiting room, before the visit."), "size": "text"}


YOUTUBE = {"youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be", "www.youtube-nocookie.com"}
VIMEO = {"vimeo.com", "www.vimeo.com", "player.vimeo.com"}


class VideoValue(blocks.StructValue):
    @property
    def host(self) -> str:
        """The name of the site that holds the video, as the reader is told before the click."""
        return (urlsplit(self.get("address") or "").hostname or "").removeprefix("www.")

    @property
    def embed_url(self) -> str:
        """The address loaded after the click, in its least tracking form; "" when it cannot be embedded."""
        parts = urlsplit(self.get("address") or "")
        last = parts.path.rstrip("/").rsplit("/", 1)[-1]
        if parts.hostname in YOUTUBE:
            video = parse_qs(parts.query).get("v", [last])[0]
            return safe_href(f"https://www.youtube-nocookie.com/embed/{video}?autoplay=1") if video else ""
        if parts.hostname in VIMEO:
            return safe_href(f"https://player.vimeo.com/video/{last}?dnt=1&autoplay=1") if last else ""
        return ""


class VideoBlock(blocks.StructBlock):
    """Our own: nothing is asked of the video's site before a click, neither by readers nor by editors."""

    address = blocks.URLBlock(
        label=_("Address of the video"), help_text=_("The page of the video on YouTube or Vimeo.")
    )
    title = blocks.CharBlock(max_length=150, label=_("Title"), help_text=_("What the video shows."))
    poster = PreparedImageChooserBlock(
        required=False, label=_("Still picture"), help_text=_("Shown until the reader starts the video.")
    )
    transcript = blocks.RichTextBlock(
        features=["bold", "italic", "ul"],
        required=False,
        label=_("Transcript"),
        help_text=_("What is said and shown, for people who cannot hear or see it, and for the search."),
    )

    def get_context(self, value: VideoValue, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Notes on the request, as `frame_origins`, whose frame the page may hold: see `jrs.delivery.headers`."""
        request = (parent_context or {}).get("request")
        if request is not None and value.embed_url:
            origin = f"https://{urlsplit(value.embed_url).netloc}"
            request.frame_origins = {*getattr(request, "frame_origins", ()), origin}
        return super().get_context(value, parent_context=parent_context)

    class Meta:
        icon = "media"
        group = MEDIA
        label = _("Video")
        label_format = "{title}"
        description = _("A video that loads only when the reader asks for it.")
        template = "blocks/video.html"
        value_class = VideoValue
        preview_value = {
            "address": "https://vimeo.com/76979871",
            "title": _("A visit, told by a volunteer"),
            "transcript": _("<p>Every Tuesday I take the bus to the centre.</p>"),
        }
