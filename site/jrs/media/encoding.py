"""A decoded picture written anew: turned upright, its colours kept true, nothing else carried over."""

import io
from typing import Any

import PIL.Image
from PIL import ImageCms, JpegImagePlugin

__all__ = ["encoded", "is_deep_grey"]

# EXIF 2.32, tag 274: what was done to the picture, and what undoes it.
TURNS = {
    2: PIL.Image.Transpose.FLIP_LEFT_RIGHT,
    3: PIL.Image.Transpose.ROTATE_180,
    4: PIL.Image.Transpose.FLIP_TOP_BOTTOM,
    5: PIL.Image.Transpose.TRANSPOSE,
    6: PIL.Image.Transpose.ROTATE_270,
    7: PIL.Image.Transpose.TRANSVERSE,
    8: PIL.Image.Transpose.ROTATE_90,
}
PNG_MODES = {"1", "L", "LA", "P", "RGB", "RGBA"}
JPEG_MODES = {"L", "RGB", "CMYK"}


def is_deep_grey(picture: PIL.Image.Image) -> bool:
    """Whether greys have 16 bits: no JPEG, WebP or AVIF can be made of such a picture, and no screen shows them."""
    return picture.mode.startswith("I")


def encoded(picture: PIL.Image.Image, orientation: int, stored_as: str, lossless: bool = False) -> bytes:
    """The bytes of a loaded picture as JPEG, PNG, WEBP, AVIF or GIF, with its ICC profile and no metadata.

    `orientation` is EXIF's, from 1 to 8; `lossless` says that a WebP was coded without loss and must stay so.
    """
    options = _options(picture, stored_as, lossless)
    profile = picture.info.get("icc_profile")
    transparency = picture.info.get("transparency")
    bare = picture.transpose(TURNS[orientation]) if orientation in TURNS else picture.copy()
    # Encoders pick up what they find here: EXIF, XMP, a GIF's comment, a resolution.
    bare.info = {} if transparency is None else {"transparency": transparency}
    bare, profile = _in_storable_mode(bare, profile, stored_as)
    out = io.BytesIO()
    if profile:
        options["icc_profile"] = profile
    bare.save(out, stored_as, **options)
    return out.getvalue()


def _options(picture: PIL.Image.Image, stored_as: str, lossless: bool) -> dict[str, Any]:
    """How to encode with the least loss. A JPEG keeps its own quantisation, so it is not coarsened a second time."""
    if stored_as == "JPEG":
        options: dict[str, Any] = {"optimize": True, "progressive": True}
        sampling = JpegImagePlugin.get_sampling(picture) if hasattr(picture, "layer") else -1
        tables = getattr(picture, "quantization", None)
        if tables and sampling >= 0:
            return {**options, "qtables": tables, "subsampling": sampling}
        return {**options, "quality": 95}
    if stored_as == "WEBP":
        return {"lossless": True} if lossless else {"quality": 95, "method": 4}
    if stored_as == "AVIF":
        return {"quality": 90, "subsampling": "4:4:4", "speed": 8}
    return {}


def _in_storable_mode(
    picture: PIL.Image.Image, profile: bytes | None, stored_as: str
) -> tuple[PIL.Image.Image, bytes | None]:
    """The picture in a colour mode the format can hold, with the profile that is true of it then."""
    if is_deep_grey(picture):
        return picture.convert("I").point(lambda level: level * (1 / 256)).convert("L"), profile
    if stored_as in ("GIF", "WEBP", "AVIF") or picture.mode in (
        PNG_MODES if stored_as == "PNG" else JPEG_MODES
    ):
        return picture, profile
    if picture.mode == "CMYK" and profile:
        try:
            source, target = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(picture, source, target, outputMode="RGB")
            return converted or picture.convert("RGB"), None
        except ImageCms.PyCMSError:
            return picture.convert("RGB"), None
    keeps_profile = picture.mode in ("YCbCr", "RGBX", "RGBa", "HSV")
    mode = "RGBA" if stored_as == "PNG" and picture.has_transparency_data else "RGB"
    return picture.convert(mode), profile if keeps_profile else None
