"""The addresses of contract.md. What begins with a language belongs to that language's tree."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from jrs import routing
from jrs.delivery import health, media
from jrs.delivery.entrance import entrance
from jrs.discovery.feed import feed

handler403 = "jrs.chrome.views.permission_denied"
handler404 = "jrs.chrome.views.page_not_found"
handler500 = "jrs.chrome.views.server_error"

urlpatterns = [
    path("", entrance, name="entrance"),
    path("", include("jrs.discovery.urls")),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("admin/", include("jrs.translation.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

if settings.MEDIA_URL.startswith("/"):
    urlpatterns.append(path(f"{settings.MEDIA_URL[1:]}images/<path:name>", media.rendition, name="rendition"))

urlpatterns += i18n_patterns(
    path("search/", include("search.urls")),
    path("feed/", feed, name="feed"),
    # In place of Wagtail's own view of that name, which stands in its urls too: see jrs.routing.
    re_path(serve_pattern, routing.serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
)
