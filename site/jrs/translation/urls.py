"""Addresses that stand before wagtail-localize's own of the same path."""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from jrs.translation import guards

urlpatterns = [
    path("localize/page/<int:page_id>/convert_to_alias/", require_admin_access(guards.convert_to_alias)),
    path("localize/translate/<int:translation_id>/disable/", require_admin_access(guards.stop_translation)),
]
