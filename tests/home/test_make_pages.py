"""`make_pages`: what it makes is what an editor would have made."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Page, ReferenceIndex
from wagtail_localize.models import StringSegment, TranslationSource

from jrs.translation.segments import Segments
from jrs.translation.sync import is_as_before
from news.models import NewsPage
from tests import factories


@pytest.fixture
def tree(db: None, settings: object) -> None:
    home = factories.home()
    for code in ("nl", "en"):
        factories.home(code)
    for page in (home, *home.get_translations()):
        factories.news(page, 1)
        factories.stories(page, 1)


@pytest.mark.usefixtures("tree")
def test_made_pages_stand_in_the_tree_are_served_and_found() -> None:
    before = Page.objects.count()
    call_command("make_pages", "90", verbosity=0)
    # And the page of the archive in each language.
    assert Page.objects.count() == before + 90 + 3
    assert Page.find_problems() == ([], [], [], [], [])
    for code in ("fr", "nl", "en"):
        made = NewsPage.objects.filter(locale__language_code=code).order_by("-pk")[0]
        assert Client().get(made.get_url()).status_code == 200
        assert list(NewsPage.objects.search(made.title.split("(")[1].rstrip(")")))
    noted = set(ReferenceIndex.objects.values_list("object_id", "to_object_id", "content_path"))
    for page in Page.objects.filter(depth__gt=1).specific():
        ReferenceIndex.create_or_update_for_object(page)
    assert noted == set(ReferenceIndex.objects.values_list("object_id", "to_object_id", "content_path"))


@pytest.mark.usefixtures("tree")
def test_made_pages_are_translated_as_wagtail_localize_would_have_it() -> None:
    call_command("make_pages", "30", verbosity=0)
    page = NewsPage.objects.filter(locale__language_code="fr").order_by("-pk")[0]
    source = TranslationSource.objects.get(object_id=page.translation_key)
    assert is_as_before(source)
    assert [Segments(each).open for each in source.translations.all()] == [[], []]
    texts = set(StringSegment.objects.filter(source=source).values_list("context__path", "string__data"))
    source.update_from_db()
    assert texts == set(
        StringSegment.objects.filter(source=source).values_list("context__path", "string__data")
    )
    source.translations.get(target_locale__language_code="nl").save_target(publish=True)
    dutch = NewsPage.objects.get(translation_key=page.translation_key, locale__language_code="nl")
    assert dutch.title != page.title


@pytest.mark.usefixtures("tree")
def test_the_command_adds_to_what_it_made_before() -> None:
    call_command("make_pages", "9", kinds="news", languages="fr", verbosity=0)
    call_command("make_pages", "9", kinds="news", languages="fr", verbosity=0)
    slugs = NewsPage.objects.values_list("slug", flat=True)
    assert len(slugs) == len(set(slugs)) + 2  # the first item of each language has the same
    assert Page.find_problems() == ([], [], [], [], [])


@pytest.mark.django_db
def test_the_public_site_takes_no_meaningless_pages(settings: object) -> None:
    settings.SITE_URL = "https://example.org"  # type: ignore[attr-defined]
    with pytest.raises(CommandError, match="public site"):
        call_command("make_pages", "3")
