"""Screens of the admin, for the tests that look at many of them in one language."""

from typing import Any

from wagtail.models import Locale, Page

from jrs.accounts.models import User
from jrs.chrome.models import Header
from jrs.studio.models import Template
from news.models import NewsIndexPage, NewsPage

__all__ = ["NAMES", "screens"]


def screens(code: str) -> dict[str, str]:
    """The address of each screen by its name; the pages on them are in the language `code`."""
    locale = Locale.objects.get(language_code=code)

    def first(model: Any, **how: Any) -> int:
        return int(model.objects.filter(**how).order_by("pk").values_list("pk", flat=True)[0])

    news, index = first(NewsPage, locale=locale), first(NewsIndexPage, locale=locale)
    home = first(Page, depth=2, locale=locale)
    user, template = first(User, is_active=True), first(Template, locale=locale)
    pages, snippets = "/admin/pages", "/admin/snippets"
    return {
        "home": "/admin/",
        "list of pages": f"{pages}/{home}/",
        "list of news": f"{pages}/{index}/",
        "page": f"{pages}/{news}/edit/",
        "home page": f"{pages}/{home}/edit/",
        "new page": f"{pages}/add/news/newspage/{index}/?template=none",
        "start": f"{pages}/add/news/newspage/{index}/",
        "kinds of page": f"{pages}/{home}/add_subpage/",
        "history": f"{pages}/{news}/history/",
        "comparison": f"{pages}/{news}/revisions/compare/earliest...latest/",
        "usage": f"{pages}/{news}/usage/",
        "delete": f"{pages}/{news}/delete/",
        "take down": f"{pages}/{news}/unpublish/",
        "copy": f"{pages}/{news}/copy/",
        "keep": f"/admin/studio/keep/{news}/",
        "template": f"{snippets}/studio/template/edit/{template}/",
        "snippets": f"{snippets}/",
        "header": f"{snippets}/chrome/header/edit/{first(Header, locale=locale)}/",
        "images": "/admin/images/",
        "new image": "/admin/images/add/",
        "several images": "/admin/images/multiple/add/",
        "documents": "/admin/documents/",
        "new document": "/admin/documents/multiple/add/",
        "translations": "/admin/translations/",
        "drafts": "/admin/desk/errands/drafts/",
        "locked pages": "/admin/reports/locked/",
        "workflows": "/admin/reports/workflow/",
        "handbook": "/admin/desk/handbook/",
        "account": "/admin/account/",
        "users": "/admin/users/",
        "user": f"/admin/users/edit/{user}/",
        "groups": "/admin/groups/",
        "languages": "/admin/locales/",
        "redirects": "/admin/redirects/",
        "settings": "/admin/settings/chrome/sitesettings/",
    }


#: The screens whose texts are all in one language: no list of pages or templates of several.
NAMES = (
    "home",
    "list of pages",
    "list of news",
    "page",
    "home page",
    "new page",
    "start",
    "kinds of page",
    "history",
    "comparison",
    "usage",
    "delete",
    "take down",
    "copy",
    "keep",
    "template",
    "snippets",
    "header",
    "images",
    "new image",
    "several images",
    "documents",
    "new document",
    "translations",
    "drafts",
    "locked pages",
    "workflows",
    "account",
    "users",
    "user",
    "groups",
    "languages",
    "redirects",
    "settings",
    "handbook",
)
