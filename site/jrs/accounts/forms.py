"""The forms of signing in, with the names of fields that password managers and Wagtail's own form know."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.utils import decrypt
from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from jrs.accounts.models import User

__all__ = [
    "AddressForm",
    "CodeAgainForm",
    "CodeForm",
    "FirstCodeForm",
    "ForgottenForm",
    "LostDeviceForm",
    "NewPasswordForm",
    "OtherPasswordForm",
    "PasswordAgainForm",
    "SignInForm",
]


class Plain(forms.Form):
    """No placeholders, which vanish as one types, and no help that the page gives above the form already."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
            field.help_text = ""


class SignInForm(Plain, account.LoginForm):
    """E-mail address and password; the address is posted as `username`, as everywhere in Django."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        login = self.fields["login"]
        login.label = _("E-mail address")
        login.widget = forms.EmailInput(
            {"autocomplete": "username", "autofocus": True, "spellcheck": "false"}
        )

    def add_prefix(self, field_name: str) -> str:
        return "username" if field_name == "login" else super().add_prefix(field_name)


class ForgottenForm(Plain, account.ResetPasswordForm):
    """The address that a link to a new password goes to."""


class NewPasswordForm(Plain, account.ResetPasswordKeyForm):
    """A new password, twice, posted under the names that Django's own form has."""

    def add_prefix(self, field_name: str) -> str:
        return f"new_{field_name}" if field_name.startswith("password") else super().add_prefix(field_name)


class OtherPasswordForm(Plain, account.ChangePasswordForm):
    """The present password, and a new one."""


class PasswordAgainForm(Plain, account.ReauthenticateForm):
    """The password once more, before something that matters."""


class SingleUse:
    """A code of the application counts once, on whatever process: its moment is kept with the key, under a lock.

    allauth remembers used codes in the cache, which each process may have for itself (RFC 6238, 5.2).
    """

    user: User

    def clean_code(self) -> str:
        code: str = super().clean_code()  # type: ignore[misc]
        found: Authenticator = self.authenticator  # type: ignore[attr-defined]
        if found.type == Authenticator.Type.TOTP and not _first_time(found.pk, code):
            raise forms.ValidationError(_("This code was used already. Wait for the next one."))
        return code


@transaction.atomic
def _first_time(pk: int, code: str) -> bool:
    """Whether the code is of a later moment than any before; notes its moment."""
    kept = Authenticator.objects.select_for_update().get(pk=pk)
    secret = decrypt(kept.data["secret"])
    plain = "".join(code.split())
    moments = [
        n for n in yield_hotp_counters_from_time() if format_hotp_value(hotp_value(secret, n)) == plain
    ]
    if not moments or moments[-1] <= kept.data.get("moment", 0):
        return False
    kept.data["moment"] = moments[-1]
    kept.save(update_fields=["data"])
    return True


def _for_digits(form: forms.Form) -> None:
    form.fields["code"].label = _("Code")
    form.fields["code"].widget = forms.TextInput(
        {"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True, "spellcheck": "false"}
    )


class CodeForm(SingleUse, AuthenticateForm):
    """The second step: a code of the application, or a recovery code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _for_digits(self)


class CodeAgainForm(SingleUse, ReauthenticateForm):
    """The same, asked once more before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _for_digits(self)


class FirstCodeForm(ActivateTOTPForm):
    """The first code of a new application."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _for_digits(self)


class AddressForm(forms.Form):
    """A new e-mail address. It says nothing of whether somebody else has it: the letter to it does, or none comes."""

    email = forms.EmailField(
        label=_("New e-mail address"),
        widget=forms.EmailInput({"autocomplete": "email", "spellcheck": "false"}),
    )


class LostDeviceForm(forms.Form):
    """Why somebody's second step is taken away; kept in the audit log."""

    reason = forms.CharField(
        label=_("How you know that it is this person who asks"),
        help_text=_("You spoke to them, they showed themselves: a message alone may come from anybody."),
        max_length=200,
    )
