"""What the style guide shows of the programmes beyond what it finds by itself."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from jrs.styleguide.specimens import page_state
from jrs.styleguide.values import sample_page
from programmes.models import RELATED, ProgrammeIndexPage, ProgrammePage

HUES = ("clay", "plum", "moss", "green")


@page_state(ProgrammePage, "related", _("With stories and news"))
def related(page: Any, lang: str) -> dict[str, Any]:
    pages = [sample_page(lang) for _n in range(RELATED)]
    return {"related_stories": pages, "related_news": pages}


def listed(lang: str, count: int) -> dict[str, Any]:
    return {"programmes": [sample_page(lang, hue=HUES[n % len(HUES)]) for n in range(count)]}


@page_state(ProgrammeIndexPage, "one", _("One item"))
def one(page: Any, lang: str) -> dict[str, Any]:
    return listed(lang, 1)


@page_state(ProgrammeIndexPage, "many", _("Nine items"))
def many(page: Any, lang: str) -> dict[str, Any]:
    return listed(lang, 9)
