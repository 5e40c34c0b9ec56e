"""Pages are looked at again, and who keeps them is reminded once."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from home.models import HelpPage, StandardPage
from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.upkeep.counts import pages_past_review
from jrs.upkeep.models import Review
from jrs.upkeep.reviews import months_after
from tests import factories
from tests.quality.form import form_of

pytestmark = pytest.mark.django_db
YESTERDAY = timedelta(days=1)


@pytest.fixture
def person(client: Client) -> Callable[[str, str], User]:
    def sign_in(role: str, language: str = "fr") -> User:
        user = User.objects.create_user(f"{role}-{language}@example.org", "une porte ouverte")
        assign_role(user, role)
        UserProfile.objects.create(user=user, preferred_language=language)
        client.force_login(user)
        return user

    return sign_in


@pytest.fixture
def page(person: Callable[..., User]) -> HelpPage:
    """A live help page that an editor keeps."""
    keeper = person("editor")
    draft = factories.child(
        factories.home(), HelpPage(title="Aide", slug="aide", summary="Appelez.", live=False, owner=keeper)
    )
    draft.save_revision().publish()
    return HelpPage.objects.get(pk=draft.pk)


def test_months_end_with_the_month() -> None:
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(date(2026, 11, 25), 12) == date(2027, 11, 25)


def test_a_help_page_is_looked_at_after_six_months_by_who_made_it(page: HelpPage) -> None:
    review = Review.objects.get(page_id=page.pk)
    assert review.review_on == months_after(timezone.localdate(), 6)
    assert review.keeper == page.owner


def test_the_form_says_who_and_when(client: Client, page: HelpPage, person: Callable[..., User]) -> None:
    other = person("publisher")
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.post(url, {**form_of(client, url), "keeper": str(other.pk), "review_on": "2027-01-31"})
    review = Review.objects.get(page_id=page.pk)
    assert (review.keeper, review.review_on) == (other, date(2027, 1, 31))


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "1 page à revoir"), ("nl", "1 pagina om na te kijken")]
)
def test_a_reminder_is_sent_once_in_the_language_of_its_reader(
    page: HelpPage, language: str, said: str
) -> None:
    UserProfile.objects.filter(user=page.owner).update(preferred_language=language)
    call_command("send_review_reminders", verbosity=0)
    assert mail.outbox == []
    Review.objects.update(review_on=timezone.localdate() - YESTERDAY)
    for _twice in range(2):
        call_command("send_review_reminders", verbosity=0)
    (letter,) = mail.outbox
    assert (letter.subject, letter.to) == (said, [page.owner.email])
    assert "Aide" in letter.body and reverse("jrs_upkeep:reviews") in letter.body


def test_without_a_keeper_the_publishers_are_told(page: HelpPage, person: Callable[..., User]) -> None:
    publisher = person("publisher")
    Review.objects.update(keeper=None, review_on=timezone.localdate())
    call_command("send_review_reminders", verbosity=0)
    assert [letter.to for letter in mail.outbox] == [[publisher.email]]


def test_one_click_says_that_it_is_still_true(
    client: Client, page: HelpPage, person: Callable[..., User]
) -> None:
    publisher = person("publisher")
    Review.objects.update(review_on=timezone.localdate() - YESTERDAY)
    assert list(pages_past_review(publisher)) == [page.page_ptr]
    assert "Aide" in client.get(reverse("jrs_upkeep:reviews")).content.decode()
    client.post(reverse("jrs_upkeep:still_true", args=[page.pk]))
    assert not pages_past_review(publisher).exists()
    page.refresh_from_db()
    # Readers are told, too.
    assert page.verified_on == timezone.localdate()


def test_a_translation_follows_its_source(page: HelpPage) -> None:
    dutch = factories.child(
        factories.home("nl", "Home"), StandardPage(title="Over", slug="over", summary="Ja.", live=False)
    )
    dutch.save_revision().publish()
    assert not Review.objects.filter(page_id=dutch.pk).exists()
