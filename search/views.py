"""The results of a search, in one language, and suggestions while a question is being typed."""

from dataclasses import asdict
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from jrs.chrome.frame import Frame
from search.counting import count_query
from search.elsewhere import elsewhere, nearest_help
from search.facets import Facets, choice_of
from search.finding import find
from search.results import results_of
from search.suggesting import suggestions

__all__ = ["search", "suggest"]

PER_PAGE = 10
LONGEST_QUERY = 200


def asked(request: HttpRequest) -> str:
    """The question of an address: printable, on one line, of bounded length."""
    words = request.GET.get("q", "").replace("\x00", " ").encode("utf-8", "replace").decode()
    return " ".join(words.split())[:LONGEST_QUERY]


@require_safe
@never_cache
def search(request: HttpRequest) -> HttpResponse:
    """`?q=` the question; `?type=`, `?year=` and `?programme=` choices; `?page=`. Any input is answered with 200."""
    text = asked(request)
    language = get_language() or "fr"
    choice = choice_of(request.GET, language)
    found = find(text, language, choice)
    facets = Facets(found.counts, choice, text, language)
    page = Paginator(found.rows, PER_PAGE).get_page(request.GET.get("page"))

    def same(code: str) -> str:
        with override(code):
            return f"{reverse('search')}?{urlencode({'q': text})}" if text else reverse("search")

    frame = Frame(request, language, same=same)
    lost = bool(text) and (not facets.total or bool(found.corrected) or found.in_part)
    context = {
        "frame": frame,
        "query": text,
        "found": found,
        "facets": facets,
        "page_of_results": page,
        "results": results_of(page.object_list, found, request),
        "elsewhere": elsewhere(text, language, frame) if lost else [],
        "help": nearest_help(language, request) if text and not facets.total else None,
    }
    if text and request.method == "GET" and page.number == 1 and not choice:
        count_query(text, language, 0 if found.corrected or found.in_part else facets.total)
    return render(request, "search/search.html", context)


@require_safe
@never_cache
def suggest(request: HttpRequest) -> JsonResponse:
    """`?q=` the beginning of a question. Titles and questions of the site that it may become, as JSON."""
    text = asked(request)
    found = suggestions(text, get_language() or "fr", request)
    return JsonResponse({"query": text, "suggestions": [asdict(item) for item in found]})
