"""Our cheaper renditions have the size, the framing and the look of stock Wagtail's."""

import io
from typing import Any

import PIL.Image
import PIL.ImageChops
import PIL.ImageStat
import pytest
from django.core.files.base import ContentFile
from wagtail.images.models import Filter

from jrs.media.models import Image
from jrs.media.rendering import SparingFilter
from tests.media import samples

SPECS = (
    "width-400",
    "width-1200",
    "max-165x165",
    "min-300x300",
    "height-77",
    "scale-30",
    "original",
    "fill-200x200",
    "fill-300x120-c50",
    "fill-500x500",
)
POINT = {"focal_point_x": 180, "focal_point_y": 1100, "focal_point_width": 120, "focal_point_height": 90}


def scene(mode: str = "RGB", size: tuple[int, int] = (2003, 1337)) -> PIL.Image.Image:
    """Gradients, edges and a little grain, so that a shift by a pixel shows."""
    across = PIL.Image.linear_gradient("L").rotate(90).resize(size)
    down = PIL.Image.linear_gradient("L").resize(size)
    edges = PIL.Image.effect_mandelbrot(size, (-2.0, -1.2, 1.0, 1.2), 60)
    picture = PIL.Image.merge("RGB", (across, down, edges))
    if mode in ("RGBA", "LA"):
        picture = picture.convert(mode)
        picture.putalpha(edges.point(lambda level: 255 - level))
    return picture.convert(mode)


def file_of(picture: PIL.Image.Image, kind: str, **options: Any) -> io.BytesIO:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    out.seek(0)
    return out


def made(way: type[Filter], spec: str, original: io.BytesIO, **point: Any) -> PIL.Image.Image:
    """The rendition of an original by one of the two ways, decoded."""
    width, height = PIL.Image.open(original).size
    image, out = Image(width=width, height=height, collection_id=1, **point), io.BytesIO()
    way(spec=spec).run(image, out, source=io.BytesIO(original.getvalue()))
    picture = PIL.Image.open(out)
    picture.load()
    return picture


def difference(one: PIL.Image.Image, other: PIL.Image.Image) -> float:
    """The mean over the channels of the root mean square difference, in levels of 256."""
    assert (one.size, one.mode, one.format) == (other.size, other.mode, other.format)
    mode = "RGBA" if one.has_transparency_data else "RGB"
    statistic = PIL.ImageStat.Stat(PIL.ImageChops.difference(one.convert(mode), other.convert(mode)))
    return sum(statistic.rms) / len(statistic.rms)


@pytest.mark.parametrize("point", [{}, POINT], ids=["middle", "focal point"])
@pytest.mark.parametrize("spec", SPECS)
def test_the_same_size_and_framing_as_stock(spec: str, point: dict[str, int]) -> None:
    original = file_of(scene(), "JPEG", quality=92)
    with_format = f"{spec}|format-png"
    stock, ours = (made(way, with_format, original, **point) for way in (Filter, SparingFilter))
    assert difference(stock, ours) < 1.5
    # The measure is a sharp one: the same picture, moved by a pixel, is further away.
    aside = PIL.ImageChops.offset(ours, 1, 0)
    aside.format = ours.format
    assert difference(ours, aside) > 2


ORIGINALS = [
    *((mode, "JPEG") for mode in ("RGB", "L", "CMYK")),
    *((mode, "PNG") for mode in ("RGB", "RGBA", "L", "LA", "P", "1")),
    *((mode, "WEBP") for mode in ("RGB", "RGBA")),
    *((mode, "AVIF") for mode in ("RGB", "RGBA")),
    ("P", "GIF"),
]


@pytest.mark.parametrize("target", ["avif", "webp", "jpeg", "png"])
@pytest.mark.parametrize(("mode", "kind"), ORIGINALS)
def test_every_kind_of_original(mode: str, kind: str, target: str) -> None:
    original = file_of(scene(mode, (611, 407)), kind)
    stock, ours = (made(way, f"width-200|format-{target}", original) for way in (Filter, SparingFilter))
    assert difference(stock, ours) < 5


def test_the_colour_profile_of_the_original_stays() -> None:
    original = file_of(scene(), "JPEG", icc_profile=samples.ICC)
    for target in ("avif", "webp", "jpeg"):
        assert made(SparingFilter, f"width-400|format-{target}", original).info["icc_profile"] == samples.ICC


@pytest.mark.django_db
def test_a_rendition_of_the_site_is_made_from_a_picture_decoded_no_larger_than_needed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    filtered = []
    resize = PIL.Image.Image.resize

    def seen(picture: PIL.Image.Image, *args: Any, **kwargs: Any) -> PIL.Image.Image:
        filtered.append(picture.size)
        return resize(picture, *args, **kwargs)

    image = Image(title="x", alt_text="x")
    image.file = ContentFile(file_of(scene(), "JPEG").getvalue(), name="x.jpg")
    image.save()
    monkeypatch.setattr(PIL.Image.Image, "resize", seen)
    for spec in ("width-200|format-avif", "width-400|format-webp", "width-1600|format-jpeg"):
        image.get_rendition(spec)
    assert filtered == [(501, 335), (1002, 669), (2003, 1337)]
