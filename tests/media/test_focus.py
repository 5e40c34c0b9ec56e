"""A picture that is cropped keeps its point of interest in sight; without one it is cropped around its middle."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from home.models import StandardPage
from jrs import stylesheet
from tests import factories

CSS = Path(stylesheet.__file__).parent / "static" / "css"


def video(poster: Any) -> str:
    """A served page with one video, whose still picture fills a frame."""
    value = {"address": "https://vimeo.com/1", "title": "Une visite", "poster": poster.pk, "transcript": ""}
    body = StandardPage.body.field.stream_block.to_python([{"type": "video", "value": value}])
    page = factories.child(factories.home(), StandardPage(title="Page", slug="page", body=body))
    return Client().get(page.url).content.decode()


@pytest.mark.parametrize(
    ("x", "y", "classes"), [(2, 15, "focus-x-0 focus-y-50"), (39, 1, "focus-x-100 focus-y-0")]
)
def test_the_point_of_interest_places_the_picture(db: None, x: int, y: int, classes: str) -> None:
    point = {"focal_point_x": x, "focal_point_y": y, "focal_point_width": 2, "focal_point_height": 2}
    html = video(factories.image(**point))
    assert f'<div class="frame {classes}">' in html
    rules = (CSS / "layout.css").read_text()
    assert all(f".{name} {{ --focus-" in rules for name in classes.split())


def test_a_picture_without_one_is_cropped_around_its_middle(db: None) -> None:
    assert "focus-" not in video(factories.image())


def test_whatever_fills_a_frame_is_placed() -> None:
    # A new `object-fit: cover` needs its `object-position`, and the classes of `|focus` around it.
    for sheet in CSS.rglob("*.css"):
        text = sheet.read_text()
        if "object-fit: cover" in text:
            assert "object-position: var(--focus-x, 50%) var(--focus-y, 50%)" in text, sheet.name
