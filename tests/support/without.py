"""A pytest plugin that takes guards of ours away, and writes down what the tests then said.

`pytest -p tests.support.without --without "the memory" --told FILE …`; see tests/audit/guards.py.
"""

import json
from pathlib import Path

import pytest

from tests.support.switches import SWITCHES

TESTS = Path(__file__).parents[1]
TOLD = pytest.StashKey[dict[str, dict[str, object]]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("without")
    group.addoption(
        "--without", action="append", default=[], choices=list(SWITCHES), help="what to take away"
    )
    group.addoption("--told", type=Path, help="where to write how each test ended, as JSON")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Once every module has been imported, so that no import brings a guard back."""
    patch = pytest.MonkeyPatch()
    session.config.add_cleanup(patch.undo)
    session.config.stash[TOLD] = {}
    for name in session.config.getoption("--without"):
        SWITCHES[name](patch)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """`error`: the name of what was raised, "" for nothing; `where`: in which phase; `ours`: by a line of the tests."""
    told = item.config.stash[TOLD]
    if call.excinfo is not None:
        told.setdefault(
            item.nodeid,
            {
                "error": call.excinfo.typename,
                "where": call.when,
                "ours": TESTS in Path(call.excinfo.traceback[-1].path).parents,
                "said": str(call.excinfo.value),
            },
        )
    elif call.when == "call":
        told[item.nodeid] = {"error": "", "where": "call", "ours": True, "said": ""}


def pytest_sessionfinish(session: pytest.Session) -> None:
    if file := session.config.getoption("--told"):
        file.write_text(json.dumps(session.config.stash[TOLD]))
