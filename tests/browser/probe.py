"""Questions put to an open page: what is cut, what overlaps, what axe says."""

from functools import cache
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

#: WCAG 2.2 AA, all that came before it, and axe's best practices.
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
#: The rules that depend on colours: all that a change of scheme can break.
COLOURS = ["color-contrast", "link-in-text-block"]
#: The person's own style sheet of WCAG 1.4.12 (https://www.w3.org/TR/WCAG22/#text-spacing).
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-block-end: 2em !important; }
"""
LARGE_TEXT = "html { font-size: 200% !important; }"


@cache
def probes() -> str:
    return Path(__file__).with_name("probes.js").read_text().strip().removesuffix(";")


def ask(page: Page, name: str) -> list[str]:
    """What the probe `name` of probes.js complains of."""
    found: list[str] = page.evaluate(f"{probes()}.{name}()")
    return found


def wear(page: Page, *sheets: str) -> None:
    """Put the style sheets of a person in place of those worn before; as no rule of a CSP forbids."""
    page.evaluate(
        """sheets => { document.adoptedStyleSheets = sheets.map((text) => {
            const sheet = new CSSStyleSheet(); sheet.replaceSync(text); return sheet; }); }""",
        list(sheets),
    )


def axe(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds on the page as it stands now: all rules of `TAGS`, or only `rules`."""
    if not page.evaluate("typeof window.axe === 'object'"):
        page.evaluate(AXE_SCRIPT)
    only: dict[str, Any] = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    found = page.evaluate(
        "options => axe.run(options).then(found => found.violations)",
        {"runOnly": only, "resultTypes": ["violations"], "elementRef": False},
    )
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))} — {node.get('failureSummary', '')}"
        for violation in found
        for node in violation["nodes"]
    ]
