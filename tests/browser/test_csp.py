"""The strict policy holds on every type of page and in previews, and breaks neither them nor the editor's tools."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.hand import Hand
from tests.browser.policy import Policy
from tests.support import kinds as types
from tests.support.server import ServedSite

STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; "


def csp_of(response: Any) -> str:
    return str(response.headers["content-security-policy"])


@pytest.mark.parametrize("kind", [*types.FRENCH, *types.ANSWERS])
def test_nothing_is_refused_on_any_type_of_page(shared_site: ServedSite, page: Page, kind: str) -> None:
    policy = Policy(page)
    response = page.goto(shared_site.url + types.addresses(shared_site.url)["fr"][kind])
    page.wait_for_load_state("networkidle")
    assert csp_of(response).startswith(STRICT)
    assert "unsafe" not in csp_of(response)
    assert "frame-ancestors 'none'" in csp_of(response)
    assert policy.faults == []


def test_the_policy_refuses_what_is_written_into_a_page(shared_site: ServedSite, page: Page) -> None:
    policy = Policy(page)
    page.goto(f"{shared_site.url}/fr/")
    page.evaluate(
        """() => {
          document.body.insertAdjacentHTML("beforeend", '<p style="color: red" onclick="window.ran = 1">x</p>');
          document.body.lastElementChild.click();
          const script = document.createElement("script");
          script.textContent = "window.ran = 1";
          document.body.append(script);
          const far = document.createElement("img");
          far.src = "https://example.org/x.png";
          document.body.append(far);
        }"""
    )
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    for directive in ("style-src-attr", "script-src-attr", "script-src-elem", "img-src"):
        assert [fault for fault in policy.faults if f"CSP: {directive}" in fault], directive


def test_a_signed_in_editor_has_the_userbar_under_the_same_policy(
    shared_site: ServedSite, page: Page
) -> None:
    shared_site.sign_in(page, "editor")
    policy = Policy(page)
    response = page.goto(f"{shared_site.url}/fr/qui-sommes-nous/")
    assert csp_of(response).startswith(STRICT)
    page.locator("wagtail-userbar #wagtail-userbar-trigger").click()
    edit = page.locator("wagtail-userbar a[href*='/edit/']").first
    expect(edit).to_be_visible()
    # The styles of the bar have come: its trigger stands in a corner, above the page.
    assert (
        page.locator("wagtail-userbar .w-userbar").evaluate("node => getComputedStyle(node).position")
        == "fixed"
    )
    expect(page.locator("wagtail-userbar #checker-trigger")).to_be_visible()
    page.wait_for_function(  # the checks have run, whatever they found
        "document.querySelector('wagtail-userbar').shadowRoot.querySelector('[data-content-checker-count]').textContent"
    )
    assert policy.faults == []


@pytest.mark.parametrize("role", ["editor", "administrator"])
def test_the_admin_works_under_its_policy(shared_site: ServedSite, page: Page, role: str) -> None:
    hand = Hand(page, shared_site, role)
    policy = Policy(page)
    for path in ("", "pages/", "images/", "documents/", "snippets/chrome/header/", "reports/site-history/"):
        response = page.goto(f"{shared_site.url}/admin/{path}")
        page.wait_for_load_state("networkidle")
        assert "frame-ancestors 'self'" in csp_of(response)
        assert "object-src 'none'" in csp_of(response)
    hand.open_home("Français")
    page.wait_for_load_state("networkidle")
    page.locator("[data-contentpath=body] .c-sf-add-button").last.click()
    page.locator(".w-combobox__option").first.hover()
    page.wait_for_timeout(500)
    assert policy.faults == []


def test_a_preview_in_the_editor_has_the_strict_policy_and_the_checks_of_wagtail(
    shared_site: ServedSite, page: Page
) -> None:
    hand = Hand(page, shared_site, "publisher")
    hand.open_home("Français")
    policy = Policy(page)
    with page.expect_response(lambda answer: "in_preview_panel=true" in answer.url) as found:
        page.locator("[data-side-panel-toggle=preview]").first.click()
    assert csp_of(found.value).startswith(STRICT)
    assert "frame-ancestors 'self'" in csp_of(found.value)
    frame = page.frame_locator(".w-preview iframe").first
    expect(frame.locator("h1")).to_be_visible()
    assert frame.locator("h1").evaluate("node => getComputedStyle(node).fontFamily").startswith("Vollkorn")
    page.locator("[data-side-panel-toggle=checks]").first.click()
    # The checks have run inside the preview and told the editor.
    expect(page.locator("[data-content-word-count]")).not_to_have_text("-", timeout=20_000)
    assert policy.faults == []


def test_blocks_are_previewed_under_the_strict_policy(shared_site: ServedSite, page: Page) -> None:
    shared_site.sign_in(page, "editor")
    policy = Policy(page)
    address = f"{shared_site.url}/admin/block-preview/?id="
    names = set(
        re.findall(
            r"blockdef-\d+",
            page.request.get(f"{shared_site.url}/admin/pages/add/home/standardpage/3/").text(),
        )
    )
    seen = 0
    for name in sorted(names):
        if page.request.get(address + name).ok:
            response = page.goto(address + name)
            assert csp_of(response).startswith(STRICT)
            assert "frame-ancestors 'self'" in csp_of(response)
            seen += 1
    assert seen > 10
    assert policy.faults == []


def test_a_video_may_be_framed_where_there_is_one_and_nowhere_else(site: ServedSite, page: Page) -> None:
    video = {"type": "video", "value": {"address": "https://vimeo.com/76979871", "title": "Une visite"}}
    site.manage(
        "shell",
        "-c",
        "from home.models import StandardPage as S; "
        "p = S.objects.get(slug='qui-sommes-nous', locale__language_code='fr'); "
        f"p.body = S.body.field.stream_block.to_python(__import__('json').loads('{json.dumps([video])}')); p.save()",
    )
    asked: list[str] = []

    def player(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(content_type="text/html", body="<title>player</title>")

    page.route("https://player.vimeo.com/**", player)
    policy = Policy(page)
    assert "frame-src" not in csp_of(page.goto(f"{site.url}/fr/contact/"))
    response = page.goto(f"{site.url}/fr/qui-sommes-nous/")
    assert "frame-src https://player.vimeo.com" in csp_of(response)
    assert asked == []
    page.locator("a.play").click()
    expect(page.locator(".block-video iframe")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert len(asked) == 1
    assert policy.faults == []
