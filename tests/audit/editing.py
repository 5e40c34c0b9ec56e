"""The editor's side of the audit: how long a long page takes to open and to be previewed, and axe on our screens."""

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.support import databases
from tests.support.server import ServedSite, serve

__all__ = ["audited", "complaints"]

BLOCKS = 60
#: Seconds (issue 4): to open the form of a page of so many blocks, and until its preview shows a change.
OPENED, REFRESHED = 2.0, 1.0
LONG_PAGE = """
import json
from uuid import uuid4
from home.models import HomePage, StandardPage
home = HomePage.objects.get(locale__language_code="fr")
kinds = [
    ("text", "<p>Une phrase.</p>"),
    ("heading", {{"text": "Un intertitre", "level": "h2"}}),
    ("quotation", {{"quote": "Une phrase dite.", "attribution": "", "in_our_words": False}}),
]
body = [
    {{"type": kinds[n % 3][0], "value": kinds[n % 3][1], "id": str(uuid4())}} for n in range({blocks})
]
page = StandardPage(title="Longue page", slug=uuid4().hex, body=json.dumps(body), locale=home.locale)
home.add_child(instance=page)
page.save_revision(clean=False)
print(page.pk)
"""
#: Screens that are ours from top to bottom.
OURS = (
    "/admin/",
    "/admin/desk/errands/drafts/",
    "/admin/desk/handbook/",
    "/admin/desk/handbook/publisher/",
    "/admin/studio/keep/{page}/",
    "/admin/pages/add/home/supportpage/{home}/",
)


def timed(page: Page, number: int, url: str) -> tuple[float, float]:
    """Give the seconds to open the form of a page, and until its preview shows what is typed once it is in use."""
    begun = time.perf_counter()
    page.goto(f"{url}/admin/pages/{number}/edit/")
    page.locator(f"[name=body-{BLOCKS - 1}-type]").wait_for(state="attached")
    opened = time.perf_counter() - begun
    preview = page.frame_locator("#w-preview-iframe")
    if not page.locator(".w-preview").is_visible():
        page.locator("[data-side-panel-toggle=preview]").click()
    preview.locator("h1").wait_for()
    for title in (f"Un titre, à {begun}", f"Un autre, à {begun}"):
        page.locator("#id_title").fill(title)
        filled = time.perf_counter()
        preview.locator("h1", has_text=title).wait_for()
    return opened, time.perf_counter() - filled


def complaints(browser: Browser, site: ServedSite) -> list[str]:
    """Print the times and what axe finds; give what is over, and every finding on our screens."""
    number = int(site.manage("shell", "-v0", "-c", LONG_PAGE.format(blocks=BLOCKS)).split()[-1])
    page = browser.new_context(viewport={"width": 1440, "height": 1000}, locale="fr-BE").new_page()
    site.sign_in(page, "editor")
    opened, refreshed = min(timed(page, number, site.url) for _round in range(3))
    print(f"a page of {BLOCKS} blocks: opened in {opened:.2f} s, its preview follows in {refreshed:.2f} s")
    wrong = [f"opening a page of {BLOCKS} blocks: {opened:.2f} s"] if opened > OPENED else []
    wrong += [f"the preview follows in {refreshed:.2f} s"] if refreshed > REFRESHED else []
    for screen in OURS:
        page.goto(f"{site.url}/admin/")
        home = page.locator(".beginnings a[href$='/edit/']").get_attribute("href") or ""
        page.goto(site.url + screen.format(page=number, home=home.split("/")[-3]))
        # Within `main`: the frame around it is Wagtail's.
        found = Axe().run(page, context="main").response["violations"]
        wrong += [f"{screen}: {each['id']} ({each['impact']})" for each in found]
    print(f"axe on {len(OURS)} screens of the admin: {len(wrong)} complaints in all")
    return wrong


def audited(browser: Browser) -> list[str]:
    """`complaints` on a copy of the starter site."""
    with TemporaryDirectory(prefix="jrs-editing-") as folder:
        site = serve(databases.starter_template(), Path(folder) / "site")
        try:
            return complaints(browser, site)
        finally:
            site.stop()
