"""How pages leave the house: language, headers, health, files, and what is said when there is no page."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    """The app `delivery`: beside its views, it remembers the addresses of departed pages."""

    name = "jrs.delivery"
    label = "delivery"
    verbose_name = _("Delivery")

    def ready(self) -> None:
        from jrs.delivery import departures, phone

        departures.connect()
        phone.connect()
