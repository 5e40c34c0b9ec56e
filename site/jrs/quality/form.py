"""The form of a page that goes live through the gate alone."""

from typing import Any

from jrs.translation.planning import PlannedPageForm

__all__ = ["GatedPageForm"]


class GatedPageForm(PlannedPageForm):
    """Begins every page as a draft. Wagtail's create view stores it live, and publishes it afterwards (7.4)."""

    def save(self, commit: bool = True) -> Any:
        if self.instance.pk is None:
            self.instance.live = False
        return super().save(commit=commit)
