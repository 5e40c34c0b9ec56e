"""`make audit`, `make budgets`, `make screenshots`: python -m tests.audit [all | budgets | screenshots | PART]."""

import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.audit import (
    budgets,
    editing,
    guards,
    histories,
    keeping,
    node,
    observatory,
    screenshots,
    stage,
    standing,
)
from tests.browser.payloads import PAYLOADS
from tests.browser.states import EVERY, judge
from tests.browser.test_scripts import walk
from tests.support import databases
from tests.support.kinds import SAMPLES, addresses, in_arabic
from tests.support.server import serve

LIGHTHOUSE = ("home", "programme", "story", "news", "search")
GOALS = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}


def measured(browser: Browser, url: str) -> list[str]:
    """Print the table of budgets; give what is over."""
    costs = budgets.costs(browser, url, budgets.paths(url), loads=3)
    print(budgets.table(costs))
    return [f"{cost.path}: {each}" for cost in costs for each in cost.over(clock=True)]


def every_page(url: str) -> list[str]:
    """One page of each type in each language that has it."""
    found = [path for paths in addresses(url).values() for path in paths.values()]
    return [*found, *in_arabic().values(), *SAMPLES.values()]


def accessible(browser: Browser, url: str) -> list[str]:
    """All types of page, in all languages, in all states: what axe and the probes of layout find."""
    wrong = []
    for path in every_page(url):
        page = browser.new_context(reduced_motion="reduce").new_page()
        page.goto(url + path)
        wrong += [f"{path}: {each}" for each in judge(page, EVERY)]
        page.context.close()
    print(f"axe and layout: {len(every_page(url))} pages × {len(EVERY)} states, {len(wrong)} complaints")
    return wrong


def lighthouse(url: str) -> list[str]:
    """Print Lighthouse's scores; give those below the goals."""
    wrong = []
    french = addresses(url)["fr"]
    for kind in LIGHTHOUSE:
        # Pages of results ask search engines to stay away, which Lighthouse counts as a fault.
        found, weak = node.scores(url, french[kind], *(["is-crawlable"] if kind == "search" else []))
        print(f"lighthouse {french[kind]}: {found} {weak or ''}", flush=True)
        low = {name: score for name, score in found.items() if score < GOALS[name]}
        wrong += [f"lighthouse {french[kind]}: {name} {score}" for name, score in low.items()]
    return wrong


def hostile() -> list[str]:
    """Every payload alone in every text, looked at in public and in the admin: what ran, or would on a click."""
    with stage.browser() as browser, TemporaryDirectory(prefix="jrs-hostile-") as folder:
        page = browser.new_context().new_page()
        page.set_default_timeout(60_000)
        served = serve(databases.starter_template(), Path(folder) / "site")
        try:
            wrong = walk(served, page, len(PAYLOADS), "alone")
        finally:
            served.stop()
    print(f"hostile texts: {len(PAYLOADS)} in every text, {len(wrong)} complaints")
    return wrong


def face(*, whole: bool = True) -> list[str]:
    """The public pages: what they cost; and, if `whole`, their HTML, axe in every state, Lighthouse."""
    if whole:
        node.ensure()
    with stage.site() as site, stage.browser() as browser:
        wrong = measured(browser, site.url)
        if whole:
            found = node.invalid(site.url, every_page(site.url))
            print(f"html-validate: {len(found)} errors")
            wrong += found + accessible(browser, site.url) + lighthouse(site.url)
    return wrong


def taken() -> list[str]:
    with stage.site() as site, stage.browser() as browser:
        print(f"{screenshots.take(browser, site.url)} screenshots in {stage.RESULTS / 'screenshots'}")
    return []


def editor() -> list[str]:
    with stage.browser() as browser:
        return editing.audited(browser)


#: What `all` does, in this order; each serves a site of its own.
PARTS = {
    "face": face,
    "observatory": observatory.graded,
    "editing": editor,
    "hostile": hostile,
    "exactness": standing.exactness,
    "dying": standing.dying,
    "load": standing.load,
    "keeping": keeping.kept,
    "histories": histories.lived,
    "guards": guards.proven,
}
ALONE = {"budgets": partial(face, whole=False), "screenshots": taken}


def main(what: str) -> int:
    """Do one part, or `all`; gives 1 when something is not as it should be."""
    parts = PARTS if what == "all" else {what: {**PARTS, **ALONE}[what]}
    wrong = [complaint for part in parts.values() for complaint in part()]
    if wrong:
        print("\nNot as it should be:\n  " + "\n  ".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "all"))
