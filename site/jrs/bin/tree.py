"""Where binned pages stand: a second root of the page tree, under which nobody has rights and no site begins."""

from wagtail.models import Locale, Page

__all__ = ["bin_root"]

SLUG = "bin"


def bin_root() -> Page:
    """The root of the bin, made when it is first needed."""
    found = Page.objects.filter(depth=1, slug=SLUG).first()
    return found or Page.add_root(
        instance=Page(title="Bin", slug=SLUG, locale=Locale.get_default(), live=False)
    )
