"""Whatever comes in, no file under the media root says who, where or when."""

import io
from pathlib import Path

import PIL.Image
import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection, UploadedFile

from jrs.media import specs
from jrs.media.models import Image
from tests.media import samples

pytestmark = pytest.mark.django_db
# What a decoder may tell about a file without metadata.
TECHNICAL = {
    *("icc_profile", "jfif", "jfif_version", "jfif_unit", "jfif_density", "adobe", "adobe_transform", "dpi"),
    *("progressive", "progression", "version", "background", "loop", "duration", "timestamp", "transparency"),
    *("extension", "gamma", "srgb", "chromaticity", "interlace", "aspect", "default_image"),
}
EVERY_RENDITION = [*specs.expanded(specs.PICTURE_FIRST, specs.ADMIN), "original"]


def assert_clean(root: Path, at_least: int) -> None:
    """No sentinel in any byte, nothing personal for a parser to find."""
    files = [path for path in root.rglob("*") if path.is_file()]
    assert len(files) >= at_least
    for path in files:
        data = path.read_bytes()
        assert samples.SENTINEL not in data, path
        assert samples.UTF16_SENTINEL not in data, path
        with PIL.Image.open(io.BytesIO(data)) as picture:
            picture.load()
            assert not dict(picture.getexif()), path
            assert not picture.getxmp(), path
            assert not set(picture.info) - TECHNICAL, path


@pytest.mark.parametrize("kind", samples.PICTURES)
def test_the_samples_do_carry_metadata(kind):
    assert samples.SENTINEL in samples.picture(kind)


@pytest.mark.parametrize("kind", samples.PICTURES)
def test_a_picture_uploaded_in_the_admin_is_clean_and_so_are_its_renditions(kind, upload, media_root):
    sent, stored = samples.PICTURES[kind]
    answer = upload(f"Famille X {samples.ARTIST}.{sent}", samples.picture(kind))
    assert answer["success"], answer
    image = Image.objects.get(pk=answer["image_id"])
    assert image.file.name.endswith(stored)
    for spec in EVERY_RENDITION:
        image.get_rendition(spec)
    assert_clean(media_root, at_least=len(EVERY_RENDITION) + 1)


@pytest.mark.parametrize("kind", samples.PICTURES)
def test_a_picture_saved_by_code_is_clean(kind, media_root):
    image = Image.objects.create(
        title="Une porte", file=ContentFile(samples.picture(kind), name=f"{samples.ARTIST}.xyz")
    )
    image.get_renditions(*specs.expanded(specs.PICTURE))
    assert_clean(media_root, at_least=10)
    assert (image.width, image.height) == (48, 32)
    assert image.file_size == image.file.size


def test_the_single_upload_form_stores_clean_and_replaces_clean(editor, media_root):
    form = {"title": "Une porte", "collection": Collection.get_first_root_node().pk}
    file = SimpleUploadedFile("a.jpg", samples.picture("JPEG"))
    editor.post(reverse("wagtailimages:add"), {**form, "file": file})
    image = Image.objects.get()
    first = image.file.name
    file = SimpleUploadedFile("b.heic", samples.picture("HEIF"))
    response = editor.post(reverse("wagtailimages:edit", args=[image.pk]), {**form, "file": file})
    assert response.status_code == 302
    image = Image.objects.get()
    assert image.file.name != first
    assert not (media_root / first).exists()
    assert editor.get(reverse("wagtailimages:edit", args=[image.pk])).status_code == 200
    assert_clean(media_root, at_least=2)


def test_an_upload_that_waits_for_a_missing_field_waits_clean(upload, editor, media_root):
    answer = upload("Jeanne.jpg", samples.picture("JPEG"), title="t" * 300)
    waiting = UploadedFile.objects.get(pk=answer["uploaded_file_id"])
    assert "Jeanne" not in waiting.file.name
    assert "Jeanne" not in answer["form"]
    assert_clean(media_root, at_least=1)
    prefix = f"uploaded-image-{waiting.pk}"
    response = editor.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[waiting.pk]),
        {f"{prefix}-title": "Une porte", f"{prefix}-collection": Collection.get_first_root_node().pk},
    )
    assert response.json()["success"]
    assert Image.objects.get().file.name.startswith("originals/")
    assert_clean(media_root, at_least=1)


def test_a_profile_picture_is_clean(editor, media_root):
    from wagtail.users.models import UserProfile

    profile = UserProfile.get_for_user(editor.user)
    profile.avatar = SimpleUploadedFile(f"{samples.ARTIST}.jpg", samples.picture("JPEG"))
    profile.save()
    assert samples.ARTIST not in profile.avatar.name
    assert_clean(media_root, at_least=1)


def test_the_same_photo_from_two_cameras_is_a_duplicate(upload):
    bare = io.BytesIO()
    samples.drawn().save(bare, "JPEG", icc_profile=samples.ICC, quality=90)
    assert not upload("a.jpg", samples.picture("JPEG"))["duplicate"]
    assert upload("b.jpg", bare.getvalue())["duplicate"]
