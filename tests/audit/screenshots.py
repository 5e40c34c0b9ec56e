"""Pictures of every type of page, to be looked at: var/screenshots/<scheme or language>/<width>/<kind>.png."""

from playwright.sync_api import Browser

from tests.audit.stage import RESULTS
from tests.support.kinds import SAMPLES, addresses, in_arabic

WIDTHS = (360, 768, 1440)
#: Folder: the language of the pages, and the reader's scheme.
SERIES = {
    "fr-light": ("fr", "light"),
    "fr-dark": ("fr", "dark"),
    "nl-light": ("nl", "light"),
    "ar-light": ("ar", "light"),
}


def take(browser: Browser, url: str) -> int:
    """Take all of them of the ample site at `url`; gives how many."""
    found = addresses(url)
    pages = {"fr": {**found["fr"], **SAMPLES}, "nl": found["nl"], "ar": in_arabic()}
    taken = 0
    for folder, (lang, scheme) in SERIES.items():
        for width in WIDTHS:
            context = browser.new_context(
                viewport={"width": width, "height": 1000}, color_scheme=scheme, reduced_motion="reduce"
            )
            page = context.new_page()
            for kind, path in pages[lang].items():
                page.goto(url + path, wait_until="networkidle")
                name = f"{kind.replace(' ', '-').replace(',', '')}.png"
                page.screenshot(path=RESULTS / "screenshots" / folder / str(width) / name, full_page=True)
                taken += 1
            context.close()
    return taken
