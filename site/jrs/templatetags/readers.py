"""Who is reading, and where a page is for them: told without a session, and without a query."""

from django import template
from django.conf import settings
from django.template.context import Context
from wagtail.models import Page

from jrs.roots import path_of

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


@register.simple_tag(takes_context=True)
def page_path(context: Context, page: Page | None) -> str:
    """The path of `page` on this site; "" for none. Wagtail's `pageurl` asks the database for the site each time."""
    return path_of(page, context.get("request"))
