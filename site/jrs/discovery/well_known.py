"""Small files that machines ask for by a fixed name."""

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from jrs.chrome.languages import ADMIN_LANGUAGES, SOURCE_LANGUAGE
from jrs.chrome.models import SiteSettings
from jrs.discovery.share import SITE_NAME
from jrs.roots import roots

__all__ = ["change_password", "manifest", "robots", "security"]

TEXT = "text/plain; charset=utf-8"
# Made anew at each request from what the settings say that day, so it need not be trusted for long.
SECURITY_VALID = timedelta(days=90)


def origin(request: HttpRequest) -> str:
    """The address of the site without a slash at the end, as the pages name it; that of the request without pages."""
    for root in roots(request).values():
        return root.origin
    return f"{request.scheme}://{request.get_host()}"


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """`/robots.txt` (RFC 9309): everything but the tool and results of searches; nothing where INDEXABLE is off."""
    lines = ["User-agent: *"]
    if settings.INDEXABLE:
        lines += ["Disallow: /admin/", "Disallow: /*/search/", "Allow: /", ""]
        lines += [f"Sitemap: {origin(request)}{reverse('sitemap')}"]
    else:
        lines += ["Disallow: /"]
    return HttpResponse("\n".join([*lines, ""]), content_type=TEXT)


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """`/.well-known/security.txt` (RFC 9116). Raises Http404 while no address of the organisation is known."""
    email = SiteSettings.load(request).email
    if not email:
        raise Http404
    expires = datetime.combine(datetime.now(UTC).date() + SECURITY_VALID, time.min, UTC)
    lines = [
        f"Contact: mailto:{email}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(ADMIN_LANGUAGES)}",
        f"Canonical: {origin(request)}{reverse('security')}",
        "",
    ]
    return HttpResponse("\n".join(lines), content_type=TEXT)


@require_safe
@never_cache
def change_password(request: HttpRequest) -> HttpResponse:
    """`/.well-known/change-password` (W3C): to the account of who is signed in, else to a new password by e-mail."""
    known = settings.SESSION_COOKIE_NAME in request.COOKIES and request.user.is_authenticated
    return HttpResponseRedirect(reverse("account_change_password" if known else "account_reset_password"))


@require_safe
def manifest(request: HttpRequest) -> HttpResponse:
    """`/manifest.webmanifest`: name and icons for a home screen. There is no service worker behind it."""
    sizes = [("any", 192), ("any", 512), ("maskable", 512)]
    names = {"any": "icon", "maskable": "icon-maskable"}
    icons = [
        {
            "src": static(f"img/{names[purpose]}-{size}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": purpose,
        }
        for purpose, size in sizes
    ]
    content = {
        "name": SITE_NAME,
        "short_name": SITE_NAME,
        "lang": SOURCE_LANGUAGE,
        "dir": "ltr",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "browser",
        "background_color": "#fbf6ea",
        "theme_color": "#fbf6ea",
        "icons": icons,
    }
    return JsonResponse(content, content_type="application/manifest+json")
