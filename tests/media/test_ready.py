"""No visitor waits for a picture: on the served site, a visit makes no rendition, whatever happened before."""

import io
import re
import urllib.request
from functools import cache
from pathlib import Path
from typing import Any

import PIL.Image
import psycopg
import pytest
from PIL import ImageDraw
from playwright.sync_api import Page

from jrs.media import specs
from tests.support.server import ServedSite

ALL = set(specs.expanded(*specs.PUBLIC))
PUBLISH = """
from django.core.files.base import ContentFile
from home.models import HomePage, StandardPage
from jrs.media.models import Image
from news.models import NewsPage, StoryPage
def upload(path):
    file = ContentFile(open(path, "rb").read(), name="a.jpg")
    return Image.objects.create(title="x", alt_text="Une rue", credit="JRS", file=file)
"""


@cache
def photograph(hue: int) -> bytes:
    """A picture of twelve megapixels with some detail, as a telephone takes it."""
    out, picture = io.BytesIO(), PIL.Image.effect_noise((200, 150), 60).resize((4000, 3000))
    picture = PIL.Image.merge("RGB", (picture, picture.point(lambda v: v // 2 + hue), picture.rotate(180)))
    ImageDraw.Draw(picture).ellipse((2900, 300, 3900, 1300), fill=(230, 190, 120))
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()


@pytest.fixture
def photo(tmp_path: Path) -> str:
    """The path of a photograph."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(photograph(60))
    return str(path)


def renditions(site: ServedSite) -> dict[int, str]:
    """What readers may be given, by number: a rendition that is made anew has another."""
    where = {"host": str(site.address.host), "user": site.address.user, "dbname": site.address.name}
    with psycopg.connect(**where) as connection:
        rows = connection.execute("SELECT id, filter_spec FROM media_rendition").fetchall()
    # The admin makes a few of its own for its lists.
    return {number: spec for number, spec in rows if spec in ALL or spec.startswith("format-")}


def visit(site: ServedSite, path: str) -> str:
    with urllib.request.urlopen(site.url + path, timeout=60) as answer:
        return str(answer.read().decode())


def assert_nothing_is_made_by(site: ServedSite, path: str) -> None:
    """A first visit finds every picture, with its measures, and makes none."""
    before = renditions(site)
    assert set(before.values()) >= ALL
    html = visit(site, path)
    assert renditions(site) == before
    tags = re.findall(r'<img(?:[^>"]|"[^"]*")*>', html)
    assert tags
    for tag in tags:
        assert re.search(r'\bwidth="\d+"', tag) and re.search(r'\bheight="\d+"', tag), tag
        address = re.search(r'src="([^"]+)"', tag)
        assert address
        with urllib.request.urlopen(site.url + address[1], timeout=60) as answer:
            assert answer.status == 200


def test_pictures_are_there_before_the_first_visit(site: ServedSite, photo: str) -> None:
    site.manage(
        "shell", "-v0", "-c",
        f"""{PUBLISH}
story = StoryPage.objects.get(slug="venu-pour-etudier")
story.image, story.image_decorative = upload({photo!r}), True
story.save_revision().publish()""",
    )  # fmt: skip
    assert_nothing_is_made_by(site, "/fr/temoignages/venu-pour-etudier/")
    # The story stands on the home page and in the list too.
    assert_nothing_is_made_by(site, "/fr/")
    assert_nothing_is_made_by(site, "/fr/temoignages/")


def test_pictures_in_blocks_and_in_translations_are_there_too(site: ServedSite, photo: str) -> None:
    site.manage(
        "shell", "-v0", "-c",
        f"""{PUBLISH}
page = StandardPage.objects.get(slug="contact", locale__language_code="fr")
page.body.append(("picture", {{"image": upload({photo!r}), "decorative": True, "size": "wide", "alt_text": "",
                               "caption": "", "credit": ""}}))
page.save_revision().publish()""",
    )  # fmt: skip
    assert_nothing_is_made_by(site, "/fr/contact/")
    site.manage(
        "shell", "-v0", "-c",
        f"""{PUBLISH}
from wagtail_localize.models import Translation, TranslationSource
from jrs.media.models import Rendition
page = StandardPage.objects.get(slug="contact", locale__language_code="fr")
source, _ = TranslationSource.update_or_create_from_instance(page)
Rendition.objects.all().delete()
Translation.objects.get(source=source, target_locale__language_code="nl").save_target(publish=True)""",
    )  # fmt: skip
    assert_nothing_is_made_by(site, "/nl/contact/")


def test_a_replaced_picture_is_made_ready_before_anybody_asks(
    site: ServedSite, photo: str, page: Page
) -> None:
    path = "/fr/actualites/nos-valeurs-sous-les-projecteurs/"
    key = site.manage(
        "shell", "-v0", "-c",
        f"""{PUBLISH}
news = NewsPage.objects.get(slug="nos-valeurs-sous-les-projecteurs")
news.image, news.image_decorative = upload({photo!r}), True
news.save_revision().publish()
print(news.image.pk)""",
    ).split()[-1]  # fmt: skip
    before = renditions(site)
    site.sign_in(page, "administrator")

    def change(**fields: Any) -> None:
        address = f"{site.url}/admin/images/{key}/"
        page.goto(address)
        token = page.locator("input[name=csrfmiddlewaretoken]").first.input_value()
        words = {
            "csrfmiddlewaretoken": token,
            "title": "Photo",
            "alt_text": "Une rue",
            "credit": "JRS",
            "tags": "",
            "collection": "1",
        }
        answer = page.request.post(
            address,
            multipart={**words, **fields},
            headers={"Referer": address},
            timeout=60_000,
            max_redirects=0,
        )
        assert answer.status == 302, answer.text()

    change(file={"name": "b.jpg", "mimeType": "image/jpeg", "buffer": photograph(10)})
    after = renditions(site)
    assert not set(after) & set(before)
    assert sorted(after.values()) == sorted(before.values())
    assert_nothing_is_made_by(site, path)
    # Another point of interest crops nothing on the page; the cards, one a language, are cut anew from what is there.
    cards = set((site.media / "images" / "cards").iterdir())
    change(focal_point_x="3400", focal_point_y="800", focal_point_width="900", focal_point_height="900")
    assert renditions(site) == after
    assert len(set((site.media / "images" / "cards").iterdir()) - cards) == 3
    assert_nothing_is_made_by(site, path)
