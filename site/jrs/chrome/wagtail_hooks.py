"""Where the settings of the organisation enter the admin."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail import hooks

from jrs.chrome import account_views
from jrs.chrome.account import waiting
from jrs.chrome.models import SiteSettings


@hooks.register("register_admin_urls")
def own_urls() -> list[Any]:
    urls = [path("", account_views.change, name="change")]
    return [path("account-change/", include((urls, "jrs_account"), namespace="jrs_account"))]


@hooks.register("after_edit_setting")
def say_that_the_account_waits(request: HttpRequest, instance: Any) -> None:
    """Whoever saves the settings learns that a change of the account is not made by that."""
    if isinstance(instance, SiteSettings) and waiting():
        link = format_html('<a href="{}">{}</a>', reverse("jrs_account:change"), _("Look at the change"))
        text = _("The bank account has not changed yet: a second person must say yes.")
        messages.warning(request, format_html("{} {}", text, link))
