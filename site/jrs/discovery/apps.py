from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiscoveryConfig(AppConfig):
    """The app `discovery`; it has no tables."""

    name = "jrs.discovery"
    label = "discovery"
    verbose_name = _("Discovery")

    def ready(self) -> None:
        from jrs.discovery import redirects  # noqa: F401  (registers the receivers)
