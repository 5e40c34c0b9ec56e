from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JobsConfig(AppConfig):
    """Background work and periodic jobs, and what administrators see of them."""

    name = "jrs.jobs"
    label = "jobs"
    verbose_name = _("Background work")
