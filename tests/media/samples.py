"""Small files as they come from outside: pictures full of metadata, documents, and things that lie about themselves."""

import io
import zipfile
from functools import cache

import PIL.Image
import pillow_heif
from PIL import ImageCms
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import ImageFileDirectory_v2

pillow_heif.register_heif_opener()

ARTIST, PLACE, MAKER, IPTC, XMP, COMMENT = (
    f"SENTINEL-{name}" for name in ("ARTIST", "PLACE", "MAKER", "IPTC", "XMP", "COMMENT")
)
SENTINEL = b"SENTINEL"
UTF16_SENTINEL = "SENTINEL".encode("utf-16-le")

# Format → extension of the upload, extension as it is stored.
PICTURES = {
    "JPEG": ("jpg", ".jpg"),
    "PNG": ("png", ".png"),
    "WEBP": ("webp", ".webp"),
    "AVIF": ("avif", ".avif"),
    "GIF": ("gif", ".gif"),
    "HEIF": ("heic", ".jpg"),
    "TIFF": ("tif", ".png"),
}
ICC = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP_PACKET = (
    f'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
    f'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description><dc:creator '
    f'xmlns:dc="http://purl.org/dc/elements/1.1/">{XMP}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>'
).encode()


def exif(orientation: int = 1) -> PIL.Image.Exif:
    """An EXIF block with an author, a place, a maker note and a comment."""
    block = PIL.Image.Exif()
    block[0x0112], block[0x013B], block[0x010E] = orientation, ARTIST, COMMENT
    block.get_ifd(0x8825).update(
        {1: "N", 2: (50.0, 50.0, 50.0), 3: "E", 4: (4.0, 21.0, 0.0), 27: PLACE.encode(), 28: PLACE.encode()}
    )
    block.get_ifd(0x8769).update({0x927C: MAKER.encode(), 0x9286: COMMENT.encode()})
    return block


def drawn(size: tuple[int, int] = (48, 32)) -> PIL.Image.Image:
    """A picture whose left half is red and right half blue."""
    picture = PIL.Image.new("RGB", size, (30, 60, 200))
    picture.paste((200, 30, 30), (0, 0, size[0] // 2, size[1]))
    return picture


@cache
def picture(kind: str, orientation: int = 1) -> bytes:
    """A picture of a format of `PICTURES`, with every kind of metadata that format can hold."""
    out, image, block = io.BytesIO(), drawn(), exif(orientation)
    if kind == "JPEG":
        image.save(out, kind, exif=block, xmp=XMP_PACKET, comment=COMMENT, icc_profile=ICC, quality=90)
        resource = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x12\x1c\x02\x50\0\x0d" + IPTC.encode()
        segment = b"\xff\xed" + (len(resource) + 2).to_bytes(2, "big") + resource
        data = out.getvalue()
        return data[:2] + segment + data[2:] + b"trailer " + MAKER.encode()
    if kind == "PNG":
        text = PngInfo()
        text.add_text("Author", ARTIST)
        text.add_text("Comment", COMMENT, zip=True)
        text.add_itxt("XML:com.adobe.xmp", XMP_PACKET.decode())
        image.save(out, kind, exif=block, pnginfo=text, icc_profile=ICC)
    elif kind == "GIF":
        image.save(out, kind, comment=COMMENT, save_all=True, append_images=[drawn().rotate(180)])
    elif kind == "TIFF":
        tags = ImageFileDirectory_v2()
        tags[274], tags[315], tags[33723], tags[700] = orientation, ARTIST, IPTC.encode(), XMP_PACKET
        image.save(out, kind, tiffinfo=tags, icc_profile=ICC)
    else:
        image.save(out, kind, exif=block.tobytes(), xmp=XMP_PACKET, icc_profile=ICC, quality=90)
    return out.getvalue()


@cache
def bomb() -> bytes:
    """A PNG of 121 megapixels in a few kilobytes."""
    out = io.BytesIO()
    PIL.Image.new("1", (11_000, 11_000)).save(out, "PNG")
    return out.getvalue()


HTML = b"<!doctype html><html><body><script>alert(1)</script></body></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>alert(1)</script></svg>'
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
CSV = "jaar;bezoeken\n2025;1 204 é\n".encode()

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_WORD_MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"


def package(parts: dict[str, str]) -> bytes:
    """A ZIP of the given parts, in order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


DOCX = package({"[Content_Types].xml": f'<Override ContentType="{_WORD}"/>', "word/document.xml": "<w/>"})
XLSX = package({"[Content_Types].xml": f'<Override ContentType="{_SHEET}"/>', "xl/workbook.xml": "<w/>"})
ODT = package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<o/>"})
DOCM = package(
    {"[Content_Types].xml": f'<Override ContentType="{_WORD_MACRO}"/>', "word/vbaProject.bin": "x"}
)
ZIP = package({"a.txt": "a"})
