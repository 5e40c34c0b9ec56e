"""A new page starts from a template, or from nothing."""

from contextvars import ContextVar
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.clickjacking import xframe_options_sameorigin
from wagtail.models import Page

from jrs.studio.content import fill
from jrs.studio.models import Template

__all__ = ["fill_new_page", "offer_templates", "preview"]

#: The template of the form that this request shows; `init_new_page` does not know the request.
chosen: ContextVar[Template | None] = ContextVar("chosen", default=None)
EMPTY = "none"


def offer_templates(request: HttpRequest, parent: Page, model: type[Page]) -> HttpResponse | None:
    """Before the form of a new page: let the person choose what it starts from, where there is a choice."""
    chosen.set(None)
    if request.method != "GET" or request.GET.get("template") == EMPTY:
        return None
    templates = Template.objects.for_page(model, parent.locale)
    if "template" in request.GET:
        number = request.GET["template"]
        chosen.set(get_object_or_404(templates, pk=number if number.isdecimal() else None))
        return None
    if not (offered := list(templates)):
        return None
    query = request.GET.copy()

    def start(template: str) -> str:
        query["template"] = template
        return f"?{urlencode(query)}"

    context = {
        "parent": parent,
        "kind": model.get_verbose_name(),
        "description": model.get_page_description(),
        "empty": start(EMPTY),
        "offered": [(template, start(str(template.pk))) for template in offered],
    }
    return render(request, "studio/start.html", context)


def fill_new_page(page: Page, **kwargs: Any) -> None:
    """Receiver of `init_new_page`: put the chosen template into the page that the form shows."""
    template = chosen.get()
    chosen.set(None)
    if template:
        fill(page, template)


@xframe_options_sameorigin
def preview(request: HttpRequest, template_id: int, parent_id: int) -> HttpResponse:
    """Show what would start from a template below the page `parent_id`; nothing is saved."""
    template = get_object_or_404(Template.objects.exclude(page_type=None), pk=template_id)
    parent = get_object_or_404(Page, pk=parent_id)
    if not parent.permissions_for_user(request.user).can_add_subpage():
        raise PermissionDenied
    model: Any = template.page_type and template.page_type.model_class()
    page = model(title=template.name, slug="template", locale=template.locale)
    fill(page, template)
    page.depth = parent.depth + 1
    page.path = parent.path + "ZZZZ"
    page.set_url_path(parent)
    return page.make_preview_request(request, page.default_preview_mode)
