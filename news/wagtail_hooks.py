"""What of the room one often begins, on the home of the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail import hooks

from jrs.desk.home import Beginning
from news.models import NewsIndexPage, NewsPage, StoryIndexPage, StoryPage


@hooks.register("construct_desk_beginnings")
def write_news_or_a_story(request: HttpRequest, beginnings: list[Any]) -> None:
    """In the language of the person, where there is a list of such pages in it."""
    for index, model, title in (
        (NewsIndexPage, NewsPage, _("Write a news item")),
        (StoryIndexPage, StoryPage, _("Tell a story")),
    ):
        parent = index.objects.filter(locale__language_code=get_language()).first()
        if parent and parent.permissions_for_user(request.user).can_add_subpage():
            url = reverse("wagtailadmin_pages:add", args=["news", model._meta.model_name, parent.pk])
            beginnings.append(Beginning(title, url))
