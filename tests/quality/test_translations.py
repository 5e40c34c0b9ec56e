"""The gate holds for translations too, published by hand and by themselves."""

from collections.abc import Callable

import pytest
from django.test import Client, TestCase
from django.urls import reverse

from home.models import HomePage, StandardPage
from jrs.accounts.models import User
from jrs.quality.door import Unready
from jrs.quality.models import Overruling
from tests import factories
from tests.quality.test_ways import said
from tests.translation.desk import Desk

pytestmark = pytest.mark.django_db
Person = Callable[..., User]


def test_localize_publishes_nothing_unfit_and_keeps_what_is_live(home: HomePage) -> None:
    factories.home("nl", "Home")
    desk = Desk(factories.child(home, StandardPage(title="Jour", slug="jour", summary="Un café.")))
    desk.write(body=["<p>La porte est ouverte.</p>"])
    desk.begin()
    desk.translate_all()
    desk.publish()
    before = desk.texts()
    desk.write(title="Nuit", body=["<p>Fermé.</p>"])
    for each in desk.segments().open:
        desk.translate(each.segment, "Nacht TODO")
    with pytest.raises(Unready):
        desk.publish()
    assert desk.texts() == before
    with TestCase.captureOnCommitCallbacks(execute=True), pytest.raises(Unready):
        desk.translation().save_target(publish=True)
    assert desk.texts() == before
    # A fault that readers see already hinders nobody who only locks the page.
    StandardPage.objects.filter(pk=desk.target().pk).update(title="TODO")
    locked = desk.target()
    locked.locked = True
    locked.save()


def test_a_reason_for_a_translation_covers_its_faults_too(
    client: Client, home: HomePage, person: Person
) -> None:
    person("publisher")
    factories.home("nl", "Home")
    desk = Desk(factories.child(home, StandardPage(title="Jour", slug="jour", summary="Un café.")))
    desk.write(body=["<p>La porte est ouverte.</p>"])
    desk.begin()
    desk.translate_all()
    for each in desk.segments().rows.values():
        if each.data.startswith("Un"):
            type(each).objects.filter(pk=each.pk).update(data="Een koffie TODO")
    edit = reverse("wagtailadmin_pages:edit", args=[desk.target().pk])
    with TestCase.captureOnCommitCallbacks(execute=True):
        answer = client.post(edit, {"action": "publish"}, follow=True)
    assert "TODO" in said(answer) and not desk.target().live
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(answer.redirect_chain[-1][0], {"reason": "C’est urgent."})
    assert desk.target().live
    assert Overruling.objects.get().reason == "C’est urgent."


def test_synchronising_leaves_a_translation_that_is_not_fit_as_it_was(home: HomePage) -> None:
    factories.home("nl", "Home")
    desk = Desk(factories.child(home, StandardPage(title="Jour", slug="jour", summary="Un café.")))
    desk.write(blocks=[("a", "<p>La porte.</p>"), ("b", "<p>Un lit.</p>")])
    desk.begin()
    desk.translate_all()
    desk.publish()
    before = desk.texts()
    # A translation that passed then, and would not pass today.
    row = next(each for each in desk.segments().rows.values() if each.data.startswith("Un"))
    type(row).objects.filter(pk=row.pk).update(data="Lorem ipsum")
    # Only the order changes in French: the translations would be published by themselves.
    desk.write(blocks=[("b", "<p>Un lit.</p>"), ("a", "<p>La porte.</p>")])
    assert desk.texts() == before and desk.target().live
    assert [str(block.id) for block in desk.page.body] == [desk.place("b"), desk.place("a")]
