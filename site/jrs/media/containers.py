"""Metadata taken out of a file without touching its pixels: the container is rewritten, the coded picture is copied.

Only what a decoder needs is kept (a list of what may stay, not of what must go), so an unknown or future kind
of metadata goes too. Every function takes the whole file and raises `ValueError` when the file is not laid
out as its standard says; the caller then decodes and encodes again.
"""

import re
import struct
import zlib
from collections.abc import Iterator

__all__ = ["strip_jpeg", "strip_png", "strip_webp", "webp_chunks"]

# ITU-T T.81, table B.1.
SOI, EOI, SOS, COM = 0xD8, 0xD9, 0xDA, 0xFE
APP0, APP2, APP14, APP15 = 0xE0, 0xE2, 0xEE, 0xEF
# The next marker after coded data: 0xFF that is neither stuffed (FF 00) nor a restart (FF D0 to FF D7).
NEXT_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")

# W3C PNG, third edition, §11. No text, no eXIf, no tIME, no animation, no private chunk.
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
PNG_KEPT = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"bKGD", b"pHYs"),
    *(b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"sBIT", b"cICP"),
}

# RFC 9649, §2.7.
WEBP_KEPT = {b"VP8X", b"ICCP", b"ALPH", b"VP8 ", b"VP8L"}
WEBP_EXIF_FLAG, WEBP_XMP_FLAG = 0x08, 0x04


def _kept_jpeg_segment(marker: int, payload: bytes) -> bytes | None:
    """The payload as it may stay, or None. Colour needs JFIF (without its thumbnail), ICC and Adobe's transform."""
    if marker == APP0 and payload.startswith(b"JFIF\0") and len(payload) >= 14:
        return payload[:12] + b"\0\0"
    if marker == APP2 and payload.startswith(b"ICC_PROFILE\0"):
        return payload
    if marker == APP14 and payload.startswith(b"Adobe") and len(payload) >= 12:
        return payload[:12]
    return None if APP0 <= marker <= APP15 or marker == COM else payload


def strip_jpeg(data: bytes) -> bytes:
    """The same JPEG, bit for bit in its coded data, ending at its end marker: trailers (second pictures,
    motion photos, maker blobs) go as well."""
    out, position = [b"\xff\xd8"], 2
    if not data.startswith(b"\xff\xd8"):
        raise ValueError("no start of image")
    while True:
        found = NEXT_MARKER.match(data, position)
        if not found:
            raise ValueError("no marker where one must be")
        marker, position = data[found.end() - 1], found.end()
        if marker == EOI:
            return b"".join([*out, b"\xff\xd9"])
        length = int.from_bytes(data[position : position + 2], "big")
        if length < 2 or position + length > len(data):
            raise ValueError("a segment is cut short")
        payload = _kept_jpeg_segment(marker, data[position + 2 : position + length])
        position += length
        if payload is not None:
            out.append(struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload)
        if marker == SOS:
            following = NEXT_MARKER.search(data, position)
            if not following:
                raise ValueError("no end of image")
            out.append(data[position : following.start()])
            position = following.start()


def strip_png(data: bytes) -> bytes:
    """The same PNG with its pixels and colour only; an animation keeps its still picture."""
    out, position = [PNG_SIGNATURE], len(PNG_SIGNATURE)
    if not data.startswith(PNG_SIGNATURE):
        raise ValueError("no PNG signature")
    while position + 12 <= len(data):
        length, name = struct.unpack_from(">I4s", data, position)
        body = data[position + 8 : position + 8 + length]
        if len(body) < length:
            break
        position += length + 12
        if name == b"iCCP":
            # The profile stays; the name beside it is free text.
            body = b"ICC Profile\0" + body.partition(b"\0")[2]
        if name in PNG_KEPT:
            out.append(
                struct.pack(">I4s", len(body), name) + body + struct.pack(">I", zlib.crc32(name + body))
            )
        if name == b"IEND":
            return b"".join(out)
    raise ValueError("a chunk is cut short")


def webp_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and body of each chunk of a WebP file."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise ValueError("no WebP signature")
    position = 12
    while position + 8 <= len(data):
        name, length = struct.unpack_from("<4sI", data, position)
        yield name, data[position + 8 : position + 8 + length]
        position += 8 + length + length % 2


def strip_webp(data: bytes) -> bytes:
    """The same WebP with its pixels and colour only. Raises `ValueError` for an animation: it has no still picture."""
    out = []
    for name, body in webp_chunks(data):
        if name in (b"ANIM", b"ANMF"):
            raise ValueError("an animation")
        if name not in WEBP_KEPT:
            continue
        kept = body
        if name == b"VP8X" and body:
            kept = bytes([body[0] & ~(WEBP_EXIF_FLAG | WEBP_XMP_FLAG)]) + body[1:]
        out.append(struct.pack("<4sI", name, len(kept)) + kept + b"\0" * (len(kept) % 2))
    chunks = b"".join(out)
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
