"""Names and words: nothing public comes from the name of a file."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection

from jrs.media.models import Document, Image
from jrs.media.titles import repeats_file_name
from tests.media import samples

pytestmark = pytest.mark.django_db


def make(**fields) -> Image:
    return Image.objects.create(file=ContentFile(samples.picture("JPEG"), name="Jeanne Doe.jpg"), **fields)


def test_a_multiple_upload_is_not_titled_by_its_file_name(upload):
    for name in ("Jeanne Doe.jpg", "jeanne_doe.jpg", "Jeanne" * 50 + ".jpg"):
        answer = upload(name, samples.picture("JPEG"))
        image = Image.objects.get(pk=answer["image_id"])
        assert "eanne" not in image.title
        assert "eanne" not in answer["form"]
        assert "eanne" not in image.file.name


def test_an_upload_without_a_title_is_not_titled_by_its_file_name(editor):
    file = SimpleUploadedFile("Jeanne Doe.jpg", samples.picture("JPEG"))
    collection = Collection.get_first_root_node().pk
    editor.post(reverse("wagtailimages:add_multiple"), {"files[]": file, "collection": collection})
    assert "Jeanne" not in Image.objects.get().title


def test_a_title_somebody_wrote_is_kept(upload):
    answer = upload("IMG_1.jpg", samples.picture("JPEG"), title="La porte du centre")
    assert Image.objects.get(pk=answer["image_id"]).title == "La porte du centre"


def test_the_upload_form_does_not_copy_the_file_name(editor):
    page = editor.get(reverse("wagtailimages:add")).content.decode()
    assert 'type="file"' in page
    assert "w-sync" not in page.split('type="file"')[1].split(">")[0]


@pytest.mark.parametrize(
    ("title", "name", "same"),
    [
        ("IMG 1", "img_1.JPG", True),
        ("img_1.jpg", "img_1.jpg", True),
        ("La porte", "img_1.jpg", False),
        ("", "a.b", False),
    ],
)
def test_a_title_that_repeats_the_file_name_is_known(title, name, same):
    assert repeats_file_name(title, name) is same


def test_default_words_come_from_their_own_field_alone():
    image = make(title="Jeanne Doe")
    assert image.default_alt_text == ""
    assert 'alt=""' in image.get_rendition("width-20").img_tag()
    image.alt_text = "Une porte entrouverte"
    assert image.default_alt_text == "Une porte entrouverte"


def test_a_picture_saved_without_title_gets_a_neutral_one():
    assert make().title not in ("", "Jeanne Doe", "Jeanne Doe.jpg")


def test_an_original_has_no_address_and_no_rendition_tells_its_name(settings):
    image = make(title="Une porte")
    with pytest.raises(NotImplementedError):
        image.file.url  # noqa: B018
    stem = image.file.name.split("/")[1].split(".")[0]
    small, large = image.get_rendition("width-20"), image.get_rendition("original")
    assert small.url.startswith(settings.MEDIA_URL + "images/")
    assert stem[:8] not in small.file.name + large.file.name
    assert small.file.name.split(".")[0] != large.file.name.split(".")[0]


def test_every_picture_gets_a_name_of_its_own():
    assert make(title="a").file.name != make(title="b").file.name


def test_a_document_is_stored_under_a_random_name_and_downloaded_under_its_title(client, media_root):
    document = Document.objects.create(
        title="Rapport annuel 2025", file=ContentFile(samples.PDF, name="Jeanne Doe.pdf")
    )
    assert "Jeanne" not in document.file.name
    assert document.url.endswith("/rapport-annuel-2025.pdf")
    response = client.get(document.url)
    assert response.status_code == 200
    assert b"".join(response) == samples.PDF
    assert "rapport-annuel-2025.pdf" in response["Content-Disposition"]
    assert document.file_size == len(samples.PDF)
    assert document.file_hash
    assert (media_root / document.file.name).exists()
    with pytest.raises(NotImplementedError):
        document.file.url  # noqa: B018


def test_a_document_title_in_another_script_still_names_the_file():
    document = Document(title="تقرير", file="documents/x.pdf")
    assert document.filename == "تقرير.pdf"
    assert Document(title="!", file="documents/x.pdf").filename == "document.pdf"


def test_a_document_behind_a_login_is_not_given_out(client):
    collection = Collection.get_first_root_node().add_child(name="Internal")
    collection.view_restrictions.create(restriction_type="login")
    document = Document.objects.create(
        title="Interne", collection=collection, file=ContentFile(samples.PDF, name="a.pdf")
    )
    assert client.get(document.url).status_code == 302
