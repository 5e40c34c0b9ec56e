"""The sizes in which pictures are shown. Templates ask for these and no others, so each is made once.

A spec is written as Wagtail's tags take it, with `|` for the space between its parts; `expanded` gives the
single specs that `image.get_rendition(…)` takes.
"""

from wagtail.images.models import Filter

__all__ = ["ADMIN", "CARD", "PICTURE", "PICTURE_FIRST", "PUBLIC", "expanded"]

# A picture in a page (parts/picture.html).
PICTURE = "format-{avif,webp,jpeg}|width-{400,800,1200}"
# The large picture at the top of a page (parts/picture.html with `eager`).
PICTURE_FIRST = "format-{avif,webp,jpeg}|width-{400,800,1200,1600}"
# The one that a social card is cut from (jrs.cards): among those of a page, so that it is there already.
CARD = "format-jpeg|width-1200"
# What Wagtail's own lists and choosers ask for.
ADMIN = "max-165x165"

# What readers are given: made when a page is published.
PUBLIC = (PICTURE_FIRST,)


def expanded(*specs: str) -> list[str]:
    """The single specs that the given ones stand for, in order."""
    return [single for spec in specs for single in Filter.expand_spec(spec)]
