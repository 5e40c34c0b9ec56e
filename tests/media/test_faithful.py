"""What is taken away is metadata: the picture stays upright, in its colours, and as sharp as it was."""

import io

import PIL.Image
import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from jrs.media.pictures import clean_picture
from tests.media import samples

KEEP_EXIF_ORIENTATION = ("JPEG", "PNG", "WEBP", "AVIF", "TIFF")


def cleaned(data: bytes) -> PIL.Image.Image:
    return PIL.Image.open(io.BytesIO(clean_picture(ContentFile(data, name="x")).data))


@pytest.mark.parametrize("kind", KEEP_EXIF_ORIENTATION)
def test_orientation_is_applied_before_it_is_removed(kind):
    with cleaned(samples.picture(kind, 6)) as picture:
        assert picture.size == (32, 48)
        top, bottom = picture.convert("RGB").getpixel((16, 4)), picture.convert("RGB").getpixel((16, 44))
        assert top[0] > top[2]
        assert bottom[2] > bottom[0]
        assert not dict(picture.getexif())


def test_a_heic_is_upright_whoever_turned_it():
    with (
        cleaned(samples.picture("HEIF", 6)) as picture,
        PIL.Image.open(io.BytesIO(samples.picture("HEIF", 6))) as was,
    ):
        assert picture.size == was.size


@pytest.mark.parametrize("kind", [kind for kind in samples.PICTURES if kind != "GIF"])
def test_the_colour_profile_stays(kind):
    with cleaned(samples.picture(kind)) as picture:
        assert picture.info["icc_profile"] == samples.ICC


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_not_one_pixel_changes(kind):
    with cleaned(samples.picture(kind)) as after, PIL.Image.open(io.BytesIO(samples.picture(kind))) as before:
        assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()


def test_a_progressive_jpeg_and_one_in_four_colours_survive():
    for mode, options in (("RGB", {"progressive": True}), ("CMYK", {}), ("L", {"optimize": True})):
        out = io.BytesIO()
        samples.drawn().convert(mode).save(
            out, "JPEG", exif=samples.exif(), comment=samples.COMMENT, **options
        )
        data = clean_picture(ContentFile(out.getvalue(), name="x")).data
        assert samples.SENTINEL not in data
        with PIL.Image.open(io.BytesIO(data)) as after, PIL.Image.open(out) as before:
            assert after.mode == mode
            assert after.tobytes() == before.tobytes()


def test_moving_pictures_become_still():
    for kind in ("GIF", "WEBP", "PNG", "AVIF"):
        out = io.BytesIO()
        frames = [samples.drawn().rotate(angle) for angle in (90, 180)]
        samples.drawn().save(out, kind, save_all=True, append_images=frames, duration=100)
        with cleaned(out.getvalue()) as picture:
            assert getattr(picture, "n_frames", 1) == 1, kind


def test_transparency_stays():
    for kind in ("PNG", "WEBP", "AVIF", "HEIF", "TIFF", "GIF"):
        out, image = io.BytesIO(), samples.drawn().convert("RGBA")
        image.putalpha(0)
        image.save(out, kind)
        with cleaned(out.getvalue()) as picture:
            assert picture.convert("RGBA").getpixel((3, 3))[3] == 0, kind


def test_a_file_cut_short_is_refused_and_not_stored():
    for kind in samples.PICTURES:
        data = samples.picture(kind)
        with pytest.raises(ValidationError):
            clean_picture(ContentFile(data[: len(data) // 3], name="x"))


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_deep_greys_become_greys_that_renditions_can_be_made_of(kind):
    out = io.BytesIO()
    PIL.Image.new("I;16", (8, 8), 0x8000).save(out, kind)
    with cleaned(out.getvalue()) as picture:
        assert picture.mode == "L"
        assert picture.getpixel((3, 3)) == 0x80
