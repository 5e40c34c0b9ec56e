"""What stands beside each text in the editor of wagtail-localize: what changed, memory, glossary, checks."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from wagtail_localize.models import Translation

from jrs.translation.checks import advisory
from jrs.translation.differences import marked
from jrs.translation.glossary import Terms
from jrs.translation.guards import may_edit
from jrs.translation.memory import FROM_MEMORY, similar
from jrs.translation.segments import Segments, is_address, usable

__all__ = ["aids"]


def aids(request: HttpRequest, translation_id: int) -> HttpResponse:
    """`{"aids": {segment: html}, "first": the first open segment}`; with `?segment=` for that one alone."""
    translation = get_object_or_404(
        Translation.objects.select_related("source", "target_locale"), pk=translation_id, enabled=True
    )
    if not may_edit(request.user, translation.get_target_instance()):  # type: ignore[arg-type]
        raise PermissionDenied
    only = request.GET.get("segment", "")
    found = beside(translation, int(only) if only.isdecimal() else None)
    first = next((each.segment.pk for each in Segments(translation).open), None)
    return JsonResponse({"aids": found, "first": first})


def beside(translation: Translation, only: int | None = None) -> dict[int, str]:
    """The HTML that stands below each segment, by its primary key; the queries are the same for any page."""
    segments = Segments(translation)
    still_open = {each.segment.pk: each for each in segments.open}
    shown = [segment for segment in segments.all if only in {None, segment.pk}]
    texts = {
        segment.string_id: segment.string.data
        for segment in shown
        if segment.pk in still_open and not is_address(segment.context.path)
    }
    offers = similar(translation.target_locale_id, texts)
    terms = Terms(translation.target_locale_id)
    language = translation.target_locale.language_code
    found = {}
    for segment in shown:
        source = segment.string.data
        row = segments.rows.get((segment.context_id, segment.string_id))
        opened = still_open.get(segment.pk)
        advice = terms.in_text(source)
        written = row is not None and usable(row)
        context: dict[str, Any] = {
            "language": language,
            "origin": row.tool_name.removeprefix(FROM_MEMORY)
            if row and row.tool_name.startswith(FROM_MEMORY)
            else "",
            "by_machine": opened is not None and opened.by_machine,
            "terms": advice,
            "warnings": advisory(source, row.data, language, advice)
            if row and written and not is_address(segment.context.path)
            else [],
            "offers": offers.get(segment.string_id, []) if opened else [],
        }
        if opened and opened.earlier:
            # What memory would offer of the same text stands here already.
            context["offers"] = [
                each for each in context["offers"] if each.translation != opened.earlier.data
            ]
            context["earlier"] = opened.earlier.data
            context["difference"] = marked(opened.earlier.translation_of.data, source)
        found[segment.pk] = render_to_string("translation/aid.html", context).strip()
    return found
