"""What results are called. The keys are what pages say of themselves (`Findable.found_as`)."""

from django.utils.translation import gettext_lazy as _

__all__ = ["KINDS", "MANY"]

KINDS = {
    "help": _("Help"),
    "page": _("Page"),
    "programme": _("Programme"),
    "support": _("Ways to support us"),
    "news": _("News"),
    "story": _("Story"),
    "question": _("Answer"),
    "document": _("Document"),
}
#: The same, as names of facets.
MANY = {
    "help": _("Help"),
    "page": _("Pages"),
    "programme": _("Programmes"),
    "support": _("Ways to support us"),
    "news": _("News"),
    "story": _("Stories"),
    "question": _("Answers"),
    "document": _("Documents"),
}
