"""Forty and more files as a hostile or careless hand would send them: refused, or stored as something harmless."""

import io
import zlib

import PIL.Image
import pytest

from jrs.media.models import Document, Image
from tests.media import samples

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning"),
]

SCRIPT = b"<script>alert(1)</script>"
JPEG, PNG, GIF = (samples.picture(kind) for kind in ("JPEG", "PNG", "GIF"))


def chunk(kind: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def frames(count: int) -> bytes:
    out = io.BytesIO()
    images = [PIL.Image.new("P", (8, 8), n % 250) for n in range(count)]
    images[0].save(out, "GIF", save_all=True, append_images=images[1:])
    return out.getvalue()


#: Name, content; refused as a picture.
NOT_PICTURES = [
    ("a.svg", samples.SVG),
    ("a.png", samples.SVG),
    ("a.jpg", b'<?xml version="1.0"?>' + samples.SVG),
    ("a.gif", b"\xef\xbb\xbf" + samples.SVG),
    ("a.jpg", samples.HTML),
    ("a.html", samples.HTML),
    ("a.jpg", samples.PDF),
    ("a.png", samples.ZIP),
    ("a.jpg", b""),
    ("a.jpg", b"\xff\xd8\xff"),
    ("a.jpg", b"\xff\xd8\xff\xe0" + SCRIPT),
    ("a.png", PNG[:60]),
    ("a.png", b"\x89PNG\r\n\x1a\n" + SCRIPT),
    ("a.gif", b"GIF89a" + SCRIPT),
    ("a.webp", b"RIFF\x00\x00\x00\x00WEBP" + SCRIPT),
    ("a.avif", b"\x00\x00\x00\x18ftypavif" + SCRIPT),
    ("a.bmp", b"BM" + b"\x00" * 60),
    ("a.ico", b"\x00\x00\x01\x00\x01\x00" + b"\x00" * 30),
    ("a.jpg", b"%!PS-Adobe-3.0\n(x) show"),
    ("a.jpg", b"push graphic-context\nfill 'url(https://evil.example)'\npop graphic-context"),
    ("a.jpg", b"MZ\x90\x00" + b"\x00" * 60),
    ("a.png", samples.bomb()),
    ("a.mp4", b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 40),
]
#: Name, content; taken, for what is in them is a picture, which is all that stays.
PICTURES = [
    ("a.jpg", JPEG + SCRIPT),
    ("a.html", JPEG),
    ("a.php", PNG),
    ("a.jpg.html", GIF),
    ("a.png", PNG + samples.ZIP),
    ("a.gif", GIF + samples.HTML),
    ("a.png", PNG[:33] + chunk(b"tEXt", b"Comment\x00" + SCRIPT) + PNG[33:]),
    ("a.gif", frames(200)),
    ("../../../etc/passwd.jpg", JPEG),
    ("a\u202egpj.exe.jpg", JPEG),
    ("a" * 240 + ".jpg", JPEG),
    ("<img src=x onerror=alert(1)>.jpg", JPEG),
    ('a".jpg', JPEG),
    ("a'; DROP TABLE media_image; --.jpg", JPEG),
    (".htaccess.jpg", JPEG),
    ("CON.jpg", JPEG),
]
#: Name, content; refused as a document.
NOT_DOCUMENTS = [
    ("a.pdf", samples.HTML),
    ("a.pdf", samples.SVG),
    ("a.txt", samples.HTML),
    ("a.csv", b"\xef\xbb\xbf<html>" + SCRIPT),
    ("a.svg", samples.SVG),
    ("a.html", samples.HTML),
    ("a.js", b"alert(1)"),
    ("a.exe", b"MZ\x90\x00"),
    ("a.sh", b"#!/bin/sh\nrm -rf /"),
    ("a.zip", samples.ZIP),
    ("a.docx", samples.ZIP),
    ("a.docx", samples.DOCM),
    ("a.docm", samples.DOCM),
    ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 60),
    ("a.pdf", b"\x7fELF" + b"\x00" * 40),
    ("a.xml", b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>'),
    ("a.pdf", b""),
    ("a.xhtml", b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">' + SCRIPT + b"</html>"),
]


@pytest.mark.parametrize(
    ("name", "data"), NOT_PICTURES, ids=[f"{n}-{case[0]}" for n, case in enumerate(NOT_PICTURES)]
)
def test_what_is_no_picture_is_not_kept(name, data, upload, media_root):
    answer = upload(name, data)
    assert not answer["success"]
    assert not Image.objects.exists()
    assert not list(media_root.rglob("*.*"))


@pytest.mark.parametrize(("name", "data"), PICTURES, ids=[f"picture-{n}" for n in range(len(PICTURES))])
def test_of_a_picture_only_the_picture_is_kept_under_a_name_of_ours(name, data, upload, media_root):
    assert upload(name, data)["success"]
    image = Image.objects.get()
    stem, _, extension = image.file.name.rpartition("/")[2].rpartition(".")
    assert extension in {"jpg", "png", "gif", "webp"}
    assert len(stem) >= 16 and stem.isalnum()
    stored = image.file.open().read()
    assert not [word for word in (b"<script", b"PK\x03\x04", b"<html") if word in stored]
    assert not [word for word in ("/", "\\", "<", '"', "passwd") if word in stem]
    assert all(part.is_relative_to(media_root) for part in media_root.rglob("*"))


@pytest.mark.parametrize(
    ("name", "data"), NOT_DOCUMENTS, ids=[f"{n}-{case[0]}" for n, case in enumerate(NOT_DOCUMENTS)]
)
def test_what_is_no_document_is_not_kept(name, data, upload, media_root):
    assert not upload(name, data, what="docs")["success"]
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    "name",
    [
        "../../x.pdf",
        'a"b.pdf',
        "a\u202efdp.pdf",
        "a" * 240 + ".pdf",
        "é–x.pdf",
        "<b>x</b>.pdf",
        "a%0d%0aSet-Cookie:x.pdf",
    ],
)
def test_the_name_of_a_download_is_ours(name, upload, editor):
    assert upload(name, samples.PDF, what="docs")["success"]
    document = Document.objects.get()
    document.title = name
    document.save()
    headers = editor.get(document.url).headers
    assert headers["Content-Type"] == "application/pdf"
    assert headers["X-Content-Type-Options"] == "nosniff"
    said = headers["Content-Disposition"]
    assert not [sign for sign in ("\r", "\n", "..", "\u202e", "<") if sign in said]
    assert "Set-Cookie" not in headers


def test_the_corpus_is_large_enough() -> None:
    assert len(NOT_PICTURES) + len(PICTURES) + len(NOT_DOCUMENTS) >= 40
