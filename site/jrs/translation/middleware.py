"""Who may look at a snippet; forms are stored whole, in turn; a refusal to publish is a sentence, not an error page."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.db import OperationalError, connection, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, resolve_url
from django.utils.html import format_html
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from wagtail.admin.auth import permission_denied
from wagtail.models import Locale, TranslatableMixin

from jrs.translation.gate import Refusal
from jrs.translation.people import may_write, translates_only

__all__ = ["OwnLanguageMiddleware", "RefusalMiddleware", "say"]

# The views of Wagtail that show many snippets of a model: its list, and the dialogue that chooses one.
#: How long a form waits for one that is stored at the same place.
TURN = "5s"
LISTS = {"list", "list_results", "choose", "choose_results"}


def say(request: HttpRequest, refusal: Refusal) -> None:
    """Tell the person who tried, with a link to what must be done."""
    if not refusal.address:
        messages.error(request, refusal.sentence)
        return
    link = format_html('<a href="{}">{}</a>', refusal.address, _("See what and where"))
    messages.error(request, format_html("{} {}", refusal.sentence, link))


def refusal_has_a_page(request: HttpRequest, refusal: Refusal) -> bool:
    """Whether the person was creating something and the refusal says where it is."""
    return bool(refusal.address and request.resolver_match and request.resolver_match.url_name == "add")


def holds_an_object(request: HttpRequest) -> bool:
    """Whether this posts Wagtail's form of a page or a snippet."""
    match = request.resolver_match
    return bool(
        request.method == "POST"
        and match
        and (match.namespace == "wagtailadmin_pages" or match.namespace.startswith("wagtailsnippets_"))
        and match.url_name in {"add", "edit"}
    )


def take_turn(place: str) -> None:
    """Wait until no other transaction is at `place`, and keep it to the end of this one.

    Not for long: whoever waits holds a connection of the pool. After that it goes on as Wagtail would.
    """
    with suppress(OperationalError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT set_config('lock_timeout', %s, true)", [TURN])
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [place])
        cursor.execute("SELECT set_config('lock_timeout', '0', true)")


def whole(place: str, act: Callable[[], HttpResponse]) -> HttpResponse:
    """Do `act` in one transaction, and after any other that has begun at `place` (if any), on whatever node.

    What a `Refusal` has turned away stays stored as the draft that it is by then.
    """
    refused = None
    with transaction.atomic():
        if place:
            take_turn(place)
        try:
            response = act()
        except Refusal as refusal:
            refused = refusal
    if refused:
        raise refused
    return response


class RefusalMiddleware:
    """Answers `Refusal`, raised by a bulk action, a workflow or code, with a message where the person was.

    Wagtail stores what its form holds as a draft, and publishes it, in transactions of their own
    (`EditView.publish_action`, 7.4). Here they are one: who is told that nothing was stored has stored nothing.
    And one after the other: Wagtail looks whether a form is out of date before it stores it. A draft that saves itself
    while its author submits the page would pass that look, and then take the place of what was submitted.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if not holds_an_object(request):
            return None
        try:
            place = request.path if "pk" in kwargs or "page_id" in kwargs else ""
            return whole(place, lambda: view(request, *args, **kwargs))
        except Refusal as refusal:
            return self.process_exception(request, refusal)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refusal):
            return None
        say(request, exception)
        back = request.headers.get("Referer", "")
        if refusal_has_a_page(request, exception):
            # What was about to be created is there by now, as a draft: the empty form would create it again.
            back = exception.address
        elif not url_has_allowed_host_and_scheme(back, {request.get_host()}):
            back = resolve_url("wagtailadmin_home")
        if request.headers.get("X-Requested-With") == "XMLHttpRequest":
            # Wagtail's dialogue for an approval with a comment: it follows this, and would show a page as an error.
            return JsonResponse({"step": "success", "redirect": back})
        return redirect(back)


class OwnLanguageMiddleware:
    """Keeps translators to the snippets of their languages: Wagtail's rights on snippets know none.

    `before_edit_snippet` guards the form; this the history, the usage and the preview, which have no hook, the list,
    and the dialogue that chooses one: there the others are left out.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        match = request.resolver_match
        if not match or not match.namespace.startswith(("wagtailsnippets_", "wagtailsnippetchoosers_")):
            return None
        # Choosing asks for no right in Wagtail: who writes French may choose what they may not change.
        if match.namespace.startswith("wagtailsnippetchoosers_") and not translates_only(request.user):
            return None
        model = view.view_initkwargs["model"]
        if not issubclass(model, TranslatableMixin) or not request.user.is_authenticated:
            return None
        if match.url_name in LISTS:
            return self.in_own_language(request, model) if request.method == "GET" else None
        named = [kwargs["pk"]] if "pk" in kwargs else request.GET.getlist("id")
        pks = [pk for pk in map(str, named) if pk.isdecimal()]
        locales = Locale.objects.filter(pk__in=model._default_manager.filter(pk__in=pks).values("locale"))
        if all(may_write(request.user, model, locale) for locale in locales):
            return None
        return permission_denied(request)

    def in_own_language(self, request: HttpRequest, model: type[TranslatableMixin]) -> HttpResponse | None:
        """To the same list in a language of the person who asks, unless it is in one; None for whom all are."""
        if may_write(request.user, model):  # type: ignore[arg-type]
            return None
        own = [
            locale.language_code
            for locale in Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).order_by("pk")
            if may_write(request.user, model, locale)  # type: ignore[arg-type]
        ]
        if not own:
            # Wagtail's list asks for the right itself.
            return permission_denied(request) if translates_only(request.user) else None
        words = request.GET.get("q", "")
        # Wagtail filters nothing, not even by language, when one of its filters is not valid.
        if request.GET.get("locale") in own and "\0" not in words:
            return None
        query = request.GET.copy()
        query["locale"] = own[0]
        if words:
            query["q"] = words.replace("\0", "")
        return redirect(f"{request.path}?{query.urlencode()}")
