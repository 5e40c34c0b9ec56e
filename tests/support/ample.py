"""The starter site, Arabic, and what starter content lacks: every block, photographs, a second page of news."""

import datetime as dt
import json
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

from tests.support import databases
from tests.support.arabic import arabic_template

#: A page with one of each block that a text may hold, and a news item and a story with a photograph.
BLOCKS = "/fr/tous-les-blocs/"
PICTURED_NEWS = "/fr/actualites/une-photographie/"
PICTURED_STORY = "/fr/temoignages/une-photographie/"
EXTRA_NEWS = 14


def photograph() -> Any:
    """A picture of 2400 × 1600 pixels that no encoder makes small: a smooth ground, with grain."""
    import PIL.Image
    from django.core.files.base import ContentFile
    from wagtail.images import get_image_model

    ground = PIL.Image.linear_gradient("L").resize((2400, 1600))
    grain = PIL.Image.effect_noise((2400, 1600), 40)
    out = BytesIO()
    mixed = PIL.Image.blend(ground, grain, 0.3)
    PIL.Image.merge("RGB", (mixed, ground, grain)).save(out, "JPEG", quality=85)
    image = get_image_model()(title="Une porte", alt_text="Une porte ouverte sur une rue", credit="JRS")
    image.file = ContentFile(out.getvalue(), name="photo.jpg")
    image.save()
    return image


def value_of(block: Any, given: Any, image: Any, page: Any) -> Any:  # noqa: PLR0911  (a kind of block, a line)
    """The raw value of `block` for a preview value: choosers take `image` and `page`, the rest what is given."""
    from wagtail import blocks
    from wagtail.documents.blocks import DocumentChooserBlock
    from wagtail.images.blocks import ImageChooserBlock

    from jrs.blocks import LinkBlock

    if isinstance(block, DocumentChooserBlock):
        return None
    if isinstance(block, ImageChooserBlock):
        return image.pk
    if isinstance(block, blocks.PageChooserBlock):
        return page.pk
    if isinstance(block, blocks.BaseStreamBlock):
        return []
    if isinstance(block, blocks.ListBlock):
        return [
            {"type": "item", "value": value_of(block.child_block, each, image, page), "id": str(uuid4())}
            for each in (given or [None])
        ]
    if isinstance(block, blocks.BaseStructBlock):
        given = given or {}
        if isinstance(block, LinkBlock):
            # What a preview shows is not fit to be published: the page that says where it leads is.
            given = {**given, "text": "Les jésuites dans le monde"}
        return {
            name: value_of(child, given.get(name), image, page) for name, child in block.child_blocks.items()
        }
    if given is None:
        default = block.get_default()
        return block.get_prep_value(default) if default is not None else ""
    if isinstance(given, (bool, int, float)):
        return given
    return str(given).replace("example.org", "jesuits.global")


def every_block(image: Any, page: Any) -> str:
    """The JSON of a stream with one of each block that a body may hold, from their preview values."""
    from jrs.blocks import BodyBlocks

    made = []
    for name, block in BodyBlocks().child_blocks.items():
        preview = getattr(block.meta, "preview_value", None)
        if name == "table":
            value = {
                "caption": "Trois centres",
                "columns": [{"type": "text", "heading": "Centre"}, {"type": "text", "heading": "Commune"}],
                "rows": [{"values": ["Caricole", "Steenokkerzeel"]}, {"values": ["Vottem", "Herstal"]}],
            }
        else:
            value = value_of(block, preview, image, page)
        made.append({"type": name, "value": value, "id": str(uuid4())})
    return json.dumps(made)


def add_samples() -> None:
    """Add the pages to the database in use, which holds the starter content; pictures go to MEDIA_ROOT."""
    from django.utils.translation import override
    from wagtail.models import Locale

    from home.models import HomePage, StandardPage
    from news.models import NewsIndexPage, NewsPage, StoryIndexPage, StoryPage

    locale = Locale.objects.get(language_code="fr")
    in_french = {"locale": locale, "live": True}
    image = photograph()

    def first(model: Any) -> Any:
        return model.objects.filter(locale=locale).order_by("path").first()

    def add(parent: Any, page: Any) -> None:
        page.title = page.title[:120]
        parent.add_child(instance=page)
        page.save_revision(clean=False).publish(skip_permission_checks=True)

    with override("fr"):
        home, news, stories = first(HomePage), first(NewsIndexPage), first(StoryIndexPage)
        about = first(StandardPage)
        body = every_block(image, about)
        words = {"summary": "Tout ce qu’un texte peut contenir.", "search_description": "Une page d’essai."}
        add(
            home, StandardPage(title="Tous les blocs", slug="tous-les-blocs", body=body, **words, **in_french)
        )
        pictured = {"title": "Une photographie", "slug": "une-photographie", "image": image, **in_french}
        day = dt.date(2024, 12, 1)
        add(news, NewsPage(**pictured, date=day, summary="Une photographie ouvre ce texte."))
        add(
            stories,
            StoryPage(**pictured, date=day, summary="Une porte.", quotation="La porte était ouverte."),
        )
        for number in range(EXTRA_NEWS):
            title = f"Une nouvelle, la {number + 1}e"
            slug = f"une-nouvelle-{number + 1}"
            day_before = day - dt.timedelta(days=number + 1)
            add(news, NewsPage(title=title, slug=slug, summary="En bref.", date=day_before, **in_french))


def ample_media() -> Path:
    """Give the folder of uploads that belongs to `ample_template()`."""
    return databases.VAR / f"media-ample-{mark()}"


def mark() -> str:
    support = databases.PROJECT / "tests" / "support"
    sources = [*databases.files("*.py", "*.po"), support / "arabic.py", support / "ample.py"]
    return databases.fingerprint(sources)


def ample_template() -> str:
    """Give the name of the template database with the starter content, Arabic and the samples."""
    return databases.template("ample", mark(), arabic_template(), ample_media(), "-m", "tests.support.ample")


if __name__ == "__main__":
    import django

    django.setup()
    add_samples()
