"""Screens of the admin, for the tests that look at many of them in one language."""

from typing import Any

from wagtail.models import Locale, Page, Revision, Site, Task, Workflow

from jrs.accounts.models import User
from jrs.chrome.models import Footer, Header
from jrs.studio.models import Template
from news.models import NewsIndexPage, NewsPage

__all__ = ["screens"]


def screens(code: str) -> dict[str, str]:
    """The address of each screen by its name; the pages on them are in the language `code`."""
    locale = Locale.objects.get(language_code=code)

    def first(model: Any, **how: Any) -> int:
        return int(model.objects.filter(**how).order_by("pk").values_list("pk", flat=True)[0])

    news, index = first(NewsPage, locale=locale), first(NewsIndexPage, locale=locale)
    home = first(Page, depth=2, locale=locale)
    user, template = first(User, is_active=True), first(Template, locale=locale)
    revision = first(Revision, object_id=str(news))
    pages, snippets = "/admin/pages", "/admin/snippets"
    return {
        "home": "/admin/",
        "root": f"{pages}/",
        "list of pages": f"{pages}/{home}/",
        "list of news": f"{pages}/{index}/",
        "page": f"{pages}/{news}/edit/",
        "home page": f"{pages}/{home}/edit/",
        "new page": f"{pages}/add/news/newspage/{index}/?template=none",
        "start": f"{pages}/add/news/newspage/{index}/",
        "kinds of page": f"{pages}/{home}/add_subpage/",
        "history": f"{pages}/{news}/history/",
        "comparison": f"{pages}/{news}/revisions/compare/earliest...latest/",
        "restore": f"{pages}/{news}/revisions/{revision}/revert/",
        "usage": f"{pages}/{news}/usage/",
        "delete": f"{pages}/{news}/delete/",
        "take down": f"{pages}/{news}/unpublish/",
        "copy": f"{pages}/{news}/copy/",
        "move": f"{pages}/{news}/move/",
        "keep": f"/admin/studio/keep/{news}/",
        "templates": f"{snippets}/studio/template/",
        "template": f"{snippets}/studio/template/edit/{template}/",
        "snippets": f"{snippets}/",
        "header": f"{snippets}/chrome/header/edit/{first(Header, locale=locale)}/",
        "footer": f"{snippets}/chrome/footer/edit/{first(Footer, locale=locale)}/",
        "images": "/admin/images/",
        "new image": "/admin/images/add/",
        "several images": "/admin/images/multiple/add/",
        "documents": "/admin/documents/",
        "new document": "/admin/documents/multiple/add/",
        "translations": "/admin/translations/",
        "drafts": "/admin/desk/errands/drafts/",
        "locked pages": "/admin/reports/locked/",
        "aging pages": "/admin/reports/aging-pages/",
        "history of the site": "/admin/reports/site-history/",
        "page types": "/admin/reports/page-types-usage/",
        "workflows": "/admin/reports/workflow/",
        "search": f"{pages}/search/?q=JRS",
        "account": "/admin/account/",
        "users": "/admin/users/",
        "user": f"/admin/users/edit/{user}/",
        "groups": "/admin/groups/",
        "languages": "/admin/locales/",
        "redirects": "/admin/redirects/",
        "settings": "/admin/settings/chrome/sitesettings/",
        "collections": "/admin/collections/",
        "site": f"/admin/sites/edit/{first(Site)}/",
        "workflow": f"/admin/workflows/edit/{first(Workflow)}/",
        "task": f"/admin/workflows/tasks/edit/{first(Task)}/",
        "styleguide": "/admin/styleguide/",
    }
