"""PostgreSQL refuses to run as root. Started by root, it runs as `nobody` and may still reach its own folder.

The project may lie in a folder that `nobody` cannot enter (`/root`, a private temporary folder). On Linux one
capability is kept for that, CAP_DAC_OVERRIDE, in the ambient set so that it lives through exec
(capabilities(7), "Ambient"). The secure bit NO_SETUID_FIXUP goes with it: without it access(2), with which initdb
looks for its own programs, would ask as if the capability were not there. The death signal is set last, since a
change of user clears it (prctl(2)).
"""

import ctypes
import os
import pwd
import signal
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["UNREACHABLE", "Runner", "runner_for"]

UNREACHABLE = 77  # exit status of a child that cannot enter the folder

PR_SET_PDEATHSIG, PR_SET_SECUREBITS, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE = 1, 28, 47, 2
SECBIT_NO_SETUID_FIXUP = 1 << 2
CAP_DAC_OVERRIDE = 1
CAPABILITY_VERSION_3 = 0x20080522


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Data(ctypes.Structure):
    _fields_ = [
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    ]


# Loaded before any fork: a forked child should not load libraries.
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def _keep_dac_override() -> None:
    if _libc is None:
        return
    mask = 1 << CAP_DAC_OVERRIDE
    data = (_Data * 2)(_Data(mask, mask, mask), _Data(0, 0, 0))
    _libc.capset(ctypes.byref(_Header(CAPABILITY_VERSION_3, 0)), ctypes.byref(data))
    _libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_DAC_OVERRIDE, 0, 0)


@dataclass(frozen=True)
class Runner:
    """Who runs PostgreSQL: another user (`uid`, `gid`), or this one (None)."""

    uid: int | None = None
    gid: int | None = None

    def give(self, path: Path) -> None:
        """Make `path` this user's own."""
        if self.uid is not None and self.gid is not None:
            os.chown(path, self.uid, self.gid)

    def before_exec(self, folder: Path, *, dies_with_parent: bool) -> Callable[[], None]:
        """Give the `preexec_fn` of a child that works in `folder`.

        The child exits with UNREACHABLE when it cannot enter it. With `dies_with_parent`, it is asked to stop
        (SIGINT, PostgreSQL's fast shutdown) when its parent goes; on Linux only.
        """
        parent = os.getpid()

        def prepare() -> None:
            if self.uid is not None and self.gid is not None:
                if _libc is not None:
                    _libc.prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP, 0, 0, 0)
                os.setgroups([])
                os.setgid(self.gid)
                os.setuid(self.uid)
                _keep_dac_override()
            try:
                # Not os.access(): that asks without the capability (access(2)).
                os.close(os.open(folder, os.O_RDONLY | os.O_DIRECTORY))
            except OSError:
                os._exit(UNREACHABLE)
            if dies_with_parent and _libc is not None:
                _libc.prctl(PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0)
                if os.getppid() != parent:
                    os._exit(UNREACHABLE)

        return prepare


def runner_for(folder: Path) -> Runner:
    """Give who runs the server of `folder`: for root, the owner of the folder if that is not root, else `nobody`."""
    if os.geteuid() != 0:
        return Runner()
    owner = folder.stat()
    if owner.st_uid != 0 and stat.S_ISDIR(owner.st_mode):
        return Runner(owner.st_uid, owner.st_gid)
    nobody = pwd.getpwnam("nobody")
    return Runner(nobody.pw_uid, nobody.pw_gid)
