"""The publish button of wagtail-localize's editor, with the gate before it."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail_localize.models import Translation

from jrs.translation.gate import Incomplete, Refusal, may_publish, publish_translation
from jrs.translation.segments import Segments

__all__ = ["from_editor", "publish"]


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("It is kept with your name."),
    )


def from_editor(request: HttpRequest, instance: Any) -> HttpResponse | None:
    """Publish `instance` when the editor of wagtail-localize asks to; None for any other request."""
    if request.method != "POST" or request.POST.get("action") != "publish":
        return None
    translation = (
        Translation.objects.filter(
            source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
        )
        .select_related("source", "target_locale")
        .first()
    )
    if translation is None:
        return None
    if not may_publish(request.user, instance):
        raise PermissionDenied
    return attempt(request, translation, instance, request.path) or redirect(request.path)


def attempt(
    request: HttpRequest, translation: Translation, instance: Any, back: str, reason: str = ""
) -> Any:
    """Publish and say what became of it; gives where to go when something is missing, else None."""
    try:
        publish_translation(translation, request.user, reason)
    except Incomplete as refusal:
        if refusal.refused:
            messages.error(request, refused_message(len(refusal.refused)))
            return redirect(back)
        return redirect(reverse("jrs_translation:publish", args=[translation.pk]))
    except Refusal as refusal:
        # All of it, in words: the editor of wagtail-localize has no place for it.
        messages.error(request, format_html_join(" ", "<p>{}</p>", ((text,) for text in refusal.messages)))
        return redirect(reverse("jrs_translation:publish", args=[translation.pk]))
    except ValidationError:
        messages.error(
            request, _("Not published: a text was refused, see below. The earlier version stays live.")
        )
    else:
        instance.refresh_from_db()
        messages.success(
            request,
            _("“%(title)s” is live in this language: %(language)s.")
            % {"title": instance, "language": translation.target_locale.get_display_name()},
        )
    return None


def refused_message(count: int) -> str:
    return ngettext(
        "Not published: %(count)s text is marked in red below. Correct it first; the earlier version stays live.",
        "Not published: %(count)s texts are marked in red below. Correct them first; the earlier version stays live.",
        count,
    ) % {"count": count}


def publish(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Say what is missing, and take a publisher's reason to publish all the same."""
    translation = get_object_or_404(
        Translation.objects.select_related("source", "target_locale"), pk=translation_id, enabled=True
    )
    instance = translation.get_target_instance()
    if not may_publish(request.user, instance):
        raise PermissionDenied
    editor = translation.get_target_instance_edit_url()
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return attempt(request, translation, instance, editor, form.cleaned_data["reason"]) or redirect(
            editor
        )
    return render(
        request,
        "translation/publish.html",
        {"translation": translation, "instance": instance, "form": form, "editor": editor,
         "segments": Segments(translation).open},
    )  # fmt: skip
