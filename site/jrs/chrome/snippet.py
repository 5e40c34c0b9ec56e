"""What header, footer and notice have in common."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
)

from jrs.quality.door import Gated

__all__ = ["ChromeSnippet"]


class ChromeSnippet(
    Gated,
    PreviewableMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    models.Model,
):
    """Words around the page: drafted, previewed on a real page, translated."""

    name = models.CharField(_("name"), max_length=80, help_text=_("For editors only."))

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def __str__(self) -> str:
        return self.name

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return "previews/chrome.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        from jrs.chrome.frame import Frame

        role = self._meta.model_name or ""
        frame = Frame(request, self.locale.language_code, draft={role: self})
        return {**super().get_preview_context(request, mode_name), "frame": frame}

    def serve_preview(self, request: HttpRequest, mode_name: str) -> Any:
        with override(self.locale.language_code):
            return super().serve_preview(request, mode_name).render()
