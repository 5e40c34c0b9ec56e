"""The renditions readers ask for are those made when a page is published, and nothing asks for others."""

import ast
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


PROJECT = Path(specs.__file__).parents[3]
ROOMS = ("site", "home", "news", "programmes", "search")
TAG = re.compile(r"{%-?\s*(?:image|image_url|picture|srcset_image)\b")
MAKERS = {
    "get_rendition",
    "get_renditions",
    "get_rendition_or_not_found",
    "get_renditions_or_not_found",
    "create_rendition",
    "create_renditions",
}


def asked_in_python(source: str) -> list[str]:
    """The arguments of every call that makes renditions."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    names = [getattr(call.func, "attr", getattr(call.func, "id", "")) for call in calls]
    return [
        ast.unparse(ast.Tuple(call.args)) for call, name in zip(calls, names, strict=True) if name in MAKERS
    ]


def test_no_other_template_asks_for_a_picture():
    templates = [file for room in ROOMS for file in (PROJECT / room).rglob("*.html")]
    assert len(templates) > 60
    asking = {str(file.relative_to(PROJECT)) for file in templates if TAG.search(file.read_text())}
    assert asking == {"site/jrs/templates/parts/picture.html"}


def test_python_asks_for_the_named_sizes_alone():
    asked = {
        (file.name, what)
        for room in ROOMS
        for file in (PROJECT / room).rglob("*.py")
        for what in asked_in_python(file.read_text())
    }
    # The model passes on what it is asked for (its way out when the disk is full).
    handed_on = ("models.py", "(*filters,)")
    assert asked - {handed_on} == {("readiness.py", "(spec,)"), ("making.py", "(specs.CARD,)")}
    assert asked_in_python("image.get_rendition('width-9')") == ["('width-9',)"]


def test_a_card_is_cut_from_a_picture_that_readers_get():
    assert specs.CARD in specs.expanded(specs.PICTURE)


def test_what_readers_are_given_holds_every_size_of_a_page():
    assert set(specs.expanded(specs.PICTURE)) <= set(specs.expanded(*specs.PUBLIC))


@pytest.mark.django_db
def test_a_published_page_has_its_renditions_made(django_capture_on_commit_callbacks):
    image = Image.objects.create(
        title="x", credit="JRS", file=ContentFile(samples.picture("JPEG"), name="a.jpg")
    )
    page = NewsPage(title="Une porte", summary="x", date=date(2026, 1, 1), image=image, image_decorative=True)
    Page.get_first_root_node().add_child(instance=page)
    assert not Rendition.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert set(Rendition.objects.values_list("filter_spec", flat=True)) == set(specs.expanded(*specs.PUBLIC))


@pytest.mark.django_db
def test_a_page_whose_picture_cannot_be_read_is_published(django_capture_on_commit_callbacks):
    image = Image.objects.create(
        title="x", credit="JRS", file=ContentFile(samples.picture("JPEG"), name="a.jpg")
    )
    page = NewsPage(title="Une porte", summary="x", date=date(2026, 1, 1), image=image, image_decorative=True)
    Page.get_first_root_node().add_child(instance=page)
    image.file.storage.delete(image.file.name)
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert NewsPage.objects.get().live
    assert not Rendition.objects.exists()
