"""What a page borrows from a picture or document that all languages share."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import TestCase
from django.urls import reverse
from wagtail_localize.models import OverridableSegment

from home.models import HomePage, StandardPage
from jrs.media.models import Document
from news.models import NewsIndexPage, NewsPage
from tests import factories
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db


def picture_page(home: HomePage, image: Any, slug: str = "photo") -> Desk:
    """A page with a picture of which it says nothing itself, sent to the Dutch translators."""
    page = factories.child(home, StandardPage(title=slug, slug=slug, summary="Un résumé."))
    page.body = [("picture", {"image": image, "alt_text": "", "decorative": False, "size": "text"})]
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()
    desk = Desk(StandardPage.objects.get(pk=page.pk))
    desk.begin()
    return desk


def test_the_words_of_a_shared_picture_are_translated_where_it_stands(home: HomePage, client: Any) -> None:
    image = factories.image(credit="JRS Belgium")
    desk = picture_page(home, image)
    assert image.alt_text in desk.open()
    desk.translate_all()
    desk.publish()
    shown = client.get(desk.target().get_url()).content.decode()
    assert 'alt="Unij portij ouvijrtij (nl)"' in shown
    assert image.alt_text not in shown
    # Memory knows it on the next page.
    assert image.alt_text not in picture_page(home, image, "encore").open()


def test_new_words_of_a_shared_picture_make_its_pages_stale_and_other_changes_do_not(home: HomePage) -> None:
    image = factories.image(credit="JRS Belgium")
    desk = picture_page(home, image)
    desk.translate_all()
    desk.publish()
    image.credit = "Quelqu’un"
    image.save()
    assert desk.state() == "live"
    image.alt_text = "Une porte fermée"
    image.save()
    assert desk.state() == "stale"
    assert desk.open() == ["Une porte fermée"]


def test_the_picture_of_a_news_item_is_described_in_each_language(home: HomePage) -> None:
    index = factories.child(home, NewsIndexPage(title="Actualités", slug="actualites"))
    page = factories.child(
        index,
        NewsPage(
            title="Nouvelle",
            slug="nouvelle",
            summary="Un résumé.",
            image=factories.image(credit="JRS Belgium"),
        ),
    )
    desk = Desk(page)
    desk.begin()
    assert "Une porte ouverte" in desk.open()
    desk.translate_all()
    desk.publish()
    assert "(nl)" in NewsPage.objects.get(locale__language_code="nl").alt


def test_a_document_has_its_title_and_may_be_another_one_in_each_language(
    home: HomePage, signed_in: Any
) -> None:
    def document(title: str) -> Document:
        return Document.objects.create(title=title, file=ContentFile(b"a,b\n1,2\n", name="x.csv"))

    desk = Desk(
        factories.child(home, StandardPage(title="Documents", slug="documents", summary="Un résumé."))
    )
    desk.page.body = [("documents", [{"document": document("Rapport annuel"), "title": ""}])]
    desk.page.save()
    desk.page = StandardPage.objects.get(pk=desk.page.pk)
    desk.begin()
    assert "Rapport annuel" in desk.open()
    desk.translate_all()
    dutch = document("Jaarverslag")
    segment = OverridableSegment.objects.get(source=desk.translation().source)
    url = reverse("wagtail_localize:edit_override", args=[desk.translation().pk, segment.pk])
    signed_in("translator-nl").put(url, f"value={dutch.pk}", content_type="application/x-www-form-urlencoded")
    desk.publish()
    (block,) = desk.target().body
    assert block.value[0]["document"] == dutch
    assert "(nl)" in block.value[0].label
