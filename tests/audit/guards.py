"""Each trap has a test that is red without our code: proven again, by taking the code away and running the test."""

import json
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.support import databases
from tests.support.guarded import GUARDS, Guard

__all__ = ["proven"]

#: How a case ended, as tests.support.without tells it.
Case = Mapping[str, Any]


def run(nodes: Iterable[str], without: Iterable[str] = ()) -> dict[str, Case]:
    """How each case of some tests ended; raises RuntimeError where pytest itself came to no end."""
    with TemporaryDirectory(prefix="jrs-guards-") as folder:
        file = Path(folder) / "told.json"
        off = [f"--without={name}" for name in without]
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-p", "tests.support.without", f"--told={file}", *off, *nodes],
            cwd=databases.PROJECT,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode not in {0, 1}:
            raise RuntimeError(f"{' '.join(off)}: {(done.stdout + done.stderr)[-4000:]}")
        found: dict[str, Case] = json.loads(file.read_text())
    return found


def is_red(case: Case, raises: Iterable[str]) -> bool:
    """Whether a case failed as it should: by an assertion of the tests, or by what the trap itself raises."""
    if case["where"] != "call":
        return False
    silent = case["error"] == "Failed" and case["said"].startswith("DID NOT RAISE")
    return silent or (case["error"] == "AssertionError" and case["ours"]) or case["error"] in raises


def told(case: Case) -> str:
    return f"{case['error']}: {case['said'][:300]}"


def judged(guard: Guard, cases: Collection[Case]) -> Iterator[str]:
    """Print what became of the test of a guard that was taken away; give what is not as it should be."""
    failed = [case for case in cases if case["error"]]
    wrong = [case for case in failed if not is_red(case, guard.raises)]
    state = "BROKEN" if wrong else "red" if failed else "GREEN"
    off = " and ".join(guard.switches)
    print(
        f"trap {guard.trap}: {state} without {off} ({guard.test}, {len(failed)} of {len(cases)})",
        flush=True,
    )
    if not failed:
        yield f"trap {guard.trap}: {guard.test} is green without {off}"
    yield from (f"trap {guard.trap}: {guard.test} without {off}: {told(case)}" for case in wrong)


def proven(guards: Iterable[Guard] = GUARDS) -> list[str]:
    """Run every test with all guards in place, then each without its own."""
    databases.server()
    nodes = dict.fromkeys(guard.node for guard in guards)
    cases = run(nodes)
    wrong = [f"{name}: {told(case)}" for name, case in cases.items() if case["error"]]
    print(
        f"guards: {len(nodes)} tests, {len(cases)} cases, {len(wrong)} red with all guards in place",
        flush=True,
    )
    for guard in guards:
        try:
            wrong += judged(guard, run([guard.node], guard.switches).values())
        except RuntimeError as error:
            wrong.append(f"trap {guard.trap}: {error}")
    return wrong
