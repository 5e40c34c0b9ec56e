"""What can go wrong before there is a database."""

__all__ = ["LauncherError"]


class LauncherError(RuntimeError):
    """The database cannot be started; the message says what to do about it."""
