"""The database of each worker, and a served site with a real browser for those tests that ask."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import cache
from django.db import connections
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.support import chromium, databases
from tests.support.server import ServedSite, serve


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that share the served site on one worker: one server, one browser."""
    for item in items:
        names = getattr(item, "fixturenames", ())
        if "shared_site" in names:
            item.add_marker(pytest.mark.xdist_group("site"))
        elif "served" in names:
            item.add_marker(pytest.mark.xdist_group("standing"))


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> Iterator[None]:
    """Take pytest-django's place: this worker's database is a copy of the migrated template."""
    name = f"worker_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}_{uuid4().hex[:8]}"
    connection = connections["default"]
    connection.close()
    databases.clone(databases.empty_template(), name)
    connection.settings_dict["NAME"] = name
    yield
    connection.close()
    databases.drop(name)


@pytest.fixture(autouse=True)
def _nothing_left_over(settings: Any, tmp_path: Path) -> Iterator[None]:
    """Uploads and cached values of one test are not there for the next."""
    settings.MEDIA_ROOT = str(tmp_path / "media")
    yield
    cache.clear()


@pytest.fixture(scope="session")
def shared_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The site with the starter content, served once for all tests that only read, or undo what they do."""
    site = serve(databases.starter_template(), tmp_path_factory.mktemp("site"))
    yield site
    site.stop()


@pytest.fixture
def site(tmp_path: Path) -> Iterator[ServedSite]:
    """The site with the starter content, served for one test that changes it."""
    site = serve(databases.starter_template(), tmp_path / "site")
    yield site
    site.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    # Playwright's loop runs in this thread, and Django would refuse the database to every later test.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    # Two workers share two cores: what takes a second alone may take ten.
    expect.set_options(timeout=20_000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.executable(), args=list(chromium.ARGUMENTS)
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page as a visitor nobody knows; takes Playwright's context options (`viewport`, `locale` …)."""
    contexts = []

    def open_one(**options: Any) -> Page:
        context = browser.new_context(
            **{"viewport": {"width": 1440, "height": 1000}, "locale": "fr-BE", **options}
        )
        context.set_default_timeout(30_000)
        contexts.append(context)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """A page of a visitor who reads French, 1440 pixels wide."""
    return open_page()
