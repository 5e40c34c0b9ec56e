"""The home of the admin counts what is wrong, for those who may mend it, and says how far the languages are."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from jrs.accounts.models import User
from jrs.accounts.roles import assign_role
from jrs.bin.pages import away_with
from jrs.jobs.models import JobRun
from jrs.jobs.periodic import jobs
from jrs.quality.models import Verdict
from jrs.upkeep.models import ExternalLink, LinkPlace, Review
from tests import factories

pytestmark = pytest.mark.django_db
#: The errands that are numbers alone, and where each leads.
LEADS_TO = {
    "checks": "jrs_quality:report",
    "reviews": "jrs_upkeep:reviews",
    "links": "jrs_upkeep:links",
    "jobs": "jobs_overview",
}


@pytest.fixture
def home_of(client: Client) -> Callable[[str], str]:
    def shown(role: str) -> str:
        user, _created = User.objects.get_or_create(email=f"{role}@example.org")
        assign_role(user, role)
        client.force_login(user)
        cache.clear()
        return str(client.get("/admin/", headers={"accept-language": "fr"}).content.decode())

    return shown


def counted(home: str) -> dict[str, int]:
    """The numbers on the home by their name; each must lead to its list."""
    found = re.findall(r'data-errand="(\w+)">\s*<a class="errand-title" href="([^"]+)">\s*<b>(\d+)</b>', home)
    for name, address, _number in found:
        assert address == reverse(LEADS_TO[name])
    return {name: int(number) for name, _address, number in found}


def spoil(pages: list[Any]) -> None:
    link, _created = ExternalLink.objects.get_or_create(address="https://gone.test/", broken=True)
    for page in pages:
        Verdict.objects.update_or_create(page=page, defaults={"must": 2})
        Review.objects.update_or_create(
            page=page, defaults={"review_on": timezone.localdate() - timedelta(1)}
        )
        LinkPlace.objects.create(link=link, page=page, path="body")


@pytest.fixture
def all_jobs_ran() -> None:
    now = timezone.now()
    for name in jobs():
        JobRun.objects.create(name=name, state=JobRun.State.DONE, started=now, ended=now, succeeded=now)


@pytest.fixture
def pages() -> list[Any]:
    pages = factories.news(factories.home(), 8)
    Verdict.objects.all().delete()
    Review.objects.all().delete()
    return pages


def test_what_is_wrong_is_counted_for_whoever_may_mend_it(
    pages: list[Any], home_of: Callable[[str], str], all_jobs_ran: None
) -> None:
    assert counted(home_of("publisher")) == {}
    spoil(pages[:3])
    assert counted(home_of("publisher")) == {"checks": 3, "reviews": 3, "links": 3}
    # An editor is asked to look again at what they keep, and at nothing of others.
    assert counted(home_of("editor")) == {"checks": 3, "links": 3}
    Review.objects.filter(page=pages[0]).update(keeper=User.objects.get(email="editor@example.org"))
    assert counted(home_of("editor"))["reviews"] == 1


def test_a_job_that_is_late_is_told_to_administrators_alone(
    pages: list[Any], home_of: Callable[[str], str], all_jobs_ran: None
) -> None:
    assert counted(home_of("administrator")) == {}
    JobRun.objects.filter(name="publish").update(succeeded=timezone.now() - timedelta(hours=1))
    home = home_of("administrator")
    assert counted(home) == {"jobs": 1}
    assert home.count("en retard ou en échec") == 1
    assert counted(home_of("publisher")) == {}


def test_what_lies_in_the_bin_is_one_click_away(pages: list[Any], home_of: Callable[[str], str]) -> None:
    assert 'data-line="bin"' not in home_of("publisher")
    away_with(pages[0])
    home = home_of("publisher")
    assert "1 élément dans la corbeille" in home and reverse("jrs_bin:index") in home
    # It was not the editor who put it there.
    assert 'data-line="bin"' not in home_of("editor")


def test_a_line_says_how_far_each_language_is_to_who_translates_or_publishes(
    pages: list[Any], home_of: Callable[[str], str]
) -> None:
    factories.home("nl")
    home = home_of("translator-nl")
    line = re.search(r'data-line="languages">(.*?)</p>', home, re.DOTALL)
    assert line and re.search(r"\d+ %", line[1]) and reverse("jrs_translation:overview") in line[1]
    assert 'data-line="languages"' in home_of("publisher")


def test_the_numbers_cost_the_same_for_many_pages(
    client: Client, pages: list[Any], home_of: Callable[[str], str]
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            home_of("administrator")
        return len(queries)

    spoil(pages[:1])
    cost()
    before = cost()
    spoil(pages[1:])
    assert cost() == before
