"""What the style guide shows of news and stories beyond what it finds by itself: lists with things in them."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from jrs.styleguide.samples import image
from jrs.styleguide.specimens import page_state
from jrs.styleguide.values import MOST, sample_page
from news.models import NewsIndexPage, StoryIndexPage
from news.pagination import CountedPaginator


def listed(pages: list[Any]) -> dict[str, Any]:
    return {"items": CountedPaginator(pages, len(pages)).get_page(2)}


for model in (NewsIndexPage, StoryIndexPage):

    @page_state(model, "one", _("One item"))
    def one(page: Any, lang: str) -> dict[str, Any]:
        return listed([sample_page(lang)])

    @page_state(model, "forty", _("Forty items"))
    def forty(page: Any, lang: str) -> dict[str, Any]:
        some = [sample_page(lang, long=True), sample_page(lang, image=image(lang)), sample_page(lang).alone()]
        return listed([some[n % len(some)] for n in range(MOST)])
