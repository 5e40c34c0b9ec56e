"""What may not come in, refused by the admin in the user's language, and by the models."""

import PIL.Image
import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext, override

from jrs.media.models import Document, Image
from tests.media import samples

pytestmark = [
    pytest.mark.django_db,
    # Pillow warns from 89 megapixels on, whoever asks; the site has refused by then.
    pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning"),
]

NOT_A_PICTURE = "This file is not a picture: it is %(found)s. Use JPEG, PNG, WebP, AVIF, GIF, HEIC or TIFF."
TOO_MANY = "This picture has more than %(limit)s million pixels. Make it smaller, then upload it again."
LIAR = "This file is called “.%(extension)s”, but it is %(found)s."

PICTURES = [
    ("page.jpg", samples.HTML, NOT_A_PICTURE, "a web page (HTML)"),
    ("drawing.png", samples.SVG, NOT_A_PICTURE, "an SVG drawing"),
    ("report.jpg", samples.PDF, NOT_A_PICTURE, "a PDF"),
    ("huge.png", samples.bomb(), TOO_MANY, ""),
]
DOCUMENTS = [
    ("report.pdf", samples.HTML, LIAR, "a web page (HTML)"),
    ("report.csv", samples.HTML, LIAR, "a web page (HTML)"),
    ("report.docx", samples.ZIP, LIAR, "an archive (ZIP or similar)"),
    ("report.docx", samples.DOCM, LIAR, "an office document with macros"),
    ("report.docx", samples.XLSX, LIAR, "an Excel workbook (.xlsx)"),
    ("report.odt", samples.DOCX, LIAR, "a Word document (.docx)"),
    ("report.pdf", b"MZ\x90\0", LIAR, "a program"),
]


def said(language: str, message: str, found: str, name: str) -> str:
    """The message as a reader of that language must see it."""
    with override(language):
        values = {"found": gettext(found) if found else "", "limit": 40, "extension": name.rpartition(".")[2]}
        return gettext(message) % values


@pytest.mark.parametrize("language", ["fr", "nl"])
@pytest.mark.parametrize(("name", "data", "message", "found"), PICTURES, ids=[case[0] for case in PICTURES])
def test_no_picture_is_refused_in_the_users_language(
    name, data, message, found, language, upload, speaks, media_root
):
    speaks(language)
    answer = upload(name, data)
    assert not answer["success"]
    assert answer["error_message"] == said(language, message, found, name)
    assert answer["error_message"] != said("en", message, found, name)
    assert not Image.objects.exists()
    assert not list(media_root.rglob("*.*"))


@pytest.mark.parametrize("language", ["fr", "nl"])
@pytest.mark.parametrize(
    ("name", "data", "message", "found"), DOCUMENTS, ids=[f"{case[0]} {case[3]}" for case in DOCUMENTS]
)
def test_a_document_that_lies_is_refused_in_the_users_language(
    name, data, message, found, language, upload, speaks, media_root
):
    speaks(language)
    answer = upload(name, data, what="docs")
    assert not answer["success"]
    assert answer["error_message"] == said(language, message, found, name)
    assert answer["error_message"] != said("en", message, found, name)
    assert not Document.objects.exists()
    assert not list(media_root.rglob("*.*"))


@pytest.mark.parametrize(
    ("name", "data"), [case[:2] for case in PICTURES], ids=[case[0] for case in PICTURES]
)
def test_the_model_refuses_what_the_form_refuses(name, data):
    with pytest.raises(ValidationError):
        Image(title="x", file=ContentFile(data, name=name)).full_clean()
    with pytest.raises(ValidationError):
        Image.objects.create(title="x", file=ContentFile(data, name=name))
    with pytest.raises(ValidationError):
        Image(title="x").file.save(name, ContentFile(data))


@pytest.mark.parametrize(
    ("name", "data"), [case[:2] for case in DOCUMENTS], ids=[case[3] for case in DOCUMENTS]
)
def test_the_document_model_refuses_what_the_form_refuses(name, data):
    with pytest.raises(ValidationError):
        Document(title="x", file=ContentFile(data, name=name)).full_clean()
    with pytest.raises(ValidationError):
        Document.objects.create(title="x", file=ContentFile(data, name=name))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        *(("a.pdf", samples.PDF), ("a.PDF", samples.PDF), ("a.csv", samples.CSV), ("a.txt", samples.CSV)),
        *(("a.docx", samples.DOCX), ("a.xlsx", samples.XLSX), ("a.odt", samples.ODT)),
    ],
)
def test_an_honest_document_comes_in(name, data, upload):
    assert upload(name, data, what="docs")["success"]


@pytest.mark.parametrize("name", ["a.zip", "a.docm", "a.html", "a.svg", "a.exe", "a"])
def test_other_extensions_are_refused(name):
    with pytest.raises(ValidationError) as refusal:
        Document.objects.create(title="x", file=ContentFile(samples.ZIP, name=name))
    assert refusal.value.code == "extension"


def test_text_that_is_not_utf_8_is_refused():
    with pytest.raises(ValidationError) as refusal:
        Document.objects.create(title="x", file=ContentFile("é".encode("latin-1"), name="a.csv"))
    assert refusal.value.code == "encoding"


def test_files_that_are_too_big_are_refused(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 50
    with pytest.raises(ValidationError):
        Image.objects.create(title="x", file=ContentFile(samples.picture("JPEG"), name="a.jpg"))
    with pytest.raises(ValidationError):
        Document.objects.create(title="x", file=ContentFile(samples.PDF, name="a.pdf"))


def test_a_bomb_is_refused_before_a_pixel_is_decoded(monkeypatch):
    def decode(*args, **kwargs):
        raise AssertionError("decoded")

    monkeypatch.setattr(PIL.Image.Image, "load", decode)
    with pytest.raises(ValidationError):
        Image.objects.create(title="x", file=ContentFile(samples.bomb(), name="a.png"))
