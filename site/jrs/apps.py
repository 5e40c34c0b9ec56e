from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class JrsConfig(AppConfig):
    """The ground floor: what every room of the site shares."""

    name = "jrs"
    verbose_name = _("Site")
