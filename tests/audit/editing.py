"""The editor's side of the audit: how long a long page takes to open and to be previewed, and axe on our screens."""

import json
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.support import databases
from tests.support.people import EVERYTHING
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
page = StandardPage(title="Longue page", slug=uuid4().hex, summary="Une phrase.", locale=home.locale)
page.body = json.dumps(body)
home.add_child(instance=page)
page.save_revision(clean=False)
print(page.pk)
"""
#: What Wagtail and wagtail-localize bring and we only place: rich text, the map of the form, tags, the fields that
#: files are dropped on, the editor of translations.
BORROWED = (
    ".public-DraftEditor-content",
    ".w-minimap__list",
    ".ui-autocomplete-input",
    "#fileupload",
    ".js-translation-editor",
)
#: Impacts in the words of axe.
SERIOUS = ("serious", "critical")
EVERY = (*SERIOUS, "moderate", "minor")
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
    """Print the times; give what is over, every finding on our screens, and what is serious on many others."""
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
        wrong += [f"{screen}: {each}" for each in found_by_axe(page, EVERY)]
    page.context.close()
    return wrong + screens_in_two_languages(browser, site)


def found_by_axe(page: Page, impacts: tuple[str, ...]) -> list[str]:
    """What axe finds of ours within `main` (the frame around it is Wagtail's): "rule (impact): where"."""
    borrowed = [[selector] for selector in BORROWED]
    found = Axe().run(page, context={"include": [["main"]], "exclude": borrowed}).response["violations"]
    return [
        f"{each['id']} ({each['impact']}): {node['target'][0]}"
        for each in found
        if each["impact"] in impacts
        for node in each["nodes"][:3]
    ]


def screens_in_two_languages(browser: Browser, site: ServedSite) -> list[str]:
    """What is serious on each screen of `tests.desk.screens`, in French and in Dutch, for an account with all roles."""
    addresses = json.loads(site.manage("shell", "-v0", "-c", EVERYTHING).splitlines()[-1])
    wrong = []
    for code, screens in addresses.items():
        page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
        site.sign_in(page, f"everything-{code}")
        for name, address in screens.items():
            page.goto(site.url + address)
            wrong += [f"{name} ({code}): {each}" for each in found_by_axe(page, SERIOUS)]
        page.context.close()
    print(
        f"axe on {len(OURS)} screens of ours, and on {len(screens)} in each language: {len(wrong)} complaints"
    )
    return wrong


def audited(browser: Browser) -> list[str]:
    """`complaints` on a copy of the starter site."""
    with TemporaryDirectory(prefix="jrs-editing-") as folder:
        site = serve(databases.starter_template(), Path(folder) / "site")
        try:
            return complaints(browser, site)
        finally:
            site.stop()
