"""Serves the starter site, takes each picture in each language, and keeps it as WebP."""

import tempfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import PIL.Image
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.week import prepare, speak
from tests.support import chromium, databases
from tests.support.server import ServedSite, serve

FOLDER = databases.PROJECT / "site" / "jrs" / "static" / "admin" / "handbook"
SIZE = (1440, 960)
KEPT = (960, 640)
NEWS = {"fr": "/fr/actualites/", "nl": "/nl/nieuws/"}


def edit_first_news(page: Page, site: ServedSite) -> None:
    """Open the form of the first French news item: it is written there, whoever reads the admin."""
    page.goto(f"{site.url}{NEWS['fr']}")
    page.locator("main h2 a, main h3 a").first.click()
    page.locator("wagtail-userbar #wagtail-userbar-trigger").click()
    page.locator("wagtail-userbar a[href$='/edit/']").click()
    page.wait_for_url("**/edit/")
    page.locator("#id_title").wait_for()


def desk(page: Page, site: ServedSite, code: str) -> None:
    page.goto(f"{site.url}/admin/")


def start(page: Page, site: ServedSite, code: str) -> None:
    page.goto(f"{site.url}/admin/")
    page.locator(".beginnings a[href*='/newspage/']").click()
    page.locator(".start iframe").first.wait_for()
    page.wait_for_load_state("networkidle")


def form(page: Page, site: ServedSite, code: str) -> None:
    edit_first_news(page, site)
    page.locator("[data-side-panel-toggle=preview]").click()
    mark = page.frame_locator("#w-preview-iframe").locator("[data-place]:has(h2)").first
    mark.wait_for()
    mark.click()


def picker(page: Page, site: ServedSite, code: str) -> None:
    edit_first_news(page, site)
    page.locator("[data-contentpath=body] .c-sf-add-button").nth(1).click()
    page.locator("[role=option]").nth(2).hover()
    page.locator(".w-combobox__option-preview").nth(2).click()
    page.wait_for_load_state("networkidle")


def history(page: Page, site: ServedSite, code: str) -> None:
    edit_first_news(page, site)
    page.goto(page.url.replace("/edit/", "/history/"))


def submit(page: Page, site: ServedSite, code: str) -> None:
    edit_first_news(page, site)
    page.locator("footer .w-dropdown__toggle").click()


def schedule(page: Page, site: ServedSite, code: str) -> None:
    edit_first_news(page, site)
    page.locator("[data-side-panel-toggle=status]").click()
    page.locator("[data-side-panel=status] [data-a11y-dialog-show=schedule-publishing-dialog]").click()
    page.locator("#id_go_live_at").wait_for()


def decide(page: Page, site: ServedSite, code: str) -> None:
    desk(page, site, code)


def inbox(page: Page, site: ServedSite, code: str) -> None:
    page.goto(f"{site.url}/admin/translations/")


def translate(page: Page, site: ServedSite, code: str) -> None:
    page.goto(f"{site.url}/nl/")
    page.locator("wagtail-userbar #wagtail-userbar-trigger").click()
    page.locator("wagtail-userbar a[href$='/edit/']").click()
    page.locator("li.complete").first.wait_for()


def address(path: str) -> Callable[[Page, ServedSite, str], None]:
    return lambda page, site, code: page.goto(site.url + path) and None


#: Each picture: who looks, and how they come to it. The order matters: what is submitted is there to decide.
PICTURES: list[tuple[str, str, Callable[[Page, ServedSite, str], None]]] = [
    ("start", "editor", start),
    ("form", "editor", form),
    ("picker", "editor", picker),
    ("history", "editor", history),
    ("submit", "editor", submit),
    ("desk", "editor", desk),
    ("schedule", "publisher", schedule),
    ("decide", "publisher", decide),
    ("inbox", "publisher", inbox),
    ("translate", "publisher", translate),
    ("users", "administrator", address("/admin/users/")),
    ("settings", "administrator", address("/admin/settings/chrome/sitesettings/")),
    ("languages", "administrator", address("/admin/locales/")),
]
WORK = """
from jrs.accounts.models import User
from wagtail.models import Page
from news.models import NewsPage
editor = User.objects.get(email="editor@jrs.localhost")
news = NewsPage.objects.filter(locale__language_code={code!r}).order_by("-pk")
first, second = news[0], news[1]
first.save_revision(user=editor, clean=False)
second.save_revision(user=editor, clean=False)
second.get_workflow().start(second, editor)
"""


def take(browser: Browser, site: ServedSite, code: str) -> None:
    pages: dict[str, Page] = {}
    for name, role, come in PICTURES:
        if role not in pages:
            context = browser.new_context(viewport={"width": SIZE[0], "height": SIZE[1]}, locale=f"{code}-BE")
            pages[role] = context.new_page()
            site.sign_in(pages[role], role)
        come(pages[role], site, code)
        pages[role].wait_for_timeout(1500)  # transitions of the admin have no end to wait for
        picture = PIL.Image.open(BytesIO(pages[role].screenshot())).convert("RGB")
        file = FOLDER / code / f"{name}.webp"
        file.parent.mkdir(parents=True, exist_ok=True)
        picture.resize(KEPT, PIL.Image.Resampling.LANCZOS).save(file, "WEBP", quality=62, method=6)
        print(f"{file.relative_to(databases.PROJECT)}  {file.stat().st_size // 1024} kB", flush=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.executable(), args=list(chromium.ARGUMENTS)
        )
        for code in NEWS:
            site = serve(databases.starter_template(), Path(folder) / code)
            speak(site, code)
            prepare(site)
            site.manage("shell", "-v0", "-c", WORK.format(code=code))
            take(browser, site, code)
            site.stop()
        browser.close()


if __name__ == "__main__":
    main()
