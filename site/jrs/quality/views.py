"""The screen that lists what keeps a page from going live, and what the form of a page asks while somebody writes."""

from typing import Any

from django import forms
from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from jrs.quality.checks import examine
from jrs.quality.door import Gated, gate_address
from jrs.quality.findings import MUST, SHOULD, Finding
from jrs.quality.models import Overruling, Verdict
from jrs.quality.people import may_edit
from jrs.translation.gate import may_publish

__all__ = ["gate", "report"]


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("It is kept with your name, and shown in the history."),
    )


def gated_instance(app_label: str, model_name: str, pk: str) -> Any:
    """The page or snippet, as it was last saved. Raises `Http404` for what does not pass the gate."""
    try:
        model: Any = apps.get_model(app_label, model_name)
    except LookupError as error:
        raise Http404 from error
    if not issubclass(model, Gated) or not pk.isdigit():
        raise Http404
    instance: Any = get_object_or_404(model._default_manager, pk=pk)
    return instance.get_latest_revision_as_object()


def place_of(finding: Finding, edit: str) -> dict[str, Any]:
    return {"finding": finding, "url": f"{edit}#field={finding.path}" if finding.path else edit}


def gate(request: HttpRequest, app_label: str, model_name: str, pk: str) -> HttpResponse:
    """What the checks say of the last draft; a publisher may publish it all the same, with a reason."""
    instance = gated_instance(app_label, model_name, pk)
    if not may_edit(request.user, instance):
        raise PermissionDenied
    edit = AdminURLFinder(request.user).get_edit_url(instance) or ""
    found = examine(instance)
    answered = Overruling.keys_of(instance.translation_key)
    held = [each for each in found if each.severity == MUST and each.key not in answered]
    decides = may_publish(request.user, instance)
    form = ReasonForm(request.POST or None)
    if request.method == "POST":
        if not decides:
            raise PermissionDenied
        if form.is_valid():
            overrule(request, instance, form.cleaned_data["reason"])
            messages.success(
                request, _("“%(title)s” is published. Your reason is kept.") % {"title": instance}
            )
            return redirect(edit)
    groups = (
        (MUST, held),
        (SHOULD, [each for each in found if each.severity == SHOULD]),
        ("answered", [each for each in found if each.severity == MUST and each.key in answered]),
    )
    context = {
        "instance": instance,
        "edit": edit,
        "form": form if decides and held else None,
        "groups": [(name, [place_of(each, edit) for each in each_group]) for name, each_group in groups],
        "held": held,
        "overrulings": Overruling.objects.filter(translation_key=instance.translation_key).select_related(
            "user"
        ),
    }
    return render(request, "quality/gate.html", context)


@transaction.atomic
def overrule(request: Any, instance: Any, reason: str) -> None:
    """Keep the reason, then publish; nothing is kept when something else refuses the publication."""
    kept = instance.answer_for(request.user, reason)
    revision = instance.latest_revision or instance.save_revision(user=request.user)
    log(
        instance=instance,
        action="jrs.overrule",
        user=request.user,
        revision=revision,
        data={"reason": reason, "findings": kept.messages if kept else []},
    )
    revision.publish(user=request.user)


def report(request: HttpRequest) -> HttpResponse:
    """The pages of the person in which something is to be mended or looked at, and what was overruled."""
    editable = PagePermissionPolicy().instances_user_has_permission_for(request.user, "change")
    verdicts = Verdict.objects.filter(page__in=editable.filter(live=True)).select_related("page__locale")
    failing = verdicts.exclude(must=0, should=0).order_by("-must", "-should", "page__title")
    keys = editable.values("translation_key")
    overrulings = Overruling.objects.filter(translation_key__in=keys).select_related("user")[:50]
    rows = [(verdict, gate_of(verdict.page)) for verdict in failing[:200]]
    return render(request, "quality/report.html", {"rows": rows, "overrulings": overrulings})


def gate_of(page: Page) -> str:
    model = page.cached_content_type.model_class()
    return gate_address(model(pk=page.pk)) if model else ""
