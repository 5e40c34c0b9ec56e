"""Where the page stands."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.models import Page

from jrs.quality.content import Content
from jrs.quality.findings import MUST, Finding

__all__ = ["check_place"]

FIRST_ROOT = "1".zfill(Page.steplen)


def check_place(content: Content) -> Iterator[Finding]:
    """Only what stands in the tree of the site goes live: the other tree is the bin (`jrs.bin.tree`)."""
    page = content.instance
    if isinstance(page, Page) and page.path and not page.path.startswith(FIRST_ROOT):
        yield Finding("binned", MUST, "", _("This page is in the bin: restore it first."))
