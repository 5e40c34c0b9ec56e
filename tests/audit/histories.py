"""Two hundred random lives of a page in three languages, which take minutes (tests/translation/test_histories.py)."""

import os
import subprocess
import sys

__all__ = ["MANY", "lived"]

MANY = 200
TEST = "tests/translation/test_histories.py"


def lived() -> list[str]:
    """Run them; give the history that went wrong, as Hypothesis cut it down."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", TEST],
        env={**os.environ, "HISTORIES": str(MANY)},
        capture_output=True,
        text=True,
        check=False,
    )
    print(f"translation: {MANY} random histories, {'as the model says' if not done.returncode else 'WRONG'}")
    return [] if not done.returncode else [done.stdout[-4000:]]
