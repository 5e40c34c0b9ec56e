"""The search over the memory: "how did we translate *retour volontaire*?"."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from jrs.translation.memory import search as look_up
from jrs.translation.people import languages_of

__all__ = ["search"]

LONGEST = 200


def search(request: HttpRequest) -> HttpResponse:
    """Earlier translations that hold all the words of `q`, in each language of the person or in `language`."""
    languages = languages_of(request.user)  # type: ignore[arg-type]
    if not languages:
        raise PermissionDenied
    words = request.GET.get("q", "").replace("\0", "")[:LONGEST].strip()
    chosen = request.GET.get("language", "")
    wanted = [locale for locale in languages if locale.language_code == chosen] or languages
    found = [(locale, look_up(locale.pk, words)) for locale in wanted] if words else []
    return render(
        request,
        "translation/memory.html",
        {"words": words, "languages": languages, "chosen": chosen, "found": found},
    )
