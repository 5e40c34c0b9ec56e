"""Pictures: words for who does not see them, and the right to show them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock

from jrs.blocks.pictures import PictureBlock, VideoBlock
from jrs.quality.content import Content
from jrs.quality.findings import MUST, SHOULD, Finding

__all__ = ["check_pictures"]


@dataclass(frozen=True)
class Shown:
    """A picture at the place where it is used."""

    path: str
    alt_path: str
    image: Any
    alt: str
    decorative: bool
    credit: str
    caption: str = ""


def check_pictures(content: Content) -> Iterator[Finding]:
    """Alternative text or decorative; credit or a note on rights; and words beside a video."""
    for each in pictures(content):
        yield from check_picture(each)
    for node in content.nodes:
        if isinstance(node.block, VideoBlock) and not str(node.value.get("transcript") or "").strip():
            message = _("Without a transcript, who cannot hear the video misses what it says.")
            yield Finding("transcript", SHOULD, f"{node.path}.transcript", message)


def check_picture(each: Shown) -> Iterator[Finding]:
    title = each.image.title
    if not each.decorative and not each.alt:
        yield Finding("alt", MUST, each.alt_path, _("Describe the picture, or tick “Decorative”."), title)
    elif each.alt and each.alt == each.caption:
        text = _("The alternative text repeats the caption: who listens to the page hears it twice.")
        yield Finding("alt-caption", SHOULD, each.alt_path, text, title)
    if not each.credit and not each.image.rights_note:
        text = _(
            "Nobody knows whose picture “%(title)s” is: give it a credit or a note on rights, in the library."
        )
        yield Finding("credit", MUST, each.path, text % {"title": title}, title)


def pictures(content: Content) -> Iterator[Shown]:
    """Every picture of the page: in a block of its own, as the still of a video, or in a field."""
    inside = set()
    for node in content.nodes:
        if isinstance(node.block, PictureBlock):
            inside.add(f"{node.path}.image")
            value = node.value
            if value.get("image"):
                yield Shown(
                    path=f"{node.path}.credit",
                    alt_path=f"{node.path}.alt_text",
                    image=value["image"],
                    alt=value.alt,
                    decorative=bool(value.get("decorative")),
                    credit=value.credit_line,
                    caption=value.get("caption") or "",
                )
        elif isinstance(node.block, ImageChooserBlock) and node.value and node.path not in inside:
            # The still of a video: its words are those of the video.
            yield Shown(node.path, node.path, node.value, "", decorative=True, credit=node.value.credit)
    yield from pictures_of_fields(content.instance)


def pictures_of_fields(instance: Any) -> Iterator[Shown]:
    """The pictures that a page holds in fields: `image` with `image_alt` and `image_decorative` beside it."""
    for field in instance._meta.concrete_fields:
        if not (field.many_to_one and field.related_model is get_image_model()):
            continue
        if image := getattr(instance, field.name):
            said = getattr(instance, f"{field.name}_alt", "") or image.default_alt_text
            decorative = getattr(
                instance, f"{field.name}_decorative", not hasattr(instance, f"{field.name}_alt")
            )
            yield Shown(field.name, f"{field.name}_alt", image, said, decorative, image.credit)
