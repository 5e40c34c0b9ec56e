"""Views of wagtail-localize that ask for too little, or answer a mistake with an error page.

Whoever may edit a translation may, in wagtail-localize 1.14, turn it into an alias of its source or stop translating
it. The first puts the French text live at once under another language, so both ask here for the right to publish.
So do the views that submit and update translations: `submit_translation` alone lets its holder publish.
"""

from typing import Any

from django.apps import apps
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.views.pages.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.machine_translators import get_machine_translator
from wagtail_localize.models import Translation
from wagtail_localize.views import (
    convert,
    edit_translation,
    report,
    submit_translations,
    update_translations,
)

from jrs.accounts.models import User
from jrs.translation.gate import Incomplete, may_publish, publish_translation
from jrs.translation.machine import Unavailable, is_sensitive, translate_rest
from jrs.translation.people import may_publish_in, may_write
from jrs.translation.sync import bring_up_to_date


def must_publish(user: User, instance: object) -> None:
    """Raise `PermissionDenied` when `instance` is a page or snippet that `user` may not publish."""
    if not may_publish(user, instance):
        raise PermissionDenied


def convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    must_publish(request.user, get_object_or_404(Page, pk=page_id))  # type: ignore[arg-type]
    return convert.convert_to_alias(request, page_id)


def stop_translation(request: HttpRequest, translation_id: int) -> HttpResponse:
    translation = get_object_or_404(Translation, pk=translation_id)
    must_publish(request.user, translation.get_target_instance())  # type: ignore[arg-type]
    return edit_translation.stop_translation(request, translation_id)


def may_edit(user: User, instance: Any) -> bool:
    """Whether `user` may translate a page or a snippet: its kind and its language."""
    if not edit_translation.user_can_edit_instance(user, instance):
        return False
    return isinstance(instance, Page) or may_write(user, type(instance), instance.locale)


def in_own_language(view: Any) -> Any:
    """For views of one translation: wagtail-localize asks for a right on the kind of snippet, which has no language."""

    def guarded(request: HttpRequest, translation_id: int, *args: Any, **kwargs: Any) -> Any:
        translation = get_object_or_404(Translation, pk=translation_id)
        try:
            instance = translation.get_target_instance()
        except ObjectDoesNotExist as error:
            raise Http404 from error
        if not may_edit(request.user, instance):  # type: ignore[arg-type]
            raise PermissionDenied
        return view(request, translation_id, *args, **kwargs)

    return guarded


def refused(message: str, status: int) -> JsonResponse:
    return JsonResponse({"error": message}, status=status)


def is_locked(request: HttpRequest, translation_id: int) -> bool:
    """Whether somebody has locked the translated page: wagtail-localize looks at that in the browser only."""
    instance = get_object_or_404(Translation, pk=translation_id).get_target_instance()
    return isinstance(instance, Page) and instance.permissions_for_user(request.user).page_locked()


def edit_string(request: HttpRequest, translation_id: int, string_segment_id: int) -> HttpResponse:
    if is_locked(request, translation_id):
        return refused(_("This page is locked."), 423)
    try:
        return edit_translation.edit_string_translation(request, translation_id, string_segment_id)
    except MultiValueDictKeyError:
        return refused(_("There is no text to keep."), 400)


