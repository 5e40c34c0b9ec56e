"""Builds page trees for tests: a home page per language, and pages below it."""

from datetime import date, timedelta
from functools import cache
from io import BytesIO
from typing import Any

import PIL.Image
from django.core.files.base import ContentFile
from wagtail.models import Locale, Page, Site

from home.models import HomePage
from jrs.media.models import Image
from jrs.translation.gate import answering
from news.models import NewsIndexPage, NewsPage, StoryIndexPage, StoryPage, Theme
from programmes.models import ProgrammeIndexPage, ProgrammePage


def locale(code: str) -> Locale:
    return Locale.objects.get_or_create(language_code=code)[0]


@cache
def jpeg() -> bytes:
    out = BytesIO()
    PIL.Image.new("RGB", (40, 30), (120, 90, 60)).save(out, "JPEG")
    return out.getvalue()


def image(**fields: Any) -> Image:
    """A small photograph with an alternative text of its own."""
    made = Image(title="Photo", alt_text="Une porte ouverte", **fields)
    made.file = ContentFile(jpeg(), name="photo.jpg")
    made.save()
    return made


def theme(name: str, code: str = "fr", **fields: Any) -> Theme:
    """A theme in one language."""
    return Theme.objects.create(name=name, locale=locale(code), **fields)


def home(code: str = "fr", title: str = "Accueil") -> HomePage:
    """The home page of a language; the French one becomes the root of the site."""
    root = Page.get_first_root_node()
    french = HomePage.objects.filter(locale__language_code="fr").first()
    page = HomePage(title=title, slug=f"home-{code}", locale=locale(code))
    if french and code != "fr":
        page.translation_key = french.translation_key
    with answering():
        page = root.add_child(instance=page)
    if code == "fr":
        Site.objects.all().delete()
        Site.objects.create(
            hostname="testserver", root_page=page, is_default_site=True, site_name="JRS Belgium"
        )
    return page


def child(parent: Page, page: Page, **fields: Any) -> Any:
    """Put `page` below `parent`, in its language; live, unless it says otherwise, whatever the gate thinks of it."""
    page.locale = parent.locale
    for name, value in fields.items():
        setattr(page, name, value)
    with answering():
        return parent.add_child(instance=page)


def translation(page: Page, parent: Page, **fields: Any) -> Any:
    """A live version of `page` below `parent`, in the language of `parent`."""
    copied = {name: getattr(page, name) for name in ("title", "slug", "summary")}
    made = type(page)(**{**copied, **fields}, translation_key=page.translation_key)
    return child(parent, made)


def programme(parent: Page, title: str = "Visites", **fields: Any) -> ProgrammePage:
    """A programme, in an index of its own kind below the home page `parent`."""
    index = ProgrammeIndexPage.objects.child_of(parent).first() or child(
        parent, ProgrammeIndexPage(title="Notre travail", slug="travail")
    )
    return child(index, ProgrammePage(title=title, summary="Chaque semaine.", **fields))


def news(parent: Page, count: int = 1, **fields: Any) -> list[NewsPage]:
    """`count` news items in the list of news below the home page `parent`, a day apart, the newest first."""
    index = NewsIndexPage.objects.child_of(parent).first() or child(
        parent, NewsIndexPage(title="Actualités", slug="actualites")
    )
    first = fields.pop("date", date(2026, 6, 1))
    start = fields.pop("start", 0)
    return [
        child(
            index,
            NewsPage(
                title=f"Nouvelle {start + n}",
                slug=f"nouvelle-{start + n}",
                summary="Un résumé.",
                date=first - timedelta(days=n),
                **fields,
            ),
        )
        for n in range(count)
    ]


def stories(parent: Page, count: int = 1, **fields: Any) -> list[StoryPage]:
    """`count` stories in the list of stories below the home page `parent`."""
    index = StoryIndexPage.objects.child_of(parent).first() or child(
        parent, StoryIndexPage(title="Témoignages", slug="temoignages")
    )
    start = fields.pop("start", 0)
    return [
        child(
            index,
            StoryPage(
                title=f"Récit {start + n}",
                slug=f"recit-{start + n}",
                quotation="Une phrase.",
                date=date(2026, 6, 1) - timedelta(days=n),
                **fields,
            ),
        )
        for n in range(count)
    ]
