"""What code saves goes through the gate too, and copies of pages do."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.chrome.models import Notice
from jrs.quality.door import Unready
from tests import factories
from tests.quality.test_ways import is_live

pytestmark = pytest.mark.django_db


def unfit(**fields: Any) -> StandardPage:
    return StandardPage(title="Visites", body=[("text", "<p>Lorem ipsum</p>")], **fields)


def test_code_creates_no_live_page_that_is_not_fit(home: HomePage) -> None:
    with pytest.raises(Unready) as refusal, transaction.atomic():
        home.add_child(instance=unfit(slug="visites"))
    assert [each.code for each in refusal.value.findings] == ["summary", "placeholder"]
    assert not StandardPage.objects.exists()
    home.refresh_from_db()
    assert home.numchild == 0
    made = home.add_child(instance=unfit(slug="visites", live=False))
    for how in ({}, {"update_fields": ["live"]}):
        made.live = True
        with pytest.raises(Unready):
            made.save(**how)
        assert not is_live(made)
    with pytest.raises(Unready):
        Notice.objects.create(name="x", locale=home.locale, ends_on="2099-01-01", text="<p>Lorem ipsum</p>")
    assert not Notice.objects.exists()
    fit = home.add_child(instance=StandardPage(title="Horaires", slug="horaires", summary="Le mardi."))
    assert is_live(fit)


def test_code_writes_no_new_fault_into_a_live_page(home: HomePage) -> None:
    page = factories.child(home, unfit(slug="visites"))
    page.title = "Visites du mardi"
    page.save()
    page.summary = "À compléter"
    with pytest.raises(Unready) as refusal:
        page.save()
    assert [each.path for each in refusal.value.findings] == ["summary"]
    assert StandardPage.objects.get(pk=page.pk).summary == ""


def test_an_alias_shows_what_its_page_shows(home: HomePage) -> None:
    page = factories.child(home, unfit(slug="visites"))
    assert page.create_alias(update_slug="autre").live


def test_a_copy_is_published_with_its_page_when_it_is_fit(
    client: Client, home: HomePage, person: Callable[..., User]
) -> None:
    person("publisher")
    page = factories.child(home, StandardPage(title="Horaires", slug="horaires", summary="Le mardi."))
    below = factories.child(page, unfit(slug="visites"))
    url = reverse("wagtailadmin_pages:copy", args=[page.pk])
    form = {"new_title": "Copie", "new_slug": "copie", "new_parent_page": home.pk, "copy_subpages": "on"}
    answer = client.post(url, {**form, "publish_copies": "on"})
    (error,) = answer.context["form"].errors["publish_copies"]
    assert "Visites" in error and "Horaires" not in error
    assert StandardPage.objects.count() == 2
    client.post(url, form)
    assert list(StandardPage.objects.order_by("path").values_list("live", flat=True)) == [
        True,
        True,
        False,
        False,
    ]
    type(below).objects.filter(pk=below.pk).update(live=False)
    client.post(url, {**form, "new_slug": "encore", "publish_copies": "on"})
    copied = StandardPage.objects.get(slug="encore")
    assert copied.live and not copied.get_children().get().live
