"""With the keyboard alone, in forced colours, and for those who ask for stillness."""

from itertools import groupby

import pytest
from playwright.sync_api import Page, expect

from tests.browser import OpenPage
from tests.browser.probe import ask
from tests.support import kinds as types
from tests.support.server import ServedSite

MENU = "button[popovertarget=menu]:not([popovertargetaction])"
#: How the element with the focus shows it: the width of its outline or shadow, and whether something lies on it.
FOCUS = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const rect = one.getBoundingClientRect();
  const covering = [...document.querySelectorAll("body *")].filter((other) =>
    ["sticky", "fixed"].includes(getComputedStyle(other).position) && !other.contains(one) && !one.contains(other)
    && other.checkVisibility());
  const covered = covering.some((other) => {
    const bar = other.getBoundingClientRect();
    return rect.left >= bar.left && rect.right <= bar.right && rect.top >= bar.top && rect.bottom <= bar.bottom;
  });
  return {
    name: `${one.localName}.${one.className} "${one.textContent.trim().slice(0, 30)}"`,
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    colour: style.outlineColor,
    inWindow: rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth,
    covered,
    region: (one.closest("main") ?? one.closest("header, footer"))?.localName ?? "body",
    top: rect.top + scrollY,
    isBody: one === document.body,
  };
}"""


def walk(page: Page, limit: int = 150) -> list[dict[str, object]]:
    """Press Tab from the start to the end of the page; what had the focus, in order."""
    found: list[dict[str, object]] = []
    for _step in range(limit):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus["isBody"]:
            break
        found.append(focus)
    return found


@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("kind", ["home", "help", "news"])
def test_the_focus_is_always_seen(ample_site: ServedSite, open_page: OpenPage, kind: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 700}, reduced_motion="reduce")
    page.goto(ample_site.url + types.FRENCH[kind])
    steps = walk(page)
    assert "skip-link" in str(steps[0]["name"])
    assert len(steps) > 15
    assert [step["name"] for step in steps if float(str(step["outline"])) < 2] == []
    assert [step["name"] for step in steps if not step["inWindow"]] == []
    assert [step["name"] for step in steps if step["covered"]] == []


def test_the_focus_goes_the_way_of_reading(ample_site: ServedSite, page: Page) -> None:
    page.goto(f"{ample_site.url}/fr/notre-travail/visites-en-detention/")
    regions = [step["region"] for step in walk(page)]
    assert [region for region, _steps in groupby(each for each in regions if each != "body")] == [
        "header",
        "main",
        "footer",
    ]


def test_the_skip_link_goes_past_the_menu(ample_site: ServedSite, page: Page) -> None:
    page.goto(f"{ample_site.url}/fr/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    expect(page.locator(".skip-link")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_opens_and_escape_closes_it(ample_site: ServedSite, open_page: OpenPage) -> None:
    page = open_page(viewport={"width": 360, "height": 740})
    page.goto(f"{ample_site.url}/fr/")
    page.locator(MENU).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#menu .main-nav a").first).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#menu') !== null")
    page.keyboard.press("Escape")
    expect(page.locator("#menu .main-nav a").first).to_be_hidden()
    expect(page.locator(MENU)).to_be_focused()


@pytest.mark.parametrize("kind", ["home", "help", "news", "story"])
def test_in_forced_colours_everything_is_there(
    ample_site: ServedSite, open_page: OpenPage, kind: str
) -> None:
    page = open_page(forced_colors="active", viewport={"width": 1440, "height": 900})
    page.goto(ample_site.url + types.FRENCH[kind])
    hidden = page.evaluate(
        """() => [...document.querySelectorAll("h1, h2, h3, p, a, button, dt, dd, summary")].filter((one) => {
            if (!one.checkVisibility() || one.closest(".visually-hidden, .skip-link")) return false;
            let box = one;
            while (box && getComputedStyle(box).backgroundColor === "rgba(0, 0, 0, 0)") box = box.parentElement;
            return box && getComputedStyle(box).backgroundColor === getComputedStyle(one).color;
        }).map((one) => one.outerHTML.slice(0, 90))"""
    )
    assert hidden == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUS)["outline"] >= 2
    button = page.locator(".header .button-support")
    assert button.evaluate("one => parseFloat(getComputedStyle(one).borderTopWidth)") >= 1


@pytest.mark.parametrize("path", ["/fr/", "/fr/besoin-d-aide/"])
def test_nothing_moves_for_those_who_ask(ample_site: ServedSite, open_page: OpenPage, path: str) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(ample_site.url + path)
    page.locator("main a").first.hover()
    assert ask(page, "moving") == []
    long = page.evaluate(
        """() => [...document.querySelectorAll("body *")].filter((one) => {
            const style = getComputedStyle(one);
            return [style.transitionDuration, style.animationDuration].some((all) =>
                all.split(",").some((each) => parseFloat(each) > 0));
        }).map((one) => one.className)"""
    )
    assert long == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("width", [320, 1440])
@pytest.mark.parametrize("kind", [*types.FRENCH, *types.ANSWERS])
def test_targets_are_large_enough(
    ample_site: ServedSite, open_page: OpenPage, kinds: types.Paths, kind: str, width: int
) -> None:
    page = open_page(viewport={"width": width, "height": 800})
    page.goto(ample_site.url + kinds["fr"][kind])
    assert ask(page, "smallTargets") == []
