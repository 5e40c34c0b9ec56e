from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    """What people of the admin come back to: its home, which says what there is to do, and the handbook."""

    name = "jrs.desk"
    label = "desk"
    verbose_name = _("Desk")
