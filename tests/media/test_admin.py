"""Wagtail's own screens work with originals that have no address."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from jrs.media.models import Document, Image
from tests.media import samples

pytestmark = pytest.mark.django_db


def test_every_screen_opens(editor):
    document = Document.objects.create(title="x", file=ContentFile(samples.PDF, name="a.pdf"))
    image = Image.objects.create(title="x", file=ContentFile(samples.picture("JPEG"), name="a.jpg"))
    screens = [
        *(
            reverse(f"wagtail{kind}:{name}")
            for kind in ("images", "docs")
            for name in ("index", "add", "add_multiple")
        ),
        *(reverse(f"wagtail{kind}_chooser:choose") for kind in ("images", "docs")),
        *(reverse(f"wagtailimages:{name}", args=[image.pk]) for name in ("edit", "delete", "image_usage")),
        *(
            reverse(f"wagtaildocs:{name}", args=[document.pk])
            for name in ("edit", "delete", "document_usage")
        ),
        reverse("wagtailimages:index") + "?layout=list",
        reverse("wagtailimages_chooser:select_format", args=[image.pk]),
    ]
    for address in screens:
        assert editor.get(address).status_code == 200, address


def test_the_chooser_takes_an_upload_and_not_its_name(editor):
    prefix = "image-chooser-upload"
    form = {
        f"{prefix}-title": "Jeanne",
        f"{prefix}-file": SimpleUploadedFile("Jeanne.png", samples.picture("PNG")),
        f"{prefix}-collection": Collection.get_first_root_node().pk,
    }
    assert editor.post(reverse("wagtailimages_chooser:create"), form).json()["step"] == "chosen"
    assert "Jeanne" not in Image.objects.get().title


def test_a_replaced_document_takes_the_place_of_the_old_one(editor, media_root):
    document = Document.objects.create(title="x", file=ContentFile(samples.PDF, name="a.pdf"))
    before = document.file.name
    form = {
        "title": "x",
        "file": SimpleUploadedFile("n.csv", samples.CSV),
        "collection": Collection.get_first_root_node().pk,
    }
    assert editor.post(reverse("wagtaildocs:edit", args=[document.pk]), form).status_code == 302
    document.refresh_from_db()
    assert document.file_extension == "csv"
    assert document.file_size == len(samples.CSV)
    assert not (media_root / before).exists()
