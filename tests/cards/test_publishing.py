"""A card comes, changes and goes with its page."""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import PIL.Image
import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import ImageChops
from wagtail.models import Page, PageViewRestriction

from home.models import StandardPage
from jrs.cards import card_of
from jrs.cards.models import Card
from jrs.routing import specific_page
from news.models import NewsPage
from tests import factories

Publish = Callable[..., Page]


@pytest.fixture
def editor(db: None, client: Client) -> Client:
    client.force_login(get_user_model().objects.create_superuser("editor@example.org", "a-long-enough-one"))
    return client


@pytest.fixture
def publish(editor: Client, django_capture_on_commit_callbacks: Any) -> Publish:
    """Publish a page of text through the admin's form; `page` is one that is there already."""

    def send(parent: Page, title: str, page: Page | None = None) -> Page:
        words = {"title": title, "summary": "Une page.", "drawing": "", "body-count": "0", "slug": "la-page"}
        words |= {"comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0", "action-publish": "1"}
        address = reverse("wagtailadmin_pages:edit", args=[page.pk]) if page else reverse(
            "wagtailadmin_pages:add", args=["home", "standardpage", parent.pk]
        )  # fmt: skip
        with django_capture_on_commit_callbacks(execute=True):
            answer = editor.post(address, words)
        assert answer.status_code == 302, answer.context and answer.context["form"].errors
        return StandardPage.objects.get(slug="la-page", locale=parent.locale)

    return send


@contextmanager
def after(callbacks: Any) -> Iterator[None]:
    with callbacks(execute=True):
        yield


def pixels(card: Card | None) -> PIL.Image.Image:
    assert card is not None
    with card.file.open("rb") as file:
        return PIL.Image.open(io.BytesIO(file.read())).convert("RGB")


def files() -> list[str]:
    return sorted(file.name for file in (Path(settings.MEDIA_ROOT) / "images" / "cards").glob("*"))


def test_a_page_published_in_the_admin_has_a_card_that_anybody_can_fetch(publish: Publish) -> None:
    card = card_of(publish(factories.home(), "Une porte ouverte"))
    assert card is not None
    assert (card.width, card.height) == pixels(card).size == (1200, 630)
    assert card.alt == "Une porte ouverte · JRS Belgium"
    answer = Client().get(card.url)
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert len(b"".join(answer.streaming_content)) <= 120_000  # type: ignore[attr-defined]
    answer.close()


def test_a_renamed_page_has_another_card_at_another_address(publish: Publish) -> None:
    home = factories.home()
    page = publish(home, "Une porte ouverte")
    old = card_of(page)
    before = pixels(old)
    new = card_of(publish(home, "Une porte fermée", page))
    assert old is not None and new is not None
    assert new.url != old.url
    assert new.alt.startswith("Une porte fermée")
    changed = ImageChops.difference(before, pixels(new)).getbbox()
    assert changed is not None and changed[2] < 800, "the words have changed, and not the drawing"
    assert files() == [Path(new.file.name).name]


def test_the_same_page_published_twice_keeps_its_card(publish: Publish) -> None:
    home = factories.home()
    page = publish(home, "Une porte ouverte")
    first, there = card_of(page), files()
    assert card_of(publish(home, "Une porte ouverte", page)) == first
    assert files() == there


@pytest.mark.parametrize("how", ["unpublish", "delete", "private"])
def test_the_card_goes_with_its_page(
    publish: Publish, editor: Client, how: str, django_capture_on_commit_callbacks: Any
) -> None:
    page = publish(factories.home(), "Une porte ouverte")
    with after(django_capture_on_commit_callbacks):
        if how == "private":
            PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
        else:
            editor.post(reverse(f"wagtailadmin_pages:{how}", args=[page.pk]))
    assert (Card.objects.count(), files()) == (0, [])


def test_a_publication_does_not_fail_with_its_card(publish: Publish, monkeypatch: Any) -> None:
    home = factories.home()
    page = publish(home, "Une porte ouverte")

    def fail(*args: Any, **kwargs: Any) -> None:
        raise MemoryError

    monkeypatch.setattr("jrs.cards.making.composed", fail)
    renamed = publish(home, "Une porte fermée", page)
    assert renamed.live and renamed.title == "Une porte fermée"
    # None rather than the card of the old title.
    assert (card_of(renamed), files()) == (None, [])


@pytest.fixture
def photo(db: None) -> Any:
    """A picture, red on the left and blue on the right."""
    image = factories.image(credit="JRS")
    out = io.BytesIO()
    halves = PIL.Image.new("RGB", (1600, 800), (20, 40, 200))
    halves.paste((200, 30, 30), (0, 0, 800, 800))
    halves.save(out, "JPEG", quality=90)
    image.file.save("halves.jpg", ContentFile(out.getvalue()), save=False)
    image.save()
    return image


def test_a_picture_stands_on_the_card_around_its_point_of_interest(
    photo: Any, django_capture_on_commit_callbacks: Any
) -> None:
    def colour(page: Page) -> tuple[int, ...]:
        card = pixels(Page.objects.get(pk=page.pk).social_card)
        return card.getpixel((960, 260))  # type: ignore[return-value]

    def frame(x: int) -> None:
        photo.focal_point_x, photo.focal_point_y = x, 400
        photo.focal_point_width = photo.focal_point_height = 100
        with after(django_capture_on_commit_callbacks):
            photo.save()

    home = factories.home()
    page = factories.news(home, image=photo, image_decorative=True)[0]
    frame(250)
    with after(django_capture_on_commit_callbacks):
        page.save_revision().publish()
    red = colour(page)
    assert red[0] > 150 > red[2]
    # Framed otherwise, the card is made anew by itself.
    frame(1350)
    blue = colour(page)
    assert blue[2] > 150 > blue[0]
    with after(django_capture_on_commit_callbacks):
        photo.delete()
    assert max(colour(page)) - min(colour(page)) < 60, "a withdrawn picture is on no card"


def test_all_cards_are_made_by_a_command_once(capsys: pytest.CaptureFixture[str], db: None) -> None:
    home = factories.home()
    factories.programme(home)
    factories.news(home, 2)
    factories.stories(home)
    draft = factories.news(home, 1, start=5, live=False)[0]
    call_command("make_cards")
    pages = NewsPage.objects.exclude(pk=draft.pk).count()
    assert (pages, Card.objects.count(), card_of(draft)) == (2, 8, None)
    there = files()
    call_command("make_cards")
    assert files() == there
    assert capsys.readouterr().out.splitlines() == [
        "8 cards made, 0 were up to date.",
        "0 cards made, 8 were up to date.",
    ]


def test_a_page_that_is_served_knows_its_card_without_a_query(db: None) -> None:
    home = factories.home()
    page = factories.news(home)[0]
    call_command("make_cards", verbosity=0)
    for parts, has_card in ((["actualites", page.slug], True), (["actualites"], True)):
        found = specific_page(home.url_path, parts)
        with CaptureQueriesContext(connection) as asked:
            assert (card_of(found) is not None) is has_card
        assert len(asked) == 0
    Card.objects.all().delete()
    found = specific_page(home.url_path, ["actualites", page.slug])
    with CaptureQueriesContext(connection) as asked:
        assert card_of(found) is None
    assert len(asked) == 0
