"""The bank account changes when two people want it to, and the treasurer knows."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.chrome.account import AccountChange
from jrs.chrome.bank import tidy_iban, validate_bic, validate_iban
from jrs.chrome.models import Notice, SiteSettings
from tests import factories
from tests.quality.form import form_of

IBAN = "BE68 5390 0754 7034"  # the example of the IBAN registry
OTHER = "BE71 0961 2345 6769"


@pytest.mark.parametrize(
    "value", [IBAN, IBAN.replace(" ", "").lower(), "FR14 2004 1010 0505 0001 3M02 606", OTHER]
)
def test_an_iban_is_one(value: str) -> None:
    validate_iban(value)


@pytest.mark.parametrize(
    "value", ["BE68 5390 0754 7035", "BE68 5390 0754 703", "XX68 5390 0754 7034", "539007547034", ""]
)
def test_what_is_none_is_refused(value: str) -> None:
    with pytest.raises(ValidationError):
        validate_iban(value)


def test_it_is_printed_in_fours() -> None:
    assert tidy_iban("be68-5390 07547034") == IBAN
    validate_bic("GKCCBEBB")
    with pytest.raises(ValidationError):
        validate_bic("GKCC")


@pytest.fixture
def administrator(client: Client) -> Callable[[str], User]:
    def sign_in(name: str) -> User:
        user = User.objects.filter(email=f"{name}@example.org").first()
        if user is None:
            user = User.objects.create_user(f"{name}@example.org", "une porte ouverte")
            assign_role(user, "administrator")
        client.force_login(user)
        return user

    return sign_in


@pytest.fixture
def ask(client: Client, db: None, administrator: Callable[[str], User]) -> Callable[..., Any]:
    """The first administrator saves the settings with another account."""
    factories.home()

    def save(**fields: str) -> Any:
        administrator("une")
        url = reverse("wagtailsettings:edit", args=["chrome", "sitesettings", SiteSettings.load().pk])
        return client.post(url, {**form_of(client, url), **fields}, follow=True)

    return save


def answer(client: Client, word: str) -> int:
    change = AccountChange.objects.first()
    data = {"answer": word, "change": str(change.pk)}  # type: ignore[union-attr]
    return client.post(reverse("jrs_account:change"), data).status_code


def test_one_person_changes_everything_but_the_account(ask: Any) -> None:
    shown = ask(iban=IBAN, legal_name="JRS Belgium")
    organisation = SiteSettings.load()
    assert (organisation.iban, organisation.legal_name) == ("", "JRS Belgium")
    assert "deuxième personne" in " ".join(str(message) for message in shown.context["messages"])


def test_a_second_person_says_yes(ask: Any, client: Client, administrator: Any, settings: Any) -> None:
    settings.TREASURER_EMAIL = "tresor@example.org"
    ask(iban=IBAN, bic="gkccbebb")
    assert answer(client, "yes") == 302
    assert SiteSettings.load().iban == "", "nobody confirms what they asked for"
    second = administrator("deux")
    assert IBAN in client.get(reverse("jrs_account:change")).content.decode()
    answer(client, "yes")
    organisation = SiteSettings.load()
    assert (organisation.iban, organisation.bic) == (IBAN, "GKCCBEBB")
    assert AccountChange.objects.get().decided_by == second
    treasurer = [letter for letter in mail.outbox if letter.to == ["tresor@example.org"]]
    assert len(treasurer) == 2, "asked for, and done"
    assert IBAN in treasurer[0].body and "compte bancaire" in treasurer[0].body
    assert "bankrekening" in treasurer[0].body


def test_without_a_treasurer_the_administrators_are_told(ask: Any, administrator: Any) -> None:
    administrator("deux")
    ask(iban=IBAN)
    assert {letter.to[0] for letter in mail.outbox} == {"une@example.org", "deux@example.org"}


def test_a_no_leaves_it_and_a_new_question_takes_the_place_of_the_old(
    ask: Any, client: Client, administrator: Any
) -> None:
    ask(iban=IBAN)
    ask(iban=OTHER)
    assert AccountChange.objects.filter(state="waiting").count() == 1
    administrator("deux")
    answer(client, "no")
    assert not AccountChange.objects.filter(state="waiting").exists()
    assert SiteSettings.load().iban == ""


def test_a_wrong_iban_is_not_even_asked_for(ask: Any) -> None:
    ask(iban="BE68 5390 0754 7035")
    assert not AccountChange.objects.exists()


def test_an_editor_may_not_look(client: Client, db: None) -> None:
    user = User.objects.create_user("e@example.org", "une porte ouverte")
    assign_role(user, "editor")
    client.force_login(user)
    assert client.get(reverse("jrs_account:change")).status_code == 302


@pytest.mark.parametrize("days", [-1, 400])
def test_a_notice_ends_within_the_year(db: None, days: int) -> None:
    notice = Notice(
        name="Avis",
        locale=factories.locale("fr"),
        text="<p>Fermé</p>",
        ends_on=timezone.localdate() + timedelta(days=days),
    )
    with pytest.raises(ValidationError) as refusal:
        notice.full_clean()
    assert list(refusal.value.message_dict) == ["ends_on"]


def test_a_notice_must_have_an_end(db: None) -> None:
    notice = Notice(name="Avis", locale=factories.locale("fr"), text="<p>Fermé</p>")
    with pytest.raises(ValidationError) as refusal:
        notice.full_clean()
    assert "ends_on" in refusal.value.message_dict


def test_it_ends_by_itself_at_the_door_too() -> None:
    from jrs.delivery.door.middleware import _midnight

    tomorrow = timezone.localdate() + timedelta(days=1)
    assert timezone.localtime(
        timezone.datetime.fromtimestamp(_midnight(), tz=timezone.get_current_timezone())
    ).date() == (date.fromisoformat(tomorrow.isoformat()))
