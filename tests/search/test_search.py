"""The search page finds what is public, in the language of its address, and stands any question."""

import json
import time
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from home.models import HelpPage, HomePage, StandardPage
from news.models import NewsPage
from search.models import Promotion, Synonyms
from tests import factories
from tests.search.asking import addresses, answer, suggested, titles


@pytest.fixture
def home(db: None) -> HomePage:
    return factories.home()


def page(parent: Any, title: str, **fields: Any) -> StandardPage:
    slug = fields.pop("slug", f"p{parent.get_children().count()}")
    return factories.child(parent, StandardPage(title=title, slug=slug, **fields))


def questions(*pairs: tuple[str, str]) -> str:
    items = [
        {"type": "item", "id": f"{n}2345678-0000", "value": {"question": q, "answer": f"<p>{a}</p>"}}
        for n, (q, a) in enumerate(pairs)
    ]
    return json.dumps([{"type": "questions", "id": "aaaaaaaa-1", "value": items}])


def test_each_language_finds_its_own_pages(home: HomePage) -> None:
    page(home, "Le mot sésame")
    page(factories.home("nl", "Home"), "Woord sésame")
    assert titles("fr", "sesame") == ["Le mot sésame"]
    assert titles("nl", "sésame") == ["Woord sésame"]


def test_the_hits_are_the_items_of_a_list_with_one_link_each(home: HomePage, client: Client) -> None:
    page(home, "Le mot sésame", slug="a")
    html = answer("fr", "sésame").content.decode()
    assert '<ol class="results" id="results"' in html
    assert addresses("fr", "sésame") == ["/fr/a/"]
    assert "Le mot <mark>sésame</mark>" in html


HOSTILE = [
    "",
    "%00",
    "%27%22%3B--",
    "(((",
    "a" * 10_000,
    "%20".join(["mot"] * 2_000),
    "%ED%A0%80",
    "." * 500,
    "%C2%B7" * 500,
    "a%C2%B7" * 90,
    "%F0%9F%9A%AA",
    ":*%26%7C!",
    "%5C%27%5C%5C",
    "%D8%A7%D8%AD%D8%AA%D8%AC%D8%A7%D8%B2",
    "%E1%89%B5%E1%8C%8D%E1%88%AD",
    "%E1%83%A5%E1%83%90%E1%83%A0%E1%83%97",
    "opvang" * 33,
    "e%CC%81" * 300,
]


@pytest.mark.parametrize("query", HOSTILE)
@pytest.mark.parametrize("address", ["/nl/search/", "/fr/search/suggest/"])
def test_any_question_is_answered_within_a_second(
    home: HomePage, client: Client, query: str, address: str
) -> None:
    page(home, "Une page", summary="Quelques mots.")
    factories.home("nl", "Home")
    client.get(address)
    begun = time.process_time()
    with CaptureQueriesContext(connection) as asked:
        response = client.get(f"{address}?q={query}&page=-3&type=x&year=%00&programme=%27&utm=1")
    assert response.status_code == 200
    assert time.process_time() - begun < 1
    assert len(asked) < 50


def test_a_question_that_finds_something_costs_few_queries(home: HomePage, client: Client) -> None:
    for n in range(12):
        page(home, f"Sésame {n}", slug=f"s{n}")
    client.get("/fr/search/?q=autre")
    with CaptureQueriesContext(connection) as asked:
        assert len(titles("fr", "sésame")) == 10
    kept = [
        query["sql"] for query in asked if not query["sql"].startswith(("SAVEPOINT", "RELEASE", "SET LOCAL"))
    ]
    assert len(kept) <= 18, "\n".join(kept)


def test_the_switcher_and_the_title_keep_the_question(home: HomePage) -> None:
    factories.home("nl", "Home")
    response = answer("fr", "mot")
    assert (
        next(link.url for link in response.context["frame"].languages if link.code == "nl")
        == "/nl/search/?q=mot"
    )
    assert "mot" in response.content.decode().split("</title>")[0].split("<title>")[1]


def test_title_before_summary_before_heading_before_text(home: HomePage) -> None:
    heading = [{"type": "heading", "id": "h", "value": {"text": "Le sésame", "level": "h2"}}]
    text = [{"type": "text", "id": "t", "value": "<p>Ici le sésame.</p>"}]
    page(home, "Quatre", body=json.dumps(text))
    page(home, "Trois", body=json.dumps(heading))
    page(home, "Deux", summary="Un sésame.")
    page(home, "Sésame un")
    assert titles("fr", "sésame") == ["Sésame un", "Deux", "Trois", "Quatre"]


def test_newer_news_stands_a_little_before_older(home: HomePage) -> None:
    factories.news(home, 1, date=date(2019, 1, 1), start=1, body="[]")
    factories.news(home, 1, date=date(2026, 6, 1), start=2, body="[]")
    assert titles("fr", "nouvelle")[:2] == ["Nouvelle 2", "Nouvelle 1"]


def test_somebody_in_need_is_shown_help_first(home: HomePage) -> None:
    page(home, "On a arrêté ma sœur", summary="Le récit d’une arrestation : ma sœur arrêtée.")
    factories.child(home, HelpPage(title="Besoin d’aide ?", slug="aide", summary="Quoi faire d’abord."))
    assert titles("fr", "on a arrêté ma soeur")[0] == "Besoin d’aide ?"


