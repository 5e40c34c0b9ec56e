"""The screen on which a second person says yes or no to a change of the bank account."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from jrs.chrome.account import AccountChange, decide, waiting

__all__ = ["change"]


def change(request: HttpRequest) -> HttpResponse:
    """What was asked for, against what stands there; a yes of another person makes it true."""
    if not request.user.has_perm("chrome.change_sitesettings"):
        raise PermissionDenied
    asked = waiting()
    if request.method == "POST" and asked and request.POST.get("change") == str(asked.pk):
        yes = request.POST.get("answer") == "yes"
        try:
            decide(asked, request.user, yes=yes)
        except PermissionError as error:
            raise PermissionDenied from error
        if yes:
            messages.success(request, _("The bank account is changed."))
        else:
            messages.success(request, _("The bank account stays as it is."))
        return redirect("jrs_account:change")
    context: dict[str, Any] = {
        "asked": asked,
        "own": bool(asked and asked.proposed_by_id == request.user.pk),
        "earlier": AccountChange.objects.exclude(state=AccountChange.State.WAITING).select_related(
            "proposed_by", "decided_by"
        )[:20],
    }
    return render(request, "account/change.html", context)
