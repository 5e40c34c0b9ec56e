"""One production server for all that falls."""

from collections.abc import Iterator

import pytest

from tests.support import databases
from tests.support.production import serve_production
from tests.support.server import ServedSite, free_port


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    """Two processes with one connection each, and a shared cache that is nowhere."""
    site = serve_production(
        databases.starter_template(),
        tmp_path_factory.mktemp("standing"),
        workers=2,
        DATABASE_POOL_SIZE="1",
        WEB_RESPAWN="12",
        CACHE_URL=f"redis://127.0.0.1:{free_port()}/0",
    )
    yield site
    site.stop()
