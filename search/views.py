"""The results of a search, in one language."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from wagtail.models import Locale, Page

from jrs.chrome.frame import Frame

PER_PAGE = 10
LONGEST_QUERY = 200


def search(request: HttpRequest) -> HttpResponse:
    """`?q=` the question, `?page=` the page of results. Any input is answered with 200."""
    query = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:LONGEST_QUERY]
    lang = get_language() or "fr"
    locale = Locale.objects.filter(language_code=lang).first()
    results = Page.objects.none()
    if query and locale:
        pages = Page.objects.live().public().filter(locale=locale, depth__gt=1)
        results = pages.search(query, operator="and")

    def same(code: str) -> str:
        with override(code):
            return f"{reverse('search')}?{urlencode({'q': query})}" if query else reverse("search")

    context = {
        "frame": Frame(request, lang, same=same),
        "query": query,
        "results": Paginator(results, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "search/search.html", context)