@require_POST
def machine_translate(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Memory, glossary, machine, in this order (`jrs.translation.machine`); says what became of it."""
    translation = get_object_or_404(
        Translation.objects.select_related(
            "source__specific_content_type", "source__locale", "target_locale"
        ),
        pk=translation_id,
        enabled=True,
    )
    engine = get_machine_translator()
    if engine is None:
        raise Http404
    if is_locked(request, translation_id):
        raise PermissionDenied
    back = redirect(get_valid_next_url_from_request(request) or "jrs_translation:inbox")
    try:
        filled = translate_rest(translation, engine)
    except Unavailable:
        messages.error(
            request, _("%(name)s does not answer. Try again later.") % {"name": engine.display_name}
        )
        return back
    if is_sensitive(translation):
        messages.warning(
            request, _("This page is sensitive: nothing of it is sent to a translation program.")
        )
    if filled:
        said = ngettext("%(count)s text was filled in.", "%(count)s texts were filled in.", filled)
        messages.success(request, said % {"count": filled} + " " + _("Read each of them before you save it."))
    else:
        messages.info(request, _("Nothing was filled in."))
    return back


def edit_override(request: HttpRequest, translation_id: int, overridable_segment_id: int) -> HttpResponse:
    if is_locked(request, translation_id):
        return refused(_("This page is locked."), 423)
    try:
        return edit_translation.edit_override(request, translation_id, overridable_segment_id)
    except MultiValueDictKeyError:
        return refused(_("There is no text to keep."), 400)


class SubmitGuard:
    """Who submits must be allowed to publish what is submitted, in each language that they choose."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.is_authenticated:
            raise PermissionDenied
        must_publish(request.user, self.get_object())  # type: ignore[attr-defined]
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]

    def form_valid(self, form: Any) -> Any:
        may = may_publish_in(self.request.user)  # type: ignore[attr-defined]
        if isinstance(self.object, Page) and not {each.pk for each in form.cleaned_data["locales"]} <= may:  # type: ignore[attr-defined]
            raise PermissionDenied
        return super().form_valid(form)  # type: ignore[misc]


class SubmitPage(SubmitGuard, submit_translations.SubmitPageTranslationView):
    pass


class SubmitSnippet(SubmitGuard, submit_translations.SubmitSnippetTranslationView):
    pass


class Update(update_translations.UpdateTranslationsView):
    """Synchronise by hand. It happens by itself when the source is published; this sets a day, or publishes all."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        source = self.get_object()
        if not request.user.is_authenticated:
            raise PermissionDenied
        for translation in source.translations.filter(enabled=True):
            must_publish(request.user, translation.get_target_instance())
        return super().dispatch(request, *args, **kwargs)

    @transaction.atomic
    def form_valid(self, form: Any) -> HttpResponse:
        bring_up_to_date(self.object, self.request.user)
        translations = list(
            self.object.translations.filter(enabled=True).select_related("source", "target_locale")
        )
        if form.cleaned_data.get("use_machine_translation"):
            for translation in translations:
                self.fill(translation)
        if form.cleaned_data["publish_translations"]:
            for translation in translations:
                self.publish(translation)
        self.components.save(self.object, sources_and_translations={self.object: translations})
        messages.success(self.request, self.get_success_message())
        return redirect(self.get_success_url() or self.get_default_success_url())

    def fill(self, translation: Translation) -> None:
        try:
            translate_rest(translation)
        except Unavailable:
            name = get_machine_translator().display_name
            messages.error(self.request, _("%(name)s does not answer. Try again later.") % {"name": name})

    def publish(self, translation: Translation) -> None:
        try:
            with transaction.atomic():
                publish_translation(translation, self.request.user)
        except Incomplete:
            messages.warning(
                self.request,
                _("%(language)s: not complete, the earlier version stays live.")
                % {"language": translation.target_locale.get_display_name()},
            )
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))


class Titles(report.TranslationsReportView):
    """wagtail-localize's report, in an order: pages of it would overlap (mended upstream in 1.15, PR 948)."""

    def get_queryset(self) -> Any:
        return super().get_queryset().order_by("pk")


def only_for_publishers(view: Any) -> Any:
    """The lists of all titles in all languages: wagtail-localize shows them to everybody in the admin."""

    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.has_perm("wagtail_localize.submit_translation"):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def no_snippets_without_rights(view: Any) -> Any:
    """The list of the snippets of a model, for those who may change them in every language."""

    def guarded(request: HttpRequest, app_label: str, model_name: str, **kwargs: Any) -> Any:
        try:
            model = apps.get_model(app_label, model_name)
        except LookupError as error:
            raise Http404 from error
        if not may_write(request.user, model):  # type: ignore[arg-type]
            raise PermissionDenied
        return view(request, app_label=app_label, model_name=model_name, **kwargs)

    return guarded
