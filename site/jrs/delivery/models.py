"""What the delivery of pages remembers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST = 600  # an index of PostgreSQL holds 2,704 bytes, a letter may take four


class Departure(models.Model):
    """An address of the site at which a public page stood until it was taken down or deleted. Nothing of the page."""

    path = models.CharField(_("address"), max_length=LONGEST, unique=True)
    since = models.DateTimeField(_("since"), auto_now=True)

    class Meta:
        verbose_name = _("departed page")
        verbose_name_plural = _("departed pages")

    def __str__(self) -> str:
        return self.path
