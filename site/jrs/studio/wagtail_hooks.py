"""Where the studio enters the admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import include, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page, RevisionMixin
from wagtail.snippets.models import register_snippet

from jrs.studio import conflict, keeping, sections, starting
from jrs.studio.templates_admin import TemplateViewSet

register_snippet(TemplateViewSet)


@hooks.register("register_admin_urls")
def own_urls() -> list[Any]:
    urls = [
        path("keep/<int:page_id>/", keeping.keep, name="keep"),
        path("sections/<int:page_id>/", sections.sections, name="sections"),
        path("template/<int:template_id>/<int:parent_id>/", starting.preview, name="preview"),
    ]
    return [path("studio/", include((urls, "jrs_studio"), namespace="jrs_studio"))]


@hooks.register("insert_editor_js")
def preview_leads_to_the_field() -> SafeString:
    return format_html('<script type="module" src="{}"></script>', static("admin/studio.js"))


@hooks.register("insert_editor_css")
def styles_of_the_form() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("admin/studio.css"))


@hooks.register("before_create_page", order=-5)
def start_from_a_template(request: HttpRequest, parent: Page, model: type[Page]) -> HttpResponse | None:
    return starting.offer_templates(request, parent, model)


@hooks.register("before_edit_page", order=-20)
def do_not_overwrite(request: HttpRequest, page: Page) -> HttpResponse | None:
    return conflict.ask_before_overwriting(request, page)


@hooks.register("before_edit_snippet")
def do_not_overwrite_a_snippet(request: HttpRequest, instance: Any) -> HttpResponse | None:
    return conflict.ask_before_overwriting(request, instance) if isinstance(instance, RevisionMixin) else None


@hooks.register("register_page_header_buttons")
def keep_as_a_template(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    if keeping.may_keep(user) and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Keep as a template"), reverse("jrs_studio:keep", args=[page.pk]), icon_name="copy", priority=55
        )
