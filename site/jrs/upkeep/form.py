"""Two more fields on the form of a page: who keeps it, and when it is looked at again."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.widgets import AdminDateInput

from jrs.accounts.models import User
from jrs.quality.form import GatedPageForm
from jrs.translation.planning import PlanPanel
from jrs.upkeep.models import Review

__all__ = ["KeptPageForm", "review_panel"]

NAMES = ("keeper", "review_on")


def field(name: str) -> Any:
    widgets = {"review_on": AdminDateInput()}
    return forms.fields_for_model(Review, [name], widgets=widgets)[name]


class KeptPageForm(GatedPageForm):
    """The form of a page, with its `Review`."""

    keeper = field("keeper")
    review_on = field("review_on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "keeper" in self.fields:
            people = User.objects.filter(is_active=True).exclude(groups=None).distinct()
            self.fields["keeper"].queryset = people.order_by("email")
        review = Review.objects.filter(page_id=self.instance.pk).first() if self.instance.pk else None
        for name in NAMES:
            if review and name in self.fields:
                self.initial[name] = review.keeper_id if name == "keeper" else review.review_on

    def save(self, commit: bool = True) -> Any:
        page = super().save(commit=commit)
        # A new page has no key yet: its first publication begins its review (`reviews.begin`).
        if page.pk and set(NAMES) & set(self.changed_data):
            given = {name: self.cleaned_data.get(name) for name in NAMES}
            Review.objects.update_or_create(page_id=page.pk, defaults={**given, "reminded_on": None})
        return page


class ReviewPanel(MultiFieldPanel):
    """Shown on pages of the source language alone: their translations follow them."""

    BoundPanel = PlanPanel.BoundPanel


def review_panel() -> ReviewPanel:
    return ReviewPanel([FieldPanel(name) for name in NAMES], heading=_("Staying true"), classname="collapsed")
