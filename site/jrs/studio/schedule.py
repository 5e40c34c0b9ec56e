"""The two dates of a schedule, which say whose clock they follow."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import PublishingPanel

__all__ = ["SchedulePanel"]

HELP = {
    "go_live_at": _(
        "Day and hour in Brussels. The page goes live then, once it has been published with this date."
    ),
    "expire_at": _("Day and hour in Brussels. The page is taken down then. Left empty, it stays."),
}


class SchedulePanel(PublishingPanel):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for child in self.children:
            child.help_text = HELP[child.field_name]
