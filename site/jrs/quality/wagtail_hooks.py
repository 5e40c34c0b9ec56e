"""Where the gate enters the admin."""

from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from jrs.quality import live, views
from jrs.quality.door import Gated, gate_address, held_back
from jrs.translation.gate import Refusal


@hooks.register("register_admin_urls")
def own_urls() -> list[Any]:
    urls = [
        path("", views.report, name="report"),
        path("live/<str:kind>/<int:parent_id>/<int:page_id>/", live.findings_of_form, name="live"),
        path("<str:app_label>/<str:model_name>/<str:pk>/", views.gate, name="gate"),
    ]
    return [path("quality/", include((urls, "jrs_quality"), namespace="jrs_quality"))]


@hooks.register("register_reports_menu_item")
def report_in_the_menu() -> MenuItem:
    return MenuItem(
        gettext_lazy("Checks of pages"), reverse("jrs_quality:report"), icon_name="circle-check", order=710
    )


@hooks.register("before_publish_page")
def hold_back(request: HttpRequest, page: Any) -> HttpResponse | None:
    """The publish button: the draft is saved by now, and what is to be mended is shown in it."""
    if not isinstance(page, Gated):
        return None
    found = held_back(page)
    if not found:
        return None
    count = len(found)
    text = ngettext(
        "Saved, but not published: %(count)s thing must be mended first.",
        "Saved, but not published: %(count)s things must be mended first.",
        count,
    ) % {"count": count}
    link = format_html('<a href="{}">{}</a>', gate_address(page), _("See them all, or publish with a reason"))
    messages.error(request, format_html("{} {}", text, link))
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return redirect(f"{edit}#field={found[0].path}")


@hooks.register("before_bulk_action")
def publish_what_is_fit(
    request: HttpRequest, action_type: str, objects: Iterable[Any], action: Any
) -> HttpResponse | None:
    """A bulk action publishes what passes, and names what does not."""
    if action_type != "publish":
        return None
    below = bool(action.get_execution_context().get("include_descendants"))
    refused = [refusal for each in objects for refusal in refusals(each, below=below)]
    if not refused:
        return None
    fit = [each for each in objects if not refusals(each, below=below)]
    if fit:
        done = action.execute_action(fit, **action.get_execution_context())
        messages.success(request, action.get_success_message(*done))
    names = format_html_join(
        ", ", '<a href="{}">{}</a>', ((gate_address(instance), instance) for instance, _refusal in refused)
    )
    messages.error(request, format_html("{} {}", _("Not published, something must be mended first:"), names))
    return redirect(after(action, request))


def after(action: Any, request: HttpRequest) -> str:
    """Where a bulk action leads: back to its list, or home where nobody said which. Wagtail would lead to a 404."""
    return str(action.next_url) if action.next_url != request.path else reverse("wagtailadmin_home")


def refusals(instance: Any, *, below: bool) -> list[tuple[Any, Refusal]]:
    """What of `instance`, and of the drafts below it where `below` says so, must not go live."""
    candidates = [instance]
    if below and isinstance(instance, Page):
        candidates += list(instance.get_descendants().not_live())
    found = []
    for each in candidates:
        draft: Any = each.get_latest_revision_as_object()
        if not isinstance(draft, Gated):
            continue
        try:
            draft.admit(draft.latest_revision, draft)
        except Refusal as refusal:
            found.append((draft, refusal))
    return found


@hooks.register("register_log_actions")
def log_of_overrulings(actions: Any) -> None:
    def tell(entry: Any) -> str:
        return _("Published with a reason: %(reason)s") % {"reason": entry.data.get("reason", "")}

    actions.register_action("jrs.overrule", gettext_lazy("Publish with a reason"), tell)
