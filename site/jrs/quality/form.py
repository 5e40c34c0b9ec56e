"""The forms of a page that goes live through the gate alone."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import CopyForm

from jrs.quality.door import unfit_copies
from jrs.translation.planning import PlannedPageForm

__all__ = ["GatedCopyForm", "GatedPageForm"]


class GatedPageForm(PlannedPageForm):
    """Begins every page as a draft. Wagtail's create view stores it live, and publishes it afterwards (7.4)."""

    def save(self, commit: bool = True) -> Any:
        if self.instance.pk is None:
            self.instance.live = False
        return super().save(commit=commit)


class GatedCopyForm(CopyForm):
    """The form that copies a page. It names the copies that may not be published with it."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if cleaned.get("publish_copies") and not cleaned.get("alias"):
            unfit = unfit_copies(self.page, below=bool(cleaned.get("copy_subpages")))
            if unfit:
                names = ", ".join(str(page.title) for page in unfit)
                text = _("Copy without publishing: something must be mended first: %(titles)s")
                self.add_error("publish_copies", text % {"titles": names})
        return cleaned
