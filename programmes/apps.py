from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ProgrammesConfig(AppConfig):
    """*Notre travail*."""

    name = "programmes"
    verbose_name = _("Our work")
    default_auto_field = "django.db.models.BigAutoField"
