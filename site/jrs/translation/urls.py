"""Addresses that stand before wagtail-localize's own of the same path."""

from typing import Any

from django.urls import URLPattern, path
from wagtail.admin.auth import require_admin_access
from wagtail_localize.views import edit_translation, snippets_api

from jrs.translation import guards
from jrs.translation.exchange.views import upload_one


def guarded(route: str, view: Any) -> URLPattern:
    return path(f"localize/{route}", require_admin_access(view))


def translating(route: str, view: Any) -> URLPattern:
    """A view of one translation, for those who translate into its language."""
    return guarded(f"translate/<int:translation_id>/{route}", guards.in_own_language(view))


snippets = snippets_api.SnippetViewSet
titles = guards.Titles

urlpatterns = [
    guarded("page/<int:page_id>/convert_to_alias/", guards.convert_to_alias),
    guarded("translate/<int:translation_id>/disable/", guards.stop_translation),
    translating("strings/<int:string_segment_id>/edit/", guards.edit_string),
    translating("overrides/<int:overridable_segment_id>/edit/", guards.edit_override),
    translating("pofile/upload/", upload_one),
    translating("pofile/download/", edit_translation.download_pofile),
    translating("machine_translate/", guards.machine_translate),
    translating("preview/", edit_translation.preview_translation),
    translating("preview/<str:mode>/", edit_translation.preview_translation),
    guarded("submit/page/<int:page_id>/", guards.SubmitPage.as_view()),
    guarded("submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/", guards.SubmitSnippet.as_view()),
    guarded("update/<int:translation_source_id>/", guards.Update.as_view()),
    guarded("reports/translations/", guards.only_for_publishers(titles.as_view())),
    guarded("reports/translations/results/", guards.only_for_publishers(titles.as_view(results_only=True))),
    guarded(
        "api/snippets/<slug:app_label>/<slug:model_name>/",
        guards.no_snippets_without_rights(snippets.as_view({"get": "list"})),
    ),
    guarded(
        "api/snippets/<slug:app_label>/<slug:model_name>/<str:pk>/",
        guards.no_snippets_without_rights(snippets.as_view({"get": "retrieve"})),
    ),
]
