"""The way to the home page, on the home of the admin."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks

from home.models import HomePage
from jrs.desk.home import Beginning


@hooks.register("construct_desk_beginnings", order=-1)
def change_the_home_page(request: HttpRequest, beginnings: list[Any]) -> None:
    """Where its parts are set: in the source language, whatever the person's. The others are translations of it."""
    page = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    if page and page.permissions_for_user(request.user).can_edit():
        url = reverse("wagtailadmin_pages:edit", args=[page.pk])
        beginnings.append(Beginning(_("Change the home page"), url, "home"))
