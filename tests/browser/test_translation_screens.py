"""The screens of the translations, in Dutch, for everybody: what axe finds on them."""

from tests.browser import OpenPage, probe
from tests.support.server import ServedSite

SCREENS = ("", "overview/", "memory/?q=vluchteling", "outside/")


def test_the_screens_of_the_translations_are_accessible(shared_site: ServedSite, open_page: OpenPage) -> None:
    page = open_page(locale="nl-BE", bypass_csp=True)
    shared_site.sign_in(page, "translator-nl")
    wrong = []
    for screen in SCREENS:
        page.goto(f"{shared_site.url}/admin/translations/{screen}")
        page.locator(".inbox").wait_for()
        wrong += [f"{screen}: {each}" for each in probe.axe(page)]
    assert wrong == []
