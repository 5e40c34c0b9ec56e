"""`/`: the only address that looks at what the visitor's browser speaks."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from jrs.delivery.language import best_language, refused

__all__ = ["entrance"]


@require_safe
def entrance(request: HttpRequest) -> HttpResponse:
    """Send the visitor to the best live home page by `Accept-Language`, else to the source language's.

    Raises Http404 when no home page is live. The middleware adds `Vary: Accept-Language`.
    """
    site = Site.find_for_request(request)
    if site is None or site.root_page is None:
        raise Http404
    homes: dict[str, Page] = {
        page.locale.language_code: page
        for page in site.root_page.get_translations(inclusive=True).live().public().select_related("locale")
    }
    if not homes:
        raise Http404
    accepted = request.headers.get("Accept-Language", "")
    # Nothing that the visitor asked for: the source language, but rather one that was not refused with q=0.
    others = sorted(homes, key=lambda code: (code in refused(accepted), code != settings.LANGUAGE_CODE, code))
    code = best_language(accepted, homes) or others[0]
    return HttpResponseRedirect(homes[code].get_url(request) or f"/{code}/")
