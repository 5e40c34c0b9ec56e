"""Documents are found by what they say, in the language they say it in."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile

from home.models import HomePage
from jrs.media.extraction import extract
from jrs.media.models import Document, DocumentText
from jrs.media.texts import text_of
from tests import factories
from tests.search.asking import addresses, answer, titles
from tests.search.documents import WRITERS, document, docx, offering, pdf

FRENCH = "Nous avons rencontré une ornithologue avec les enfants de la classe, et nous en parlons."
DUTCH = "Wij hebben met de kinderen van de klas een vogelkenner ontmoet en wij vertellen er over."


@pytest.fixture
def home(db: None) -> HomePage:
    factories.home("fr")
    factories.home("nl", "Home")
    return HomePage.objects.get(locale__language_code="fr")


@pytest.mark.parametrize("extension", sorted(WRITERS))
def test_a_document_is_found_by_its_text(home: HomePage, extension: str) -> None:
    made = document("Un dossier", FRENCH, extension)
    offering(home, made)
    assert addresses("fr", "ornithologues") == [made.url]
    html = answer("fr", "ornithologues").content.decode()
    assert extension.upper() in html and "<mark>ornithologue</mark>" in html


def test_a_document_belongs_to_its_own_language(home: HomePage) -> None:
    offering(home, document("Een dossier", DUTCH))
    assert titles("nl", "vogelkenner") == ["Een dossier"]
    assert titles("fr", "vogelkenner") == []


def test_the_language_that_an_editor_has_chosen_counts(home: HomePage) -> None:
    made = document("Een dossier", DUTCH)
    offering(home, made)
    made.language = "fr"
    made.save()
    assert titles("fr", "vogelkenner") == ["Een dossier"]


def test_a_new_file_brings_its_own_text(home: HomePage) -> None:
    made = document("Un dossier", FRENCH)
    offering(home, made)
    made.file = ContentFile(pdf("Un cosmonaute est venu dans notre classe avec nous."), name="y.pdf")
    made.save()
    assert titles("fr", "ornithologue") == []
    extract(made)
    assert titles("fr", "cosmonaute") == ["Un dossier"]


def test_the_text_is_read_after_the_upload(
    home: HomePage, django_capture_on_commit_callbacks: object
) -> None:
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        made = Document(title="Un dossier")
        made.file = ContentFile(docx(FRENCH), name="x.docx")
        made.save()
    kept = DocumentText.objects.get(document=made)
    assert (kept.language, kept.text) == ("fr", FRENCH)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 broken", b"PK\x03\x04 broken", docx("x")[:200]])
@pytest.mark.parametrize("extension", ["pdf", "docx", "odt", "xlsx"])
def test_a_broken_file_has_no_text(data: bytes, extension: str) -> None:
    assert text_of(BytesIO(data), extension) == ""


def test_a_part_that_declares_entities_is_not_read() -> None:
    assert text_of(BytesIO(docx("Un mot")), "docx") == "Un mot"
    assert text_of(BytesIO(docx("</w:t></w:r></w:p><!ENTITY lol 'x'><w:p><w:r><w:t>")), "docx") == ""
