"""The project's own PostgreSQL, for development and tests: nothing to install, nothing on the network.

`ensure_running(folder)` joins the server of that folder or starts it. It listens on a socket only, in a folder that
nobody else may enter, so two clones never meet. Every process that called it holds a shared lock on
`folder/users.lock` until it ends, however it ends; a supervisor process waits for the exclusive lock, and stops the
server once it gets it. Django is not needed here, nor are the settings.
"""

from .address import DatabaseAddress
from .client import ensure_running
from .errors import LauncherError

__all__ = ["DatabaseAddress", "LauncherError", "ensure_running"]
