"""Words for the editor of wagtail-localize that its own catalogues leave in English."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from jrs.translation.gate import may_publish

register = template.Library()


@register.simple_tag
def publishes_here(user: Any, instance: Any) -> bool:
    """Whether `user` may publish what the editor shows."""
    return may_publish(user, instance)


@register.simple_tag
def editor_words(translation: Translation) -> dict[str, str]:
    """What `admin/translation.js` shows, and where it asks."""
    names = {
        "source": translation.source.locale.get_display_name(),
        "target": translation.target_locale.get_display_name(),
    }
    return {
        "heading": _("Translation: %(source)s → %(target)s") % names,
        "publish": _("Publish: %(target)s") % names,
        "more": _("More actions"),
        "url": reverse("jrs_translation:aids", args=[translation.pk]),
    }
