"""The addresses of contract.md. What begins with a language belongs to that language's tree."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail import views as wagtail_views
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.documents.views import serve as protected
from wagtail.urls import serve_pattern

from jrs import routing
from jrs.delivery import documents, health, media
from jrs.delivery.entrance import entrance
from jrs.delivery.throttle import limited
from jrs.discovery.feed import feed

handler400 = "jrs.delivery.errors.bad_request"
handler403 = "jrs.delivery.errors.permission_denied"
handler404 = "jrs.delivery.errors.page_not_found"
handler500 = "jrs.delivery.errors.server_error"

#: Guesses of the word of a private page or folder, from everybody together.
GUESSES = 20

urlpatterns = [
    path("", entrance, name="entrance"),
    path("", include("jrs.discovery.urls")),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("admin/", include("jrs.accounts.urls")),
    path("admin/", include("jrs.translation.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path(
        "documents/authenticate_with_password/<int:restriction_id>/",
        limited(protected.authenticate_with_password, per_minute=GUESSES),
    ),
    # In place of Wagtail's own of that address, which stands in its urls too.
    path("documents/<int:document_id>/<path:document_filename>", documents.document),
    path("documents/", include(wagtaildocs_urls)),
]

if settings.MEDIA_URL.startswith("/"):
    urlpatterns.append(path(f"{settings.MEDIA_URL[1:]}images/<path:name>", media.rendition, name="rendition"))

urlpatterns += i18n_patterns(
    path("search/", include("search.urls")),
    path("feed/", feed, name="feed"),
    # Whoever has an account signs in to the admin; readers have none.
    path("_util/login/", RedirectView.as_view(pattern_name="account_login", query_string=True)),
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        limited(wagtail_views.authenticate_with_password, per_minute=GUESSES),
    ),
    # In place of Wagtail's own view of that name, which stands in its urls too: see jrs.routing.
    re_path(serve_pattern, routing.serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
)
