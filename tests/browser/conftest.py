"""Sites for the tests that look and measure, each served once."""

from collections.abc import Iterator

import pytest

from tests.support.ample import ample_media, ample_template
from tests.support.kinds import Paths, addresses
from tests.support.server import ServedSite, serve

#: Fixtures of the whole session, whose tests stay on one worker.
SERVED = ("ample_site", "production_site")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for name in SERVED:
            if name in getattr(item, "fixturenames", ()):
                item.add_marker(pytest.mark.xdist_group(name))


@pytest.fixture(scope="session")
def ample_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """The starter site with Arabic, every block, photographs and many news; for tests that only read."""
    site = serve(ample_template(), tmp_path_factory.mktemp("ample"), ample_media())
    yield site
    site.stop()


@pytest.fixture(scope="session")
def kinds(ample_site: ServedSite) -> Paths:
    """The path of one page of each kind, per language."""
    return addresses(ample_site.url)
