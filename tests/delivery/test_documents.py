"""Documents that are private are private, for caches too."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.models import Collection, CollectionViewRestriction

from jrs.accounts.models import User
from jrs.media.models import Document
from tests import factories


@pytest.fixture
def document(db: None) -> Document:
    factories.home()
    collection = Collection.get_first_root_node().add_child(name="Bénévoles")
    made = Document(title="Liste interne", collection=collection)
    made.file = ContentFile(b"words", name="a.txt")
    made.save()
    return made


def read(client: Client, document: Document, **headers: str) -> tuple[Any, bytes]:
    answer = client.get(document.url, headers=headers)
    return answer, b"".join(answer.streaming_content) if answer.streaming else answer.content


def test_a_public_document_is_a_download_that_says_what_it_is(client: Client, document: Document) -> None:
    answer, body = read(client, document)
    assert body == b"words"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer.headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_a_private_one_is_closed_whatever_is_asked(client: Client, document: Document, kind: str) -> None:
    etag = read(client, document)[0].headers["ETag"]
    CollectionViewRestriction.objects.create(
        collection=document.collection, restriction_type=kind, password="un mot"
    )
    for headers in ({}, {"range": "bytes=0-2"}, {"if-none-match": etag}, {"authorization": "Basic eDp5"}):
        answer, body = read(client, document, **headers)
        assert answer.status_code in {200, 302, 403}
        assert b"words" not in body
        assert answer.headers["Cache-Control"] == "private, no-store"
        assert "Cookie" in answer.headers["Vary"]


def test_whoever_may_see_it_gets_a_copy_that_no_cache_keeps(client: Client, document: Document) -> None:
    above = Collection.get_first_root_node()
    CollectionViewRestriction.objects.create(collection=above, restriction_type="login")
    client.force_login(User.objects.create_user("p@example.org"))
    answer, body = read(client, document, range="bytes=0-2")
    assert body in {b"words", b"wor"}
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_the_files_have_no_address_of_their_own(client: Client, document: Document) -> None:
    for path in (document.file.name, f"documents/{document.file.name}", f"images/../{document.file.name}"):
        assert client.get(f"/media/{path}").status_code in {400, 404, 410}
