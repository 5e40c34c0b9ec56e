"""What the door counts, in plain numbers that cost it nothing, left in a small file for `manage.py metrics`."""

import json
import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

__all__ = ["Meter", "readings"]

EVERY = 5.0  # seconds


class Meter:
    """The counters of one process: answers by kind, seconds spent in Django; written to `folder`, if there is one."""

    def __init__(self, folder: str = "") -> None:
        self.folder = folder
        self.kept = self.made = self.passed = self.stale = self.failed = 0
        self.seconds = 0.0
        self._started = False

    def start(self, size: Any) -> None:
        """Begin to write, once the server has forked; `size()` gives the bytes of the store."""
        if self._started or not self.folder:
            return
        self._started = True
        threading.Thread(target=self._run, args=(size,), name="meter", daemon=True).start()

    def _run(self, size: Any) -> None:
        wait = threading.Event()
        while not wait.wait(EVERY):
            with suppress(OSError):  # a full disk stops no page
                self.write(size())

    def write(self, size: int) -> None:
        """Leave the numbers where `readings` finds them."""
        file = Path(self.folder) / f"{os.getpid()}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        numbers = {
            "kept": self.kept, "made": self.made, "passed": self.passed, "stale": self.stale, "failed": self.failed,
            "seconds": self.seconds, "cache_bytes": size,
        }  # fmt: skip
        unfinished = file.with_suffix(".new")
        unfinished.write_text(json.dumps(numbers), encoding="ascii")
        unfinished.replace(file)


def readings(folder: str) -> dict[str, dict[str, float]]:
    """The numbers of every process that lives, by its id; those of a dead one are thrown away."""
    found = {}
    for file in Path(folder).glob("*.json"):
        try:
            os.kill(int(file.stem), 0)
            found[file.stem] = json.loads(file.read_bytes())
        except PermissionError:
            found[file.stem] = json.loads(file.read_bytes())
        except (ProcessLookupError, ValueError):
            file.unlink(missing_ok=True)
    return found
