"""Signing in, below `/admin/`: what stands here shadows Wagtail's own, under the names that allauth looks for."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path
from django.views.generic import RedirectView

from jrs.accounts import views

urlpatterns = [
    path("login/", views.sign_in, name="account_login"),
    path("login/code/", mfa.authenticate, name="mfa_authenticate"),
    path("login/passkey/", webauthn.login_webauthn, name="mfa_login_webauthn"),
    path("login/inactive/", account.account_inactive, name="account_inactive"),
    path("logout/", account.logout, name="account_logout"),
    path("password_reset/", account.password_reset, name="account_reset_password"),
    path("password_reset/sent/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "password_reset/chosen/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path(
        "password_reset/<str:uidb36>/<str:key>/",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("security/", mfa.index, name="mfa_index"),
    path("security/again/", account.reauthenticate, name="account_reauthenticate"),
    path("security/again/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("security/again/passkey/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("security/password/", account.password_change, name="account_change_password"),
    # An account without a password (a new one) gets a link like everybody who has forgotten theirs.
    path(
        "security/password/first/",
        RedirectView.as_view(pattern_name="account_reset_password"),
        name="account_set_password",
    ),
    path("security/address/", views.address, name="account_email"),
    path("security/address/<str:token>/", views.confirm_address, name="account_confirm_address"),
    path("security/sessions/", views.end_sessions, name="account_end_sessions"),
    path("security/application/add/", totp.activate_totp, name="mfa_activate_totp"),
    path("security/application/remove/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("security/codes/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("security/codes/new/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("security/passkeys/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("security/passkeys/add/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("security/passkeys/<int:pk>/remove/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("security/passkeys/<int:pk>/name/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("users/<int:pk>/lost-device/", views.lost_device, name="account_lost_device"),
]
