"""Pages of our own beside allauth's: a lock, a new e-mail address, the end of all sessions, a lost device."""

from typing import Any

from allauth.account import views as account
from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from jrs.accounts import clients, factors
from jrs.accounts.forms import AddressForm, LostDeviceForm
from jrs.accounts.letters import notify, send
from jrs.accounts.links import read_address
from jrs.accounts.models import User

__all__ = ["address", "confirm_address", "end_sessions", "locked", "lost_device", "sign_in"]

RETRY_AFTER = 3600


def sign_in(request: HttpRequest) -> HttpResponse:
    """allauth's page; 403 for whoever is signed in without a role, whom Wagtail would send here again and again."""
    user = request.user
    if user.is_authenticated and not user.has_perm("wagtailadmin.access_admin"):
        return render(request, "account/no_access.html", status=403)
    return account.login(request)


def locked(request: HttpRequest, response: HttpResponse, credentials: Any) -> HttpResponse:
    """429 for whoever guessed too often; the same for accounts that do not exist. `AXES_LOCKOUT_CALLABLE`."""
    answer = render(request, "account/locked.html", status=429)
    answer.headers["Retry-After"] = str(RETRY_AFTER)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@login_required
@reauthentication_required(app="allauth.mfa")
def address(request: HttpRequest) -> HttpResponse:
    """Ask for a new e-mail address: a link goes to it, and nothing changes before it is followed."""
    assert isinstance(request.user, User)  # noqa: S101  (login_required)
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        new = form.cleaned_data["email"].lower()
        if not User.objects.filter(email__iexact=new).exists():
            send("address", request.user, to=new)
        messages.success(request, _("A letter is on its way to the new address. Follow the link in it."))
        return HttpResponseRedirect(reverse("mfa_index"))
    return render(request, "account/address.html", {"form": form})


@login_required
@reauthentication_required(app="allauth.mfa")
def confirm_address(request: HttpRequest, token: str) -> HttpResponse:
    """Take the new address that `token` names, for the person it was made for, who is signed in."""
    user = request.user
    assert isinstance(user, User)  # noqa: S101  (login_required)
    new = read_address(token, user)
    if not new or User.objects.filter(email__iexact=new).exists():
        return render(request, "account/address_confirm.html", {"new": ""}, status=404)
    if request.method == "POST":
        notify("email_changed", user, browser=clients.browser(request))
        user.email = new
        user.save(update_fields=["email"])
        messages.success(request, _("Your e-mail address is changed."))
        return HttpResponseRedirect(reverse("mfa_index"))
    return render(request, "account/address_confirm.html", {"new": new})


@login_required
@require_POST
def end_sessions(request: HttpRequest) -> HttpResponse:
    """Sign the person out everywhere but here."""
    assert isinstance(request.user, User)  # noqa: S101  (login_required)
    request.user.end_sessions()
    update_session_auth_hash(request, request.user)
    messages.success(request, _("You are signed out everywhere but here."))
    return HttpResponseRedirect(reverse("mfa_index"))


@login_required
def lost_device(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the second step away from somebody who lost their telephone or key; for who may change accounts."""
    if not request.user.has_perm("accounts.change_user"):
        raise PermissionDenied
    person = get_object_or_404(User, pk=pk)
    if person == request.user or (person.is_superuser and not request.user.is_superuser):
        raise PermissionDenied
    form = LostDeviceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        factors.remove_all(person, by=request.user, reason=form.cleaned_data["reason"])
        notify("factors_reset", person)
        messages.success(
            request, _("%(person)s sets up a new second step at the next sign-in.") % {"person": person}
        )
        return HttpResponseRedirect(reverse("wagtailusers_users:index"))
    context = {"form": form, "person": person, "has_factor": factors.has_factor(person)}
    return render(request, "account/lost_device.html", context)
