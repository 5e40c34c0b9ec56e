"""An address that was public leads to where its page stands now, in every language; no other address does."""

from typing import Any

import pytest
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from home.models import HomePage, StandardPage
from tests import factories


@pytest.fixture
def publish(django_capture_on_commit_callbacks: Any) -> Any:
    """Change fields of a page and publish it, as the editor does."""

    def change(page: Page, **fields: Any) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            draft = Page.objects.get(pk=page.pk).specific
            for name, value in fields.items():
                setattr(draft, name, value)
            draft.save_revision().publish()

    return change


@pytest.fixture
def trees(db: None) -> dict[str, dict[str, Any]]:
    """In French and in Dutch: a home page, two sections, a page in the first with a page below it."""
    made = {}
    for code in ("fr", "nl"):
        home = factories.home(code)
        first, second = (
            factories.child(home, StandardPage(summary="Un résumé.", title=name, slug=f"{name}-{code}"))
            for name in ("un", "deux")
        )
        page = factories.child(first, StandardPage(summary="Un résumé.", title="Page", slug=f"page-{code}"))
        below = factories.child(
            page, StandardPage(summary="Un résumé.", title="Dessous", slug=f"dessous-{code}")
        )
        made[code] = {"home": home, "first": first, "second": second, "page": page, "below": below}
    return made


def lands(client: Client, old: str) -> str:
    """The address to which `old` leads in one permanent step, and where a page answers."""
    answer = client.get(old)
    assert answer.status_code == 301, old
    assert client.get(answer.headers["Location"]).status_code == 200
    return answer.headers["Location"]


@pytest.mark.parametrize("code", ["fr", "nl"])
def test_a_renamed_page_and_those_below_it_are_found_at_their_old_addresses(
    trees: Any, client: Client, publish: Any, code: str
) -> None:
    publish(trees[code]["page"], slug="nouvelle")
    old, new = f"/{code}/un-{code}/page-{code}/", f"/{code}/un-{code}/nouvelle/"
    assert lands(client, old) == new
    assert lands(client, f"{old}dessous-{code}/") == f"{new}dessous-{code}/"


@pytest.mark.parametrize("code", ["fr", "nl"])
def test_a_moved_page_and_those_below_it_are_found_at_their_old_addresses(
    trees: Any, client: Client, code: str
) -> None:
    Page.objects.get(pk=trees[code]["page"].pk).move(trees[code]["second"], "last-child")
    old, new = f"/{code}/un-{code}/page-{code}/", f"/{code}/deux-{code}/page-{code}/"
    assert lands(client, old) == new
    assert lands(client, f"{old}dessous-{code}/") == f"{new}dessous-{code}/"


def test_every_earlier_address_leads_to_the_newest_in_one_step(
    trees: Any, client: Client, publish: Any
) -> None:
    for slug in ("b", "c", "d"):
        publish(trees["fr"]["page"], slug=slug)
    for slug in ("page-fr", "b", "c"):
        assert lands(client, f"/fr/un-fr/{slug}/") == "/fr/un-fr/d/"


def test_a_page_that_returns_to_its_old_address_does_not_lead_to_itself(
    trees: Any, client: Client, publish: Any
) -> None:
    page = trees["fr"]["page"]
    publish(page, slug="b")
    publish(page, slug="page-fr")
    assert client.get("/fr/un-fr/page-fr/").status_code == 200
    assert lands(client, "/fr/un-fr/b/") == "/fr/un-fr/page-fr/"
    # The redirect from the address it has again would send a reader in circles once it is taken down.
    Page.objects.get(pk=page.pk).unpublish()
    assert client.get("/fr/un-fr/page-fr/").status_code == 410
    assert client.get("/fr/un-fr/page-fr/dessous-fr/").status_code == 200


def test_a_name_changed_in_a_draft_makes_no_redirect_before_it_is_published(
    trees: Any, client: Client, publish: Any
) -> None:
    draft = trees["fr"]["page"]
    draft.slug = "plus-tard"
    draft.save_revision()
    assert not Redirect.objects.exists()
    assert client.get("/fr/un-fr/page-fr/").status_code == 200


def test_a_page_that_was_never_live_leaves_no_redirect(trees: Any, client: Client, publish: Any) -> None:
    draft = factories.child(
        trees["fr"]["first"], StandardPage(summary="Un résumé.", title="Projet", slug="projet", live=False)
    )
    publish(draft, slug="affiche")
    assert client.get("/fr/un-fr/affiche/").status_code == 200
    assert not Redirect.objects.exists()


def test_a_page_taken_down_for_a_while_keeps_its_old_address(
    trees: Any, client: Client, publish: Any
) -> None:
    page = trees["fr"]["page"]
    publish(page)
    Page.objects.get(pk=page.pk).unpublish()
    publish(page, slug="revenue")
    assert lands(client, "/fr/un-fr/page-fr/") == "/fr/un-fr/revenue/"


def test_a_new_translation_makes_no_redirect_from_the_french_name(
    trees: Any, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    french = factories.child(
        trees["fr"]["home"],
        StandardPage(summary="Un résumé.", title="Qui sommes-nous", slug="qui-sommes-nous"),
    )
    nl = factories.locale("nl")
    HomePage.objects.filter(pk=trees["nl"]["home"].pk).update(
        translation_key=trees["fr"]["home"].translation_key
    )
    source, _created = TranslationSource.get_or_create_from_instance(french)
    translation = Translation.objects.create(source=source, target_locale=nl)
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=False)
    for segment in StringSegment.objects.filter(source=source):
        data = "over-ons" if segment.string.data == "qui-sommes-nous" else "Over ons"
        StringTranslation.objects.update_or_create(
            translation_of=segment.string, locale=nl, context=segment.context, defaults={"data": data}
        )
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    target = translation.get_target_instance()
    assert (target.slug, target.live) == ("over-ons", True)
    assert not Redirect.objects.exists()
    StringTranslation.objects.filter(data="over-ons").update(data="wie-wij-zijn")
    with django_capture_on_commit_callbacks(execute=True):
        translation.save_target(publish=True)
    assert lands(client, "/nl/over-ons/") == "/nl/wie-wij-zijn/"


def test_what_somebody_wrote_by_hand_stands(trees: Any, client: Client, publish: Any) -> None:
    site = trees["fr"]["home"].get_site()
    Redirect.objects.create(old_path="/fr/un-fr/page-fr", site=site, redirect_link="https://example.org/")
    publish(trees["fr"]["page"], slug="autre")
    assert client.get("/fr/un-fr/page-fr/").headers["Location"] == "https://example.org/"


def test_a_home_page_renamed_moves_nothing(trees: Any, client: Client, publish: Any) -> None:
    publish(trees["fr"]["home"], slug="bienvenue", summary="Entrez.")
    assert not Redirect.objects.exists()
    assert client.get("/fr/un-fr/page-fr/").status_code == 200


def test_a_section_of_many_pages_moves_in_few_queries(
    trees: Any, publish: Any, django_assert_max_num_queries: Any
) -> None:
    from jrs.discovery.redirects import lead_on

    page = trees["fr"]["page"]
    for n in range(20):
        factories.child(page, StandardPage(summary="Un résumé.", title=f"n{n}", slug=f"n{n}"))
    with django_assert_max_num_queries(8):
        lead_on(page, page.url_path.replace("/page-fr/", "/ancien/"), page_too=True)
    assert Redirect.objects.count() == 22
