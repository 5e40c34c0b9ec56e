"""Somebody who writes in French mends what the gate found, and finds the way around the screens of upkeep and bin."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from tests.browser import OpenPage
from tests.browser.hand import Hand
from tests.support.server import ServedSite

#: A draft with three things to mend, one to bring back from the bin, one past its date, and a broken link.
SETUP = """
from datetime import date
from home.models import HomePage, StandardPage
from jrs.bin.pages import away_with
from jrs.chrome.account import propose
from jrs.upkeep.models import ExternalLink, LinkPlace, Review
home = HomePage.objects.get(locale__language_code="fr")
page = StandardPage(title="Venir en visite", slug="venir", live=False)
page.body = [
    ("heading", {"text": "Avant de partir", "level": "h3"}),
    ("buttons", [{"kind": "url", "url": "https://www.jesuits.global/", "text": "Cliquez ici"}]),
]
home.add_child(instance=page)
page.save_revision()
gone = StandardPage(title="Ancienne page", slug="ancienne", summary="Rien.", live=False)
home.add_child(instance=gone)
away_with(gone)
Review.objects.filter(page__live=True).update(review_on=date(2026, 1, 1))
broken = ExternalLink.objects.create(
    address="https://gone.test/x", state="gone", detail="HTTP 404", broken=True, broken_since=date(2026, 1, 2)
)
LinkPlace.objects.create(link=broken, page=home, path="body", text="Un rapport")
propose({}, {"account_holder": "JRS", "iban": "BE68 5390 0754 7034", "bic": "GKCCBEBB"}, None)
print("PAGE", page.pk)
"""
#: What axe calls serious or worse, in what is ours on the page.
SERIOUS = """async (selector) => {
  const found = await axe.run({ include: [[selector]] });
  return found.violations.filter((each) => ["serious", "critical"].includes(each.impact)).map(
    (each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" ")}`);
}"""
LISTS = (
    "/admin/quality/",
    "/admin/upkeep/reviews/",
    "/admin/upkeep/links/",
    "/admin/bin/",
    "/admin/account-change/",
)


@pytest.fixture
def draft(site: ServedSite) -> str:
    """The address of the form of the draft."""
    key = site.manage("shell", "-v0", "-c", SETUP).split("PAGE")[1].strip()
    return f"{site.url}/admin/pages/{key}/edit/"


def serious(page: Page, selector: str) -> list[str]:
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    found: list[str] = page.evaluate(SERIOUS, selector)
    return found


def test_three_findings_are_mended_where_they_stand(
    site: ServedSite, draft: str, open_page: OpenPage
) -> None:
    editor = Hand(open_page(), site, "editor")
    page = editor.page
    page.set_default_timeout(60_000)
    page.goto(draft)
    checks = page.locator("[data-quality]")
    expect(checks).to_contain_text("3 choses à corriger avant de publier", timeout=60_000)
    assert serious(page, "[data-quality]") == []

    editor.click(checks.get_by_role("button", name="résumé"))
    editor.fill(page.locator("textarea:focus"), "Comment venir nous voir, en train et en bus.")
    editor.click(checks.get_by_role("button", name="Avant de partir"))
    page.locator("select:focus").select_option("h2")
    editor.counts["fills"] += 1
    editor.click(checks.get_by_role("button", name="Cliquez ici"))
    editor.fill(page.locator("input:focus"), "Les jésuites dans le monde")
    expect(checks).to_contain_text("Prêt à publier", timeout=60_000)
    expect(page.locator(".quality-note.is-must")).to_have_count(0)
    editor.save_draft()
    print(f"{editor.total} interactions")
    assert editor.total <= 9


def test_what_is_refused_leads_to_its_field_and_every_list_is_fit_for_all(
    site: ServedSite, draft: str, open_page: OpenPage
) -> None:
    boss = Hand(open_page(), site, "administrator")
    page = boss.page
    page.set_default_timeout(60_000)
    page.goto(draft)
    expect(page.locator("[data-quality][data-state=must]")).to_be_visible(timeout=60_000)
    page.locator("footer .w-dropdown__toggle").last.click()
    page.locator("footer button[name=action-publish]").click()
    page.wait_for_url("**/edit/#field=summary")
    expect(page.locator(".messages .error")).to_contain_text("Enregistré, mais pas publié")
    expect(page.locator("textarea[name=summary]")).to_be_focused(timeout=60_000)
    page.locator(".messages .error a").click()
    expect(page.locator("h1")).to_contain_text("Vérifications")
    assert serious(page, ".quality-page") == []
    for address in LISTS:
        page.goto(site.url + address)
        expect(page.locator(".quality-page")).to_be_visible()
        assert (address, serious(page, ".quality-page")) == (address, [])
    page.goto(f"{site.url}/admin/bin/")
    page.get_by_role("button", name="Restaurer comme brouillon").click()
    expect(page.locator(".messages .success")).to_contain_text("Ancienne page")
