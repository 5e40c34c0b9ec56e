"""What editors keep and read: words, promoted results, questions of readers; and a search of pages that forgives."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from search.counting import KEPT, QueryCount, RareQuery, count_query
from search.models import Promotion, Synonyms
from tests import factories
from tests.search.asking import answer


@pytest.fixture
def home(db: None) -> HomePage:
    return factories.home()


@pytest.fixture
def editor(home: HomePage) -> Client:
    user = User.objects.create_user(email="e@jrs.invalid", password="x")
    assign_role(user, "editor")
    client = Client()
    client.force_login(user)
    return client


def test_a_question_is_known_from_the_third_time_and_never_who_asked_it(home: HomePage) -> None:
    for _time in range(2):
        answer("fr", "Marie Dupont")
    assert not QueryCount.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM search_rarequery")
        assert "dupont" not in str(cursor.fetchall()).lower()
    answer("fr", "marie  dupont")
    kept = QueryCount.objects.get()
    assert (kept.query, kept.language, kept.count, kept.found) == ("marie dupont", "fr", 3, 0)
    assert not RareQuery.objects.exists()
    columns = {field.name for model in (QueryCount, RareQuery) for field in model._meta.get_fields()}
    assert columns == {"id", "day", "language", "query", "count", "found", "digest"}


def test_days_are_counted_apart_and_forgotten(home: HomePage) -> None:
    today = timezone.localdate()
    for _time in range(4):
        count_query("asile", "fr", 2, today - KEPT - timedelta(days=1))
    for _time in range(4):
        count_query("asile", "nl", 1, today)
    count_query("rare", "fr", 1, today - timedelta(days=1))
    count_query("autre", "fr", 1, today)
    assert [(row.language, row.count) for row in QueryCount.objects.all()] == [("nl", 4)]
    assert set(RareQuery.objects.values_list("day", flat=True)) == {today}


def test_further_pages_and_choices_are_not_counted_again(home: HomePage) -> None:
    for _time in range(3):
        answer("fr", "asile", type="news")
        answer("fr", "asile", page="2", year="2024")
    assert not QueryCount.objects.exists()


def test_counting_tells_the_page_cache_nothing(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    from jrs.delivery.door import changes

    answer("fr", "asile")  # the first visit of all makes the row of the settings
    said: list[bool] = []
    monkeypatch.setattr(changes, "announce", lambda *, hard: said.append(hard))
    for _time in range(4):
        answer("fr", "asile")
    assert said == []


def test_the_report_leads_from_a_question_to_its_answer(editor: Client, home: HomePage) -> None:
    QueryCount.objects.create(
        day=timezone.localdate(), language="fr", query="chaise longue", count=7, found=0
    )
    QueryCount.objects.create(day=timezone.localdate(), language="fr", query="don", count=9, found=4)
    html = editor.get(reverse("jrs_search:report")).content.decode()
    assert html.index(">don<") < html.index(">chaise longue<")
    html = editor.get(reverse("jrs_search:report"), {"nothing": "1"}).content.decode()
    assert ">don<" not in html
    begun = "language=fr&amp;query=chaise+longue"
    for name in ("wagtailsnippets_search_synonyms:add", "wagtailsnippets_search_promotion:add"):
        assert f'href="{reverse(name)}?{begun}"' in html
        form = editor.get(reverse(name), {"language": "fr", "query": "chaise longue"}).content.decode()
        assert "chaise longue" in form
    assert reverse("wagtailadmin_pages:add_subpage", args=[home.pk]) in html


def test_an_editor_adds_words_and_promotes_a_page(editor: Client, home: HomePage) -> None:
    page = factories.child(home, StandardPage(title="Le banc", slug="banc"))
    sent: dict[str, Any] = {"locale": home.locale_id, "words": "banc, chaise longue", "need": ""}
    assert editor.post(reverse("wagtailsnippets_search_synonyms:add"), sent).status_code == 302
    assert answer("fr", "chaises longues").context["results"][0].url == "/fr/banc/"
    sent = {"locale": home.locale_id, "query": "repos", "page": page.pk, "place": 1}
    assert editor.post(reverse("wagtailsnippets_search_promotion:add"), sent).status_code == 302
    assert answer("fr", "repos").context["results"][0].url == "/fr/banc/"
    assert Synonyms.objects.filter(words__startswith="banc").exists() and Promotion.objects.exists()


def test_words_without_a_word_are_refused(editor: Client, home: HomePage) -> None:
    response = editor.post(
        reverse("wagtailsnippets_search_synonyms:add"), {"locale": home.locale_id, "words": " , ·"}
    )
    assert response.status_code == 200
    assert not Synonyms.objects.filter(words__contains="·").exists()


def test_the_report_is_closed_to_translators(home: HomePage) -> None:
    user = User.objects.create_user(email="t@jrs.invalid", password="x")
    factories.home("nl", "Home")
    assign_role(user, "translator-nl")
    client = Client()
    client.force_login(user)
    # Wagtail sends whoever may not see a page to the home of the admin.
    assert client.get(reverse("jrs_search:report")).status_code in {302, 403}


QUERIES = ["refugiee", "réfugié·e·s", "REFUGIES", "refugi", "centres", "rfugiés"]


@pytest.mark.parametrize("query", QUERIES)
def test_the_search_of_pages_in_the_admin_forgives_and_says_the_language(
    editor: Client, home: HomePage, query: str
) -> None:
    factories.child(home, StandardPage(title="Les réfugié·es du centre", slug="a"))
    factories.child(home, StandardPage(title="Autre chose", slug="b"))
    for address in ("wagtailadmin_pages:search", "wagtailadmin_choose_page_search"):
        html = editor.get(reverse(address), {"q": query}).content.decode()
        assert "Les réfugié·es du centre" in html, address
        assert "Autre chose" not in html
        assert "Français" in html


def test_the_chooser_shows_an_editor_of_one_language_nothing_new(home: HomePage) -> None:
    # A draft is found by those who may see drafts in the tree, and its words correct nobody's question.
    factories.child(home, StandardPage(title="Quetzalcoatl", slug="q", live=False))
    assert Client().get(reverse("wagtailadmin_choose_page_search"), {"q": "quetzalcoatl"}).status_code == 302
    assert Page.objects.search("quetzalcuatl").count() == 0


def test_pictures_and_documents_are_found_without_accents(editor: Client, home: HomePage) -> None:
    picture = factories.image()
    picture.title = "Été à l’école"
    picture.save()
    found = editor.get(reverse("wagtailimages_chooser:choose_results"), {"q": "ecoles"}).content.decode()
    assert "Été à l’école" in found


def test_every_process_hears_of_new_words_and_promotions_and_of_no_question(home: HomePage) -> None:
    """Each keeps them (`jrs.shelf`) until it hears of a change."""
    words = {"locale": home.locale, "words": "porte, entrée"}
    for act, heard in (
        (lambda: Synonyms.objects.create(**words), True),
        (lambda: Synonyms.objects.get(words=words["words"]).delete(), True),
        (lambda: Promotion.objects.create(locale=home.locale, query="porte", page=home), True),
        (lambda: count_query("porte", "fr", 1), False),
        (home.save_revision, False),
    ):
        with CaptureQueriesContext(connection) as queries:
            act()
        assert heard == any("pg_notify" in query["sql"] for query in queries), act
