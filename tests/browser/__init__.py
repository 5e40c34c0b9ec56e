from collections.abc import Callable

from playwright.sync_api import Page

__all__ = ["OpenPage"]

#: The fixture `open_page`.
OpenPage = Callable[..., Page]
