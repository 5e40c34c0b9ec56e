from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StudioConfig(AppConfig):
    """Where pages are made: the preview that leads to its fields, templates, the guard of a manual save."""

    name = "jrs.studio"
    label = "studio"
    verbose_name = _("Editing")
