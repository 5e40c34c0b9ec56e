"""A query that is written once finds what the query set would find, whatever stands in its blanks."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.models import BigIntegerField, Q, TextField
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

from home.models import HomePage, StandardPage
from jrs.jobs.connection import own_connection
from jrs.prepared import Among, Blank, Like, Prepared, beginning
from tests import factories

ADDRESSES = ["a", "b_c", "bxc", "d-e"]


@pytest.fixture
def home(db: None) -> HomePage:
    found = factories.home()
    for slug in ADDRESSES:
        factories.child(found, StandardPage(title=slug, slug=slug))
    return found


@Prepared
def below() -> object:
    asked = Q(Among("slug", Blank("slugs", TextField()))) | Q(Like("url_path", Blank("like", TextField())))
    return Page.objects.filter(asked).only("slug")


@Prepared
def standard() -> object:
    pages = StandardPage.objects.select_related("locale")
    return pages.filter(pk=Blank("pk", BigIntegerField()))


@pytest.mark.parametrize("slugs", [[], ["a"], ["a", "d-e", "nothing"], ["' OR 1=1 --", "%s", "{a}", 'a"b']])
def test_lists_of_every_length_and_of_any_words(home: HomePage, slugs: list[str]) -> None:
    assert {page.slug for page in below(slugs=slugs, like="/nowhere/")} == {"a", "d-e"} & set(slugs)


def test_a_sign_of_patterns_in_an_address_stands_for_itself(home: HomePage) -> None:
    assert [page.slug for page in below(slugs=[], like=beginning(f"{home.url_path}b_c"))] == ["b_c"]
    assert below(slugs=[], like=beginning("\\")) == below(slugs=[], like=beginning("%")) == []


def test_instances_are_those_of_the_query_set_in_one_query(home: HomePage) -> None:
    one = StandardPage.objects.get(slug="a")
    with CaptureQueriesContext(connection) as asked:
        found = standard(pk=one.pk)
        assert (found, found[0].title, found[0].locale) == ([one], "a", Locale.objects.get(pk=one.locale_id))
    assert len(asked) == 2  # the second is that of the comparison
    assert standard(pk=0) == []


def retype(name: str) -> None:
    """As a migration does, from another process: on this connection psycopg would forget what it has prepared."""
    with own_connection("migration") as other:
        other.execute(f"ALTER TABLE wagtailcore_locale ALTER COLUMN language_code TYPE {name}")


@pytest.fixture
def retyped(transactional_db: None) -> Iterator[None]:
    yield
    retype("varchar(100)")


def test_a_column_that_a_migration_changes_meanwhile_stops_nothing(retyped: None) -> None:
    locales = Prepared(lambda: Locale.objects.filter(pk=Blank("pk", BigIntegerField())))
    one = Locale.objects.create(language_code="so")
    assert locales(pk=one.pk) == locales(pk=one.pk) == [one]
    retype("text")
    assert locales(pk=one.pk) == [one]
