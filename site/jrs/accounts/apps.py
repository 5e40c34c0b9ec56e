from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "jrs.accounts"
    label = "accounts"
    verbose_name = _("Accounts")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from jrs.accounts import signals, watch  # noqa: F401  (connects the receivers)
        from jrs.jobs.periodic import Job, register

        watch.connect()
        register(
            Job("accounts", _("Forget old entries of the audit log"), ("clear_accounts",), timedelta(days=1))
        )
