"""A disk that can be full."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

__all__ = ["fill", "small_disk"]


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk of `size` at `folder`, which is made; skips the test for whoever may mount none."""
    folder.mkdir()
    mounted = os.geteuid() == 0 and shutil.which("mount") is not None
    done = mounted and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if not done or done.returncode:
        pytest.skip("A full disk needs a tmpfs, which only root may mount, and not in every container.")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path) -> None:
    """Leave no room; `disk / "filler"` is what takes it."""
    try:
        with (disk / "filler").open("wb", buffering=0) as file:
            while True:
                file.write(b"0" * 4096)
    except OSError:
        pass
