"""No text that anybody could store or send runs as a script, in public or in the admin."""

import json
from urllib.parse import quote

from playwright.sync_api import Dialog, Page

from tests.browser.payloads import PAYLOADS
from tests.browser.policy import Policy
from tests.support import databases
from tests.support.server import ServedSite

ADMIN = (
    "/admin/", "/admin/images/", "/admin/documents/", "/admin/users/", "/admin/groups/", "/admin/redirects/",
    "/admin/reports/audit/", "/admin/reports/site-history/", "/admin/snippets/news/theme/",
    "/admin/snippets/chrome/notice/", "/admin/snippets/translation/glossaryterm/", "/admin/pages/search/?q=x",
    "/admin/settings/chrome/sitesettings/",
)  # fmt: skip
#: Addresses that a click would run, and where a form or a frame would go.
ADDRESSES = """() => [...document.querySelectorAll("[href], [src], [action], [formaction], [data]")]
  .flatMap((each) => ["href", "src", "action", "formaction", "data"].map((name) => [each, each.getAttribute(name)]))
  .filter(([, address]) => /^[\\s\\u0000-\\u0020]*(javascript|vbscript|data:text)/i.test(address ?? ""))
  .map(([each, address]) => `${each.tagName} .${each.className}: ${address}`)"""
#: What a browser fills in by itself when it meets a frame of another site.
HARMLESS = (
    "Failed to load resource",
    "error: Transition was aborted",
    "Blocked attempt to show a 'beforeunload'",
)


class Watch:
    """Notes every dialog, every refusal of the policy, and every address that would run a script."""

    def __init__(self, page: Page) -> None:
        self.page, self.faults, self.where = page, list[str](), ""
        self.policy = Policy(page)
        page.on("dialog", self.answer)

    def answer(self, dialog: Dialog) -> None:
        # The editor asks by itself whether one means to leave.
        if dialog.type == "beforeunload":
            dialog.accept()
        else:
            self.faults.append(f"{self.where}: dialog {dialog.message}")
            dialog.dismiss()

    def visit(self, url: str) -> None:
        self.where = url
        self.page.goto(url, wait_until="load")
        self.faults += [f"{url}: {found}" for found in self.page.evaluate(ADDRESSES)]
        refused = [text for text in self.policy.faults if not text.startswith(HARMLESS)]
        self.faults += [f"{url}: {text}" for text in refused]
        self.policy.faults.clear()


def edit_pages(site: ServedSite) -> list[str]:
    """The editors of the last pages that were made, of their history, and of what else was made with them."""
    told = site.manage(
        "shell", "-v0", "-c",
        "from wagtail.models import Page; from jrs.accounts.models import User; from jrs.media.models import Image; "
        "p = list(Page.objects.order_by('-pk').values_list('pk', flat=True)[:6]); "
        "u = User.objects.order_by('-pk').first().pk; i = Image.objects.order_by('-pk').first().pk; "
        "print([f'/admin/pages/{n}/edit/' for n in p] + [f'/admin/pages/{p[0]}/history/', f'/admin/pages/{p[0]}/', "
        "f'/admin/pages/{p[0]}/delete/', f'/admin/users/edit/{u}/', f'/admin/images/{i}/'])",
    )  # fmt: skip
    found: list[str] = json.loads(told.strip().splitlines()[-1].replace("'", '"'))
    return found


def walk(site: ServedSite, page: Page, turns: int, *options: str) -> list[str]:
    """Fill the site, and look at all of it; gives the faults."""
    told = databases.run(site.address, site.media, "-m", "tests.browser.hostile", str(turns), *options)
    paths: list[str] = json.loads(told.strip().splitlines()[-1])
    watch = Watch(page)
    for path in [
        *paths,
        "/fr/",
        "/nl/",
        "/fr/actualites/",
        "/fr/temoignages/",
        "/fr/notre-travail/",
        "/fr/feed/",
    ]:
        watch.visit(site.url + path)
    every = quote("".join(PAYLOADS)[:1500])
    step = 1 if options else 25
    asked = [quote(payload) for payload in PAYLOADS[::step]]
    for question in [every, *asked]:
        watch.visit(f"{site.url}/fr/search/?q={question}")
        watch.visit(f"{site.url}/fr/{question}/?page={question}&theme={question}")
    watch.visit(f"{site.url}/admin/login/?next={quote('javascript:alert(1)')}&lang={asked[0]}")
    site.sign_in(page, "administrator")
    for path in [*ADMIN, *edit_pages(site)]:
        watch.visit(site.url + path)
    watch.visit(site.url + paths[0])  # as an editor, with the bar
    return sorted(set(watch.faults))


def test_nothing_hostile_runs_anywhere(site: ServedSite, page: Page) -> None:
    assert len(PAYLOADS) >= 60
    page.set_default_timeout(60_000)
    faults = walk(site, page, 2)
    assert faults == [], "\n".join(faults[:40])
