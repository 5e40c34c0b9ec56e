"""A deleted picture or document waits in the bin, seen by nobody, and comes back to its places."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Collection

from home.models import StandardPage
from jrs.accounts.models import User
from jrs.bin.models import BinnedFile
from jrs.media.models import Document, Image
from news.models import NewsPage
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def boss(client: Client) -> User:
    user = User.objects.create_superuser("chef@example.org", "une porte ouverte")
    client.force_login(user)
    return user


def document(**fields: Any) -> Document:
    made = Document(title="Rapport", **fields)
    made.file = ContentFile(b"%PDF-1.4\n%%EOF\n", name="rapport.pdf")
    made.save()
    return made


def delete(client: Client, image: Image, callbacks: Any) -> None:
    with callbacks(execute=True):
        assert client.post(reverse("wagtailimages:delete", args=[image.pk])).status_code == 302


def test_a_picture_comes_back_to_every_place(
    client: Client, boss: User, django_capture_on_commit_callbacks: Any
) -> None:
    home = factories.home()
    folder = Collection.get_first_root_node().add_child(name="Porte")
    image = factories.image(credit="JRS", collection=folder)
    image.tags.add("porte")
    news = factories.news(home, image=image, image_decorative=True)[0]
    page = factories.child(home, StandardPage(title="Page", slug="page", summary="Oui."))
    page.body = [("picture", {"image": image, "decorative": True, "size": "text"})]
    page.save()
    assert b"<picture" in client.get("/fr/page/").content
    name = image.file.name
    delete(client, image, django_capture_on_commit_callbacks)
    assert not Image.objects.exists()
    assert NewsPage.objects.get(pk=news.pk).image is None
    assert b"<picture" not in client.get("/fr/page/").content
    kept = BinnedFile.objects.get()
    assert (kept.title, kept.deleted_by) == ("Photo", boss)
    client.post(reverse("jrs_bin:restore_file", args=[kept.pk]))
    back = Image.objects.get(pk=image.pk)
    assert (back.file.name, back.collection, list(back.tags.names())) == (name, folder, ["porte"])
    assert back.file.storage.exists(name)
    assert NewsPage.objects.get(pk=news.pk).image == back
    assert b"<picture" in client.get("/fr/page/").content
    assert not BinnedFile.objects.exists()


def test_several_documents_at_once_come_back_too(
    client: Client, boss: User, django_capture_on_commit_callbacks: Any
) -> None:
    report = document()
    url = reverse("wagtail_bulk_action", args=["media", "document", "delete"])
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{url}?id={report.pk}&next=/admin/documents/")
    assert not Document.objects.exists()
    assert client.get(f"/documents/{report.pk}/{report.filename}").status_code == 404
    client.post(reverse("jrs_bin:restore_file", args=[BinnedFile.objects.get().pk]))
    assert Document.objects.get().file.read().startswith(b"%PDF")


def test_emptying_the_bin_removes_the_file(
    client: Client, boss: User, django_capture_on_commit_callbacks: Any
) -> None:
    image = factories.image()
    storage, name = image.file.storage, image.file.name
    delete(client, image, django_capture_on_commit_callbacks)
    assert storage.exists(name)
    BinnedFile.objects.update(deleted_at=timezone.now() - timedelta(days=31))
    with django_capture_on_commit_callbacks(execute=True):
        call_command("empty_bin", verbosity=0)
    assert not storage.exists(name)
    assert not BinnedFile.objects.exists()


def test_what_a_person_withdraws_can_be_removed_at_once(
    client: Client, boss: User, django_capture_on_commit_callbacks: Any
) -> None:
    image = factories.image()
    storage, name = image.file.storage, image.file.name
    delete(client, image, django_capture_on_commit_callbacks)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("jrs_bin:remove_file", args=[BinnedFile.objects.get().pk]))
    assert not storage.exists(name)


def test_a_replaced_file_keeps_its_places(client: Client, boss: User) -> None:
    home = factories.home()
    image = factories.image(credit="JRS")
    news = factories.news(home, image=image, image_decorative=True)[0]
    before = image.file.name
    image.file = ContentFile(factories.jpeg() + b"\0", name="autre.jpg")
    image.save()
    assert NewsPage.objects.get(pk=news.pk).image.file.name == image.file.name != before
    shown = client.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()
    assert "Utilisé ici" in shown and news.title in shown
    assert news.title in client.get(reverse("wagtailimages:delete", args=[image.pk])).content.decode()


def test_a_document_is_not_taken_twice(client: Client, boss: User) -> None:
    document()
    upload = ContentFile(b"%PDF-1.4\n%%EOF\n", name="encore.pdf")
    answer = client.post(
        reverse("wagtaildocs:add_multiple"),
        {"title": "encore.pdf", "collection": Collection.get_first_root_node().pk, "files[]": upload},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert "« Rapport »".replace(" ", "\u00a0") in answer.json()["error_message"]
    assert Document.objects.count() == 1


def test_a_picture_that_is_there_already_is_found(client: Client, boss: User) -> None:
    form = {"title": "porte.jpg", "collection": Collection.get_first_root_node().pk}
    for expected in (False, True):
        answer = client.post(
            reverse("wagtailimages:add_multiple"),
            {**form, "files[]": ContentFile(factories.jpeg(), name="porte.jpg")},
            headers={"X-Requested-With": "XMLHttpRequest"},
        ).json()
        assert answer["success"] and bool(answer.get("duplicate")) is expected
        for field in ("alt_text", "credit", "rights_note", "collection"):
            assert field in answer["form"]


def test_the_library_has_its_folders(db: None) -> None:
    names = set(Collection.objects.filter(depth=2).values_list("name", flat=True))
    assert {"Actualités · Nieuws", "Témoignages · Verhalen", "Presse · Pers"} <= names
    assert Collection.find_problems() == ([], [], [], [], [])
