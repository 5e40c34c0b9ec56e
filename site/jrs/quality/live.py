"""What the checks say of a form while somebody writes in it. Nothing is saved."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.fields import StreamField
from wagtail.models import Locale, Page, get_page_models

from jrs.quality.checks import examine
from jrs.quality.content import Content
from jrs.quality.door import Gated
from jrs.quality.findings import MUST
from jrs.quality.models import Overruling
from jrs.quality.readability import Readability, measure

__all__ = ["findings_of_form"]


@require_POST
def findings_of_form(request: HttpRequest, kind: str, parent_id: int, page_id: int) -> JsonResponse:
    """The findings in the posted form of page `page_id`, or of a new page (0) of `kind` ("news.newspage")."""
    models = {model._meta.label_lower: model for model in get_page_models() if issubclass(model, Gated)}
    if kind not in models:
        raise Http404
    model = models[kind]
    if page_id:
        page = get_object_or_404(model, pk=page_id).get_latest_revision_as_object()
        parent = page.get_parent()
        allowed = page.permissions_for_user(request.user).can_edit()
    else:
        parent = get_object_or_404(Page, pk=parent_id)
        page = model(locale=parent.locale if parent.depth > 1 else Locale.get_default())
        allowed = parent.permissions_for_user(request.user).can_add_subpage()
    if not allowed:
        raise PermissionDenied
    try:
        fill(page, parent, request)
    except MultiValueDictKeyError:
        return JsonResponse({"error": _("This is no form of a page.")}, status=400)
    return JsonResponse(answer(page))


def fill(page: Any, parent: Page, request: HttpRequest) -> None:
    """Give `page` what the form holds, valid or not."""
    form_class = page.get_edit_handler().get_form_class()
    form = form_class(request.POST, request.FILES, instance=page, parent_page=parent, for_user=request.user)
    form.is_valid()
    for name, field in form.fields.items():
        # A block that is not valid yet keeps its whole stream out of the page.
        if name in form.errors and isinstance(known_field(page, name), StreamField):
            value = field.widget.value_from_datadict(form.data, form.files, form.add_prefix(name))
            setattr(page, name, value)
        elif name in form.errors and isinstance(form.data.get(name), str) and name in {"title", "summary"}:
            setattr(page, name, form.data[name])


def known_field(page: Any, name: str) -> Any:
    return next((field for field in page._meta.concrete_fields if field.name == name), None)


def answer(page: Any) -> dict[str, Any]:
    """The findings with the counts, in words."""
    content = Content(page)
    answered = Overruling.keys_of(page.translation_key) if page.pk else set()
    found = [finding for finding in examine(page, content) if finding.key not in answered]
    read = measure(content.prose, content.language)
    bad = sum(finding.severity == MUST for finding in found)
    return {
        "findings": [finding.as_dict() for finding in found],
        "state": state_of(bad, len(found) - bad),
        "must": bad,
        "words": ngettext("%(count)s word", "%(count)s words", read.words) % {"count": read.words},
        "reading": in_words(read),
        "band": read.band,
    }


def state_of(bad: int, other: int) -> str:
    if bad:
        return ngettext(
            "%(count)s thing to mend before publishing", "%(count)s things to mend before publishing", bad
        ) % {"count": bad}
    if other:
        return ngettext(
            "Ready to publish; %(count)s thing to look at",
            "Ready to publish; %(count)s things to look at",
            other,
        ) % {"count": other}
    return _("Ready to publish")


def in_words(read: Readability) -> str:
    """The score, in words; "" without one."""
    if read.score is None:
        return ""
    said = {
        "plain": _("reads easily (%(score)s/100)"),
        "fair": _("takes some effort to read (%(score)s/100)"),
        "hard": _("hard to read (%(score)s/100)"),
    }
    return said[read.band] % {"score": read.score}
