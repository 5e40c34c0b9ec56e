"""The texts of a sensitive page go with it.

wagtail-localize keeps the strings of a page that is deleted, so that one that comes back does not start at nothing
(`WAGTAILLOCALIZE_DISABLE_ON_DELETE`). Who takes back a story has taken it back from the memory too.
"""

from typing import Any

from wagtail_localize.models import String, StringSegment, StringTranslation, cleanup_translation_on_delete

from jrs.translation.models import TranslationPlan

__all__ = ["erase_if_sensitive"]


def erase_if_sensitive(source: Any) -> None:
    """Forget every text of `source`, a page that has just been deleted, in every language, if it is sensitive."""
    plan = TranslationPlan.objects.filter(object_id=source.translation_key)
    if not (getattr(source, "always_sensitive", False) or plan.filter(sensitive=True).exists()):
        return
    mine = {"context__object_id": source.translation_key}
    strings = set(StringSegment.objects.filter(**mine).values_list("string_id", flat=True))
    strings |= set(StringTranslation.objects.filter(**mine).values_list("translation_of_id", flat=True))
    cleanup_translation_on_delete(source)
    plan.delete()
    # What another page says too is not its own.
    String.objects.filter(pk__in=strings, segments=None, translations=None).delete()
