"""Where the system's Chromium is, and how it is started for tests."""

import shutil
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome")
ON_MACOS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# Nothing but the page under test goes on the network; root needs --no-sandbox.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def executable() -> str:
    """The path of Chromium; raises RuntimeError that names the package where there is none."""
    for command in COMMANDS:
        if found := shutil.which(command):
            return found
    for path in ON_MACOS:
        if Path(path).exists():
            return path
    raise RuntimeError("No Chromium was found: install the package chromium (make test does where it may).")
