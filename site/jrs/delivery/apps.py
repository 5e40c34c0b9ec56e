"""How pages leave the house: language, headers, health, files, and what is said when there is no page."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    """The app `delivery`: beside its views, it remembers the addresses of departed pages."""

    name = "jrs.delivery"
    label = "delivery"
    verbose_name = _("Delivery")

    def ready(self) -> None:
        """Tell the page cache of every process when something changes; remember what departs, and the phone number."""
        from jrs.delivery import checks, departures, phone  # noqa: F401  (registers the checks)
        from jrs.delivery.door import changes

        changes.connect()
        departures.connect()
        phone.connect()
