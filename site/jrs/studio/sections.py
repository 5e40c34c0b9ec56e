"""Sections to set into a text: a button under the blocks of a body, and what it asks for."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.blocks.stream_block import StreamBlockAdapter
from wagtail.models import Page

from jrs.blocks import BodyBlocks
from jrs.studio.content import with_new_ids
from jrs.studio.models import Template

__all__ = ["BodyBlocksAdapter", "sections"]


def sections(request: HttpRequest, page_id: int) -> JsonResponse:
    """The sections in the language of a page, each with the state of its blocks for the form."""
    page = get_object_or_404(Page, pk=page_id)
    rights = page.permissions_for_user(request.user)
    # A new page has no number yet: the form names the page above it.
    if not (rights.can_edit() or rights.can_add_subpage()):
        raise PermissionDenied
    blocks = BodyBlocks()
    found = [
        {
            "name": template.name,
            "description": template.description,
            "blocks": blocks.get_form_state(blocks.to_python(with_new_ids(template.content))),
        }
        for template in Template.objects.sections(page.locale)
    ]
    return JsonResponse({"sections": found})


class BodyBlocksAdapter(StreamBlockAdapter):
    """Draws the blocks of a body with a button for sections below them."""

    js_constructor = "jrs.studio.BodyBlocks"

    def js_args(self, block: Any) -> list[Any]:
        args = super().js_args(block)
        args[-1]["sections"] = {
            # The script adds the page, which a definition of blocks does not know.
            "address": reverse("jrs_studio:sections", args=[0]).removesuffix("0/"),
            "button": _("Insert a section"),
            "title": _("Insert a section"),
            "none": _("No section is kept in this language yet. Keep one from the menu of any page."),
            "close": _("Close"),
        }
        return args

    @cached_property
    def media(self) -> Any:
        return super().media + forms.Media(js=[static("admin/sections.js")])
