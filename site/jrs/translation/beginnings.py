"""A language that an administrator adds begins with what it cannot do without, as drafts for its translators."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, Locale, Page, Site
from wagtail_localize.locales.components import register_locale_component
from wagtail_localize.operations import translate_object, translate_page_subtree

__all__ = ["LanguageBeginning", "begin"]


@register_locale_component(
    heading=_("What its translators begin with"),
    help_text=_(
        "The home page and the words around the pages are made as drafts, and wait in the inbox of the translators "
        "of this language. Readers find the language in the switcher once its home page is published."
    ),
    required=True,
)
class LanguageBeginning(models.Model):
    """What an administrator decided when the language was added."""

    locale = models.OneToOneField(Locale, models.CASCADE, related_name="+", editable=False)
    whole_site = models.BooleanField(
        _("send them every page at once"),
        default=False,
        help_text=_("Else a publisher sends them page after page, or section after section."),
    )

    def __str__(self) -> str:
        return str(self.locale)


@receiver(post_save, sender=LanguageBeginning)
def begin_language(instance: LanguageBeginning, raw: bool = False, **kwargs: Any) -> None:
    if not raw and instance.locale.language_code != settings.LANGUAGE_CODE:
        begin(instance.locale, whole_site=instance.whole_site)


def begin(locale: Locale, *, whole_site: bool) -> None:
    """Make the drafts of a language; what is there already stays. Nothing of it is live.

    A snippet without drafts, such as a theme, would be live at once in the language of the source: a publisher
    sends it.
    """
    from jrs.translation.state import snippet_models

    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    home = Page.objects.filter(pk=site.root_page_id).first() if site else None
    if home is None:
        return
    translate_object(home.specific, [locale])
    for model in snippet_models():
        if issubclass(model, DraftStateMixin):
            sources = model._default_manager.filter(locale__language_code=settings.LANGUAGE_CODE, live=True)
            for snippet in sources:
                translate_object(snippet, [locale])
    if whole_site:
        translate_page_subtree(home.pk, [locale], None, None)
