"""Words of Wagtail and wagtail-localize that their own catalogues lack in French or Dutch: ours complete them.

Listed so that `make messages` keeps them. `wagtail_localize.locales` 1.14 has no French and no Dutch at all.
https://github.com/wagtail/wagtail-localize/tree/main/wagtail_localize/locales/locale
"""

from django.utils.translation import gettext_noop as _

__all__ = ["FOREIGN_WORDS"]

FOREIGN_WORDS = (
    # Wagtail's French leaves half of it in English, or says it as nobody would.
    _("Text editing"),
    _("Status: "),
    _("Current page status:"),
    _("Edit this %(object)s"),
    _("Wagtail locales (Wagtail Localize version)"),
    _("Select a new language"),
    _(
        "This locale's current language code is not supported. Please choose a new language or delete this locale."
    ),
    _("This locale's language code is not supported"),
    _("Locales"),
    _("Add a locale"),
    _("Add locale"),
    _("Locale '{0}' created."),
    _("The locale could not be saved due to errors."),
    _("Delete locale"),
    _("Locale '{0}' updated."),
    _("This locale cannot be deleted because there are pages and/or other objects using it."),
    _("Are you sure you want to delete this locale?"),
    _("Locale '{0}' deleted."),
)
