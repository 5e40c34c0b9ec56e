"""The headings under which the block picker shows the blocks."""

from django.utils.translation import gettext_lazy as _

__all__ = ["LISTS", "MEDIA", "TEXT", "WAYS"]

TEXT = _("Text")
MEDIA = _("Pictures and files")
LISTS = _("Lists and figures")
WAYS = _("Links and next steps")
