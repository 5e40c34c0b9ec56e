"""What accounts add to the admin: a way to one's security page, the lost device, the audit log."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.account import BaseSettingsPanel
from wagtail.admin.widgets.button import Button

from jrs.accounts.letters import send
from jrs.accounts.log import AuditLogView
from jrs.accounts.models import User


class Nothing(forms.Form):
    """Wagtail's panels each have a form; this one asks nothing."""

    def __init__(self, *args: Any, instance: User | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)

    def save(self) -> None:
        """Keep nothing."""


class SecurityPanel(BaseSettingsPanel):
    """In *My account*: leads to the pages for password, e-mail address, second step and sessions."""

    name = "security"
    title = _("Signing in")
    order = 250
    template_name = "account/panel.html"
    form_class = Nothing


@hooks.register("register_account_settings_panel")
def security_panel(request: HttpRequest, user: User, profile: Any) -> SecurityPanel:
    return SecurityPanel(request, user, profile)


@hooks.register("after_create_user")
def invite(request: HttpRequest, user: User) -> None:
    """Whoever is made an account in the admin gets a link to choose a password."""
    user.set_unusable_password()
    user.save(update_fields=["password"])
    send("invitation", user)


@hooks.register("register_user_listing_buttons")
def lost_device_button(user: User, request_user: User) -> list[Button]:
    if user == request_user or not request_user.has_perm("accounts.change_user"):
        return []
    url = reverse("account_lost_device", args=[user.pk])
    return [Button(_("Lost device"), url=url, icon_name="lock-open", priority=40)]


@hooks.register("register_admin_urls")
def audit_urls() -> list[URLPattern]:
    return [
        path("reports/audit/", AuditLogView.as_view(), name="audit_log"),
        path("reports/audit/results/", AuditLogView.as_view(results_only=True), name="audit_log_results"),
    ]


class AuditMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm("accounts.view_auditentry")


@hooks.register("register_reports_menu_item")
def audit_menu_item() -> MenuItem:
    return AuditMenuItem(_("Audit log"), reverse("audit_log"), name="audit-log", icon_name="key", order=1400)
