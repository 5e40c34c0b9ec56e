"""Addresses that stand before wagtail-localize's own of the same path."""

from typing import Any

from django.urls import URLPattern, path
from wagtail.admin.auth import require_admin_access
from wagtail_localize.views import snippets_api

from jrs.translation import guards, pofile


def guarded(route: str, view: Any) -> URLPattern:
    return path(f"localize/{route}", require_admin_access(view))


snippets = snippets_api.SnippetViewSet
titles = guards.Titles

urlpatterns = [
    guarded("page/<int:page_id>/convert_to_alias/", guards.convert_to_alias),
    guarded("translate/<int:translation_id>/disable/", guards.stop_translation),
    guarded("translate/<int:translation_id>/strings/<int:string_segment_id>/edit/", guards.edit_string),
    guarded(
        "translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/", guards.edit_override
    ),
    guarded("translate/<int:translation_id>/pofile/upload/", pofile.upload),
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
