"""What every answer tells the browser: what it may load, who may frame it, what it passes on.

Two policies (https://www.w3.org/TR/CSP3/). Whatever a reader sees, and every preview of it, gets the strict one:
files of this site and nothing inline. The admin needs more: Wagtail 7.4 and wagtail-localize 1.14 still write inline
scripts and styles.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from jrs.accounts.middleware import is_own_page

__all__ = ["HeadersMiddleware"]

PUBLIC = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "object-src": "'none'",
    "frame-ancestors": "'none'",
}
# Without inline scripts the explorer, the editor and the translation editor stand still; without inline styles the
# editor's fields. Frames hold previews, blobs are pictures about to be uploaded; no workers, no other origin.
ADMIN = {
    "default-src": "'none'",
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "media-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'self'",
    "object-src": "'none'",
    "frame-ancestors": "'self'",
}
# Nothing of this site asks for any of these, and no script that slipped in shall (https://www.w3.org/TR/permissions-policy/).
# Only names that Chromium knows: of any other ("bluetooth") it warns in the console of every page.
# A video in a frame gets full screen and automatic play from its `allow`.
DENIED = (
    "accelerometer",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
#: Addresses below the admin's that show a page or a block as readers see it.
BLOCK_PREVIEW = "wagtailadmin_block_preview"


def may_be_framed(request: HttpRequest) -> bool:
    """Whether the answer is a preview, which the editor shows in a frame."""
    match = request.resolver_match
    return bool(getattr(request, "is_preview", False) or (match and match.url_name == BLOCK_PREVIEW))


def policy(request: HttpRequest) -> dict[str, str]:
    """Give the policy for the answer to `request`, by directive.

    `request.frame_origins`, which a video block leaves there, are the sites whose frames the page may hold.
    """
    preview = may_be_framed(request)
    if (
        not preview
        and not is_own_page(request)
        and request.path_info.startswith(reverse("wagtailadmin_home"))
    ):
        return ADMIN
    origins = getattr(request, "frame_origins", ())
    own: dict[str, str] = {"frame-ancestors": "'self'"} if preview else {}
    return PUBLIC | own | ({"frame-src": " ".join(sorted(origins))} if origins else {})


class HeadersMiddleware:
    """Sets the headers of security that an answer has not set itself. Outermost: static files get them too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.permissions = ", ".join(f"{feature}=()" for feature in DENIED)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        headers: Any = response.headers
        if "Content-Security-Policy" not in headers:
            chosen = policy(request)
            headers["Content-Security-Policy"] = "; ".join(
                f"{name} {value}" for name, value in chosen.items()
            )
            if chosen["frame-ancestors"] == "'none'":
                headers["X-Frame-Options"] = "DENY"
        headers.setdefault("Permissions-Policy", self.permissions)
        headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        # Granian would say its name.
        headers["Server"] = "site"
        return response
