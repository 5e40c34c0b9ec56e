"""The place in the form of a page where its findings stand."""

from typing import Any

from django.forms import Media
from django.urls import reverse
from wagtail.admin.panels import Panel

__all__ = ["QualityPanel"]


class QualityPanel(Panel):
    """Lists the findings of what is in the form just now; each leads to its field, and stands beside it too."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "quality/panel.html"

        @property
        def media(self) -> Media:
            return Media(css={"all": ["admin/quality.css"]}, js=["admin/quality.js"])

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            page = self.instance
            parent = getattr(self.form, "parent_page", None)
            where = [page._meta.label_lower, parent.pk if parent else 0, page.pk or 0]
            context["url"] = reverse("jrs_quality:live", args=where)
            return context
