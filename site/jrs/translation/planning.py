"""The boxes about translation on the form of a page that is written in the source language."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from jrs.studio.drafts import DraftForm
from jrs.translation.models import TranslationPlan

__all__ = ["PlannedPageForm", "plan_panel"]

BOXES = ("minor", "excluded", "sensitive")


def field(name: str) -> Any:
    return forms.fields_for_model(TranslationPlan, [name])[name]


class PlannedPageForm(DraftForm):
    """The form of a page, with what its editors decide about its translations (`TranslationPlan`)."""

    minor = field("minor")
    excluded = field("excluded")
    sensitive = field("sensitive")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plan = TranslationPlan.objects.filter(object_id=self.instance.translation_key).first()
        for name in BOXES:
            if plan and name in self.fields:
                self.initial[name] = getattr(plan, name)

    def save(self, commit: bool = True) -> Any:
        page = super().save(commit=commit)
        wanted = {name: self.cleaned_data[name] for name in BOXES if name in self.cleaned_data}
        if wanted and (
            any(wanted.values()) or TranslationPlan.objects.filter(pk=page.translation_key).exists()
        ):
            TranslationPlan.objects.update_or_create(object_id=page.translation_key, defaults=wanted)
        return page


class PlanPanel(MultiFieldPanel):
    """Shown on pages of the source language alone."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        def is_shown(self) -> bool:
            locale = getattr(self.instance, "locale", None) if self.instance.locale_id else None
            source = locale is None or locale.language_code == settings.LANGUAGE_CODE
            return source and super().is_shown()


def plan_panel() -> PlanPanel:
    return PlanPanel([FieldPanel(name) for name in BOXES], heading=_("Translations"), classname="collapsed")
