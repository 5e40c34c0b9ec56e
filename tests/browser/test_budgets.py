"""Every type of page stays within the budgets of the design, as production serves it to a telephone.

`make budgets` prints the table; `make audit` also judges by the clock, which a test does not.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.audit.budgets import costs
from tests.audit.measure import CLS, fonts_come_late
from tests.support import kinds as types
from tests.support.ample import ample_media, ample_template
from tests.support.production import serve_production
from tests.support.server import ServedSite

PHOTOS = ["news with photo", "story with photo"]


@pytest.fixture(scope="module")
def production_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServedSite]:
    folder: Path = tmp_path_factory.mktemp("production")
    site = serve_production(ample_template(), folder, ample_media())
    yield site
    site.stop()


@pytest.fixture(scope="module")
def paths(production_site: ServedSite) -> dict[str, str]:
    return {**types.addresses(production_site.url)["fr"], **types.SAMPLES}


@pytest.mark.parametrize("kind", [*types.FRENCH, *types.ANSWERS, "every block", *PHOTOS])
def test_a_page_stays_within_its_budgets(
    production_site: ServedSite, browser: Browser, paths: dict[str, str], kind: str
) -> None:
    (cost,) = costs(browser, production_site.url, [(kind, paths[kind])])
    assert cost.over() == []
    assert fonts_come_late(browser, production_site.url, paths[kind]) <= CLS
    assert cost.sizes["html"] > 0 and cost.sizes["css"] > 0, "nothing was measured"
    if kind in PHOTOS:
        assert cost.lab["element"].startswith("img")
