"""How pages leave the house: language, health, files."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    """The app `delivery`; it has no tables."""

    name = "jrs.delivery"
    label = "delivery"
    verbose_name = _("Delivery")

    def ready(self) -> None:
        """Tell the page cache of every process when something changes."""
        from jrs.delivery.door import changes

        changes.connect()
