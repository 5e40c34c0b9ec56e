from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UpkeepConfig(AppConfig):
    """Pages that stay true: who keeps them, when somebody looks again, and whether their links still lead anywhere."""

    name = "jrs.upkeep"
    label = "upkeep"
    verbose_name = _("Upkeep")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from jrs.jobs.periodic import Job, register
        from jrs.upkeep import reviews

        reviews.connect()
        register(Job("links", _("Try the links to other sites"), ("check_links",), timedelta(days=1)))
        register(
            Job(
                "reviews",
                _("Remind of pages to look at again"),
                ("send_review_reminders",),
                timedelta(days=1),
            )
        )
