"""What the style guide shows of the hall beyond what it finds by itself."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from home.blocks import LatestNewsBlock
from home.models import HelpPage, SupportPage
from jrs.styleguide.specimens import around, page_state
from jrs.styleguide.values import MOST, sample_page


@around(LatestNewsBlock)
def latest_news(lang: str, count: int) -> dict[str, Any]:
    return {"latest_news": [sample_page(lang) for _n in range(min(count, 3))], "news_index_url": "#content"}


@page_state(HelpPage, "below", _("Forty pages below"))
def topics(page: Any, lang: str) -> dict[str, Any]:
    return {"topics": [sample_page(lang) for _n in range(MOST)]}


@page_state(SupportPage, "below", _("Forty pages below"))
def ways(page: Any, lang: str) -> dict[str, Any]:
    return {"ways": [sample_page(lang) for _n in range(MOST)]}
