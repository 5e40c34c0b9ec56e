"""What of Wagtail's menus nobody of this site can use, and is therefore not there."""

from typing import Any

from django.http import HttpRequest

__all__ = ["keep_help", "keep_reports"]

#: Pages of Wagtail's makers, in English.
FOREIGN_HELP = ("whats-new-in-wagtail", "editor-guide")
#: For who keeps the site, not for who writes.
FOR_ADMINISTRATORS = {"page-types-usage", "site-history", "workflow-tasks"}


def keep_help(request: HttpRequest, items: list[Any]) -> None:
    items[:] = [item for item in items if not item.name.startswith(FOREIGN_HELP)]


def keep_reports(request: HttpRequest, items: list[Any]) -> None:
    if not request.user.has_perm("chrome.change_sitesettings"):
        items[:] = [item for item in items if item.name not in FOR_ADMINISTRATORS]
