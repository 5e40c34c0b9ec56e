"""Eighty acts, for a suite that stays lean; `make audit` plays ten thousand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.exactness.acts import GONE
from tests.exactness.reading import Seen, judged, play
from tests.support.server import ServedSite, serve_database

#: A second is the promise (`make audit` holds it); here other tests may take both cores for as long.
LATE = 3.0


@pytest.fixture
def nodes(site: ServedSite, tmp_path: Path) -> Iterator[list[ServedSite]]:
    other = serve_database(site.address, site.media, tmp_path)
    yield [site, other]
    other.server.terminate()
    other.server.wait(10)


def test_no_reader_sees_what_is_over_or_was_never_public(nodes: list[ServedSite]) -> None:
    outcome = play(nodes, acts=80, seed=7, readers=2, late=LATE)
    assert outcome.acts == 80
    assert outcome.reads > 80
    assert outcome.failed == []
    assert outcome.wrong == []


def test_the_judgement_knows_what_is_too_late_and_what_was_never_shown() -> None:
    history = [(0.0, 0.0, "v1"), (10.0, 10.2, GONE), (20.0, 20.1, "v2")]
    assert judged(Seen("a", "v1", 11.0, 11.1, "n"), history, late=1.0) == ""
    assert "v1 of a" in judged(Seen("a", "v1", 11.5, 11.6, "n"), history, late=1.0)
    assert judged(Seen("a", GONE, 10.1, 10.2, "n"), history, late=1.0) == ""
    assert judged(Seen("a", "v2", 19.0, 19.5, "n"), history, late=1.0)
    assert judged(Seen("a", "draftv2", 15.0, 15.1, "n"), history, late=1.0)
