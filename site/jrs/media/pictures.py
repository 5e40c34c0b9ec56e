"""Pictures on their way in: looked at before they are decoded, and kept without a word of metadata.

What is stored, and why (loss is avoided wherever the format allows):

* JPEG, PNG, WebP: the container is rewritten, the coded picture is copied; encoded again only when it must be turned.
* AVIF: encoded again at high quality, since its metadata is woven into the index of the file.
* GIF: the first picture, without loss. Renditions are still anyway, and movement that cannot be stopped harms readers.
* HEIC: becomes JPEG (PNG with transparency): browsers do not show HEIC and servers decode it slowly.
* TIFF: becomes PNG, without loss: browsers do not show TIFF.
"""

import io
import struct
import zlib
from dataclasses import dataclass
from typing import IO

import PIL.Image
import pillow_heif
from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from jrs.media.containers import strip_jpeg, strip_png, strip_webp, webp_chunks
from jrs.media.encoding import encoded, is_deep_grey
from jrs.media.kinds import kind_name, kind_of
from jrs.media.limits import MAX_PIXELS, max_picture_bytes

__all__ = ["CleanPicture", "clean_picture", "examine_picture", "picture_size"]

pillow_heif.register_heif_opener()

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "HEIF", "TIFF")
STRIPPERS = {"JPEG": strip_jpeg, "MPO": strip_jpeg, "PNG": strip_png, "WEBP": strip_webp}
EXTENSIONS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "AVIF": ".avif", "GIF": ".gif"}
STORED_AS = {"MPO": "JPEG", "HEIF": "JPEG", "TIFF": "PNG"}
TOO_MANY_PIXELS = (PIL.Image.DecompressionBombError, PIL.Image.DecompressionBombWarning)
# What Pillow's decoders raise on a damaged file, as seen over all seven formats.
DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    struct.error,
    zlib.error,
)
ORIENTATION_TAG = 0x0112
UPRIGHT = 1


@dataclass(frozen=True)
class CleanPicture:
    """A picture without metadata: the file's bytes, and the extension that is true of them."""

    data: bytes
    extension: str


def _open(source: IO[bytes]) -> PIL.Image.Image:
    """Read the header; nothing is decoded. Raises `ValidationError` for what is no picture or has too many pixels."""
    source.seek(0)
    try:
        picture = PIL.Image.open(source, formats=FORMATS)
    except TOO_MANY_PIXELS as error:
        raise _too_many_pixels() from error
    except DAMAGED as error:
        source.seek(0)
        found = kind_of(source.read())
        message = (
            _(
                "This picture is damaged, or of a kind the site does not take. "
                "Use JPEG, PNG, WebP, AVIF, GIF, HEIC or TIFF."
            )
            if found == "picture"
            else _(
                "This file is not a picture: it is %(found)s. Use JPEG, PNG, WebP, AVIF, GIF, HEIC or TIFF."
            )
            % {"found": kind_name(found)}
        )
        raise ValidationError(message, code="not_a_picture") from error
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_many_pixels()
    return picture


def _too_many_pixels() -> ValidationError:
    message = _("This picture has more than %(limit)s million pixels. Make it smaller, then upload it again.")
    return ValidationError(message % {"limit": MAX_PIXELS // 1_000_000}, code="too_many_pixels")


def examine_picture(file: "File[bytes]") -> None:
    """Raise `ValidationError`, in the reader's language, unless the file may come in. Leaves it at its beginning."""
    if file.size > max_picture_bytes():
        message = _("This picture is too big (%(size)s). The most is %(limit)s.")
        sizes = {"size": filesizeformat(file.size), "limit": filesizeformat(max_picture_bytes())}
        raise ValidationError(message % sizes, code="too_large")
    try:
        _open(file)
    finally:
        file.seek(0)


def picture_size(file: IO[bytes]) -> tuple[int, int] | tuple[None, None]:
    """Width and height from the header, in pixels; (None, None) for what is no picture we take."""
    try:
        return _open(file).size
    except ValidationError:
        return None, None


def clean_picture(file: "File[bytes]") -> CleanPicture:
    """The picture upright, with its ICC profile and nothing else beside its pixels.

    Takes an open file. Raises `ValidationError` for what `examine_picture` refuses and for what does not decode.
    """
    examine_picture(file)
    data = file.read()
    picture = _open(io.BytesIO(data))
    kind = picture.format or ""
    try:
        picture.load()
        # After load(): Pillow turns TIFF and HEIC by itself while it decodes.
        orientation = picture.getexif().get(ORIENTATION_TAG, UPRIGHT)
    except DAMAGED as error:
        raise ValidationError(
            _("This picture is damaged: the site cannot read it."), code="damaged"
        ) from error
    if orientation == UPRIGHT and kind in STRIPPERS and not is_deep_grey(picture):
        try:
            return CleanPicture(STRIPPERS[kind](data), EXTENSIONS[STORED_AS.get(kind, kind)])
        except ValueError:
            # Readable, but not laid out as the standard says: what we cannot follow, we encode again.
            pass
    stored_as = STORED_AS.get(kind, kind)
    if kind == "HEIF" and picture.has_transparency_data:
        stored_as = "PNG"
    lossless = kind == "WEBP" and any(name == b"VP8L" for name, _body in webp_chunks(data))
    return CleanPicture(encoded(picture, orientation, stored_as, lossless), EXTENSIONS[stored_as])
