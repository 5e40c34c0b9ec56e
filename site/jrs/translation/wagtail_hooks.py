"""Where translation enters the admin."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page, TranslatableMixin
from wagtail.snippets.models import register_snippet

from jrs.translation import aids, glossary_admin, inbox, overview, publishing, search
from jrs.translation.cascade import HANDLED
from jrs.translation.exchange import views as exchange
from jrs.translation.people import may_write

register_snippet(glossary_admin.GlossaryViewSet)


@hooks.register("register_admin_urls")
def own_urls() -> list[Any]:
    urls = [
        path("", inbox.inbox, name="inbox"),
        path("glossary.csv", glossary_admin.export, name="glossary_export"),
        path("glossary.tbx", glossary_admin.export_tbx, name="glossary_tbx"),
        path("glossary/import/", glossary_admin.import_file, name="glossary_import"),
        path("memory/", search.search, name="memory"),
        path("overview/", overview.overview, name="overview"),
        path("overview.json", overview.overview_json, name="overview_json"),
        path("outside/", exchange.outside, name="outside"),
        path("outside/file/", exchange.export, name="export"),
        path("outside/report/", exchange.take_in, name="take_in"),
        path("<int:translation_id>/publish/", publishing.publish, name="publish"),
        path("<int:translation_id>/aids/", aids.aids, name="aids"),
    ]
    return [path("translations/", include((urls, "jrs_translation"), namespace="jrs_translation"))]


@hooks.register("register_admin_menu_item")
def inbox_in_the_menu() -> inbox.InboxMenuItem:
    return inbox.InboxMenuItem()


@hooks.register("construct_translated_pages_to_cascade_actions")
def take_translations_along(pages: Iterable[Page], action: str) -> dict[Page, QuerySet[Page]]:
    """A page taken down, moved or deleted in the admin takes its translations along.

    Wagtail's own hook for this belongs to simple_translation, which wagtail-localize replaces without it: a story
    withdrawn in French would stay live in Dutch. Aliases follow their source by themselves when it is unpublished.
    """
    found = {page: Page.objects.translation_of(page, inclusive=False) for page in pages}
    if action == "delete":
        # A translation that is deleted takes nothing else along, its source least of all.
        return {
            page: kin for page, kin in found.items() if page.locale.language_code == settings.LANGUAGE_CODE
        }
    if action == "unpublish":
        return {page: translations.filter(alias_of__isnull=True) for page, translations in found.items()}
    return found if action == "move" else {}


@hooks.register("before_unpublish_page")
def leave_translations_live(request: HttpRequest, page: Page) -> HttpResponse | None:
    """The view takes the translations down itself, or leaves them when it was told so."""
    setattr(page, HANDLED, True)
    if "keep_translations" not in request.POST:
        return None
    page.unpublish(user=request.user)
    messages.success(request, _("The page is no longer live. Its translations are."))
    return redirect("wagtailadmin_explore", page.get_parent().pk)


@hooks.register("before_edit_page", order=-10)
def publish_page_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    return publishing.from_editor(request, page)


@hooks.register("before_edit_snippet", order=-20)
def only_in_own_language(request: HttpRequest, instance: Any) -> None:
    """Rights on snippets know no language, translators do."""
    if isinstance(instance, TranslatableMixin) and not may_write(
        request.user,  # type: ignore[arg-type]
        type(instance),
        instance.locale,
    ):
        raise PermissionDenied


@hooks.register("before_edit_snippet", order=-10)
def publish_snippet_translation(request: HttpRequest, instance: Any) -> HttpResponse | None:
    return publishing.from_editor(request, instance) if isinstance(instance, TranslatableMixin) else None
