from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CardsConfig(AppConfig):
    """The app `cards`: makes, renews and removes the cards of pages."""

    name = "jrs.cards"
    label = "cards"
    verbose_name = _("Social cards")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from jrs.cards import signals  # noqa: F401  (it connects its receivers)
