from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TranslationConfig(AppConfig):
    """What the site adds to wagtail-localize."""

    name = "jrs.translation"
    label = "translation"
    verbose_name = _("Translation")

    def ready(self) -> None:
        from jrs.jobs.periodic import Job, register
        from jrs.translation import cascade, refusals  # noqa: F401  (connects the receivers)
        from jrs.translation.texts import give_texts_a_default

        give_texts_a_default()
        register(Job("digest", _("E-mail to translators"), ("send_translation_digest",), timedelta(days=1)))