def test_an_answer_is_found_by_itself_and_linked_where_it_stands(home: HomePage) -> None:
    body = questions(("Est-ce gratuit ?", "Oui, toujours."), ("Qui vient ?", "Un sésame."))
    page(home, "Visites", slug="visites", body=body)
    assert addresses("fr", "sésame") == ["/fr/visites/", "/fr/visites/#q-12345678"]
    assert 'id="q-12345678"' in Client().get("/fr/visites/").content.decode()


def test_the_name_of_a_theme_finds_its_pages_and_follows_a_new_name(home: HomePage) -> None:
    theme = factories.theme("Apatridie", slug="a")
    factories.news(home, 1, theme=theme)
    assert titles("fr", "apatridie") == ["Nouvelle 0"]
    theme.name = "Naufrage"
    theme.save()
    assert (titles("fr", "naufrage"), titles("fr", "apatridie")) == (["Nouvelle 0"], [])


def test_the_name_that_a_person_chose_finds_the_story(home: HomePage) -> None:
    factories.stories(home, 1, display_name="Zénobie")
    assert titles("fr", "zenobie") == ["Récit 0"]


def test_words_of_the_thesaurus_work_at_once_and_are_marked(home: HomePage) -> None:
    page(home, "Notre véhicule", summary="Il roule.")
    assert titles("fr", "automobile") == []
    Synonyms.objects.create(locale=home.locale, words="véhicule, automobile, char à bancs")
    assert titles("fr", "automobiles") == titles("fr", "chars à bancs") == ["Notre véhicule"]
    assert "<mark>véhicule</mark>" in answer("fr", "automobile").content.decode()


def test_a_typing_error_is_corrected_when_nothing_else_is_found(home: HomePage) -> None:
    page(home, "La détention administrative")
    response = answer("fr", "detantion adminstrative")
    assert titles("fr", "detantion adminstrative") == ["La détention administrative"]
    assert "détention administrative" in response.context["found"].corrected


def test_a_missing_apostrophe_is_put_back(home: HomePage) -> None:
    page(home, "Une avocate pour vous")
    assert titles("fr", "lavocat") == ["Une avocate pour vous"]


def test_a_promoted_page_stands_first_while_it_may_be_shown(home: HomePage) -> None:
    page(home, "Sésame")
    chosen = page(home, "Tout autre chose", slug="autre")
    Promotion.objects.create(locale=home.locale, query="Sésames", page=chosen)
    assert titles("fr", "sésame") == ["Tout autre chose", "Sésame"]
    chosen.unpublish()
    assert titles("fr", "sésame") == ["Sésame"]


def test_facets_count_and_choose(home: HomePage) -> None:
    page(home, "Sésame")
    for year in (2024, 2025):
        (item,) = factories.news(home, 1, date=date(year, 3, 1), start=year)
        item.title = f"Sésame {year}"
        item.save()
    facets = answer("fr", "sésame").context["facets"]
    assert [(o.value, o.count) for o in facets.kinds] == [("", 3), ("page", 1), ("news", 2)]
    assert titles("fr", "sésame", type="page") == ["Sésame"]
    assert titles("fr", "sésame", year="2024") == ["Sésame 2024"]
    chosen = answer("fr", "sésame", type="news").context["facets"]
    assert [(o.value, o.count) for o in chosen.filters[0].options] == [("2025", 1), ("2024", 1)]
    assert "q=s%C3%A9same&amp;type=page" in answer("fr", "sésame").content.decode()


def test_nothing_found_leads_to_other_languages_and_to_help(home: HomePage) -> None:
    factories.child(home, HelpPage(title="Besoin d’aide ?", slug="aide", phone="+32 2 000 00 00"))
    page(factories.home("nl", "Home"), "Xylofoon")
    html = answer("fr", "xylofoon").content.decode()
    assert 'href="/nl/search/?q=xylofoon"' in html
    assert 'href="/fr/aide/"' in html
    assert 'href="tel:+3220000000"' in html


def test_suggestions_are_titles_and_questions_that_begin_so(home: HomePage) -> None:
    page(home, "Visites en détention", slug="v", body=questions(("Visiter, comment ?", "Ainsi.")))
    page(home, "Autre")
    assert suggested("fr", "visit") == ["Visites en détention", "Visiter, comment ?"]
    assert suggested("fr", "det vis") == ["Visites en détention"]
    assert suggested("fr", "v") == []


def test_results_are_kept_in_no_cache(home: HomePage, client: Client) -> None:
    for address in ("/fr/search/?q=x", "/fr/search/suggest/?q=xx"):
        assert "no-store" in client.get(address)["Cache-Control"]


def test_news_pages_are_still_found_through_wagtail_itself(home: HomePage) -> None:
    (item,) = factories.news(home, 1)
    item.title = "Les réfugié·es arrivent"
    item.save()
    assert list(NewsPage.objects.search("refugiees")) == [item]
    assert list(NewsPage.objects.autocomplete("refug")) == [item]
