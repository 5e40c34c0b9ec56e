"""How pages leave the house: language, health, files."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeliveryConfig(AppConfig):
    """The app `delivery`; it has no tables."""

    name = "jrs.delivery"
    label = "delivery"
    verbose_name = _("Delivery")
