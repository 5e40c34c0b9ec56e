"""Who is reading: told without touching the session of anonymous readers."""

from django import template
from django.conf import settings
from django.template.context import Context

register = template.Library()


@register.simple_tag(takes_context=True)
def signed_in(context: Context) -> bool:
    """True for somebody who may open the admin, so that notes meant for editors reach nobody else.

    `request.user` is asked only when a session cookie came along: asking it adds `Vary: Cookie`, which would
    keep the pages of anonymous readers out of every cache.
    """
    request = context.get("request")
    if request is None:
        return False
    if getattr(request, "is_preview", False):
        return True
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated and user.has_perm("wagtailadmin.access_admin"))
