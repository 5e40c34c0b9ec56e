"""All specimens, and the sheets of tokens and drawings."""

from functools import partial
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from jrs.blocks import Drawing, Hue
from jrs.styleguide import tokens
from jrs.styleguide.blocks import block_specimens
from jrs.styleguide.pages import page_specimens
from jrs.styleguide.parts import part_specimens
from jrs.styleguide.samples import TITLE, say
from jrs.styleguide.specimens import Specimen, State

__all__ = ["GROUPS", "find", "specimens"]

GROUPS = {"tokens": _("Foundations"), "blocks": _("Blocks"), "parts": _("Parts"), "pages": _("Pages")}


def specimens() -> list[Specimen]:
    """Everything that the guide shows, in its order."""
    return [*foundations(), *block_specimens(), *part_specimens(), *page_specimens()]


def find(slug: str) -> Specimen | None:
    return next((specimen for specimen in specimens() if specimen.slug == slug), None)


def foundations() -> list[Specimen]:
    def one(slug: str, label: Any, hint: Any) -> Specimen:
        state = State("all", label, partial(sheet, slug))
        return Specimen(slug, label, "tokens", (state,), hint)

    return [
        one("colours", _("Colours"), _("Each on the ground it stands on, with its contrast in this scheme.")),
        one("type", _("Sizes of type"), _("They grow with the width of the window.")),
        one("spaces", _("Spaces"), _("Between and inside the parts of a page.")),
        one("drawings", _("Drawings"), _("Each in each colour of the programmes.")),
    ]


def sheet(slug: str, request: HttpRequest, lang: str) -> str:
    """Tokens or drawings. Contrasts are those of the scheme that is asked for, light where none is."""
    dark = request.GET.get("scheme") == "dark"
    with override(lang):
        context = {
            "pairs": tokens.pairs("dark" if dark else "light"),
            "sizes": tokens.names("t-"),
            "spaces": tokens.names("s-"),
            "drawings": Drawing.choices,
            "hues": Hue.choices,
            "words": say(TITLE, lang),
        }
        return render_to_string(f"styleguide/{slug}.html", context)
