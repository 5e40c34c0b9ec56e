"""The renditions readers ask for are those made when a page is published."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.template.loader import get_template
from wagtail.models import Page

from jrs.media import specs
from jrs.media.models import Image, Rendition
from news.models import NewsPage
from tests.media import samples


def test_the_picture_template_asks_for_the_named_sizes():
    source = Path(get_template("parts/picture.html").origin.name).read_text()
    asked = re.findall(r"{% picture image (format-\S+) (width-\S+)", source)
    assert {f"{formats}|{widths}" for formats, widths in asked} == {specs.PICTURE, specs.PICTURE_FIRST}


def test_what_readers_are_given_holds_every_size_of_a_page():
    assert set(specs.expanded(specs.PICTURE)) <= set(specs.expanded(*specs.PUBLIC))


@pytest.mark.django_db
def test_a_published_page_has_its_renditions_made(django_capture_on_commit_callbacks):
    image = Image.objects.create(title="x", file=ContentFile(samples.picture("JPEG"), name="a.jpg"))
    page = NewsPage(title="Une porte", summary="x", date=date(2026, 1, 1), image=image, image_decorative=True)
    Page.get_first_root_node().add_child(instance=page)
    assert not Rendition.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert set(Rendition.objects.values_list("filter_spec", flat=True)) == set(specs.expanded(*specs.PUBLIC))
