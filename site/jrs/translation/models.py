"""What we know about translations beside what wagtail-localize keeps."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail_localize.components import register_translation_component
from wagtail_localize.models import String, Translation, TranslationContext

from jrs.translation.beginnings import LanguageBeginning
from jrs.translation.glossary import GlossaryTerm, GlossaryWord

__all__ = [
    "Digest",
    "GlossaryTerm",
    "GlossaryWord",
    "IncompletePublication",
    "LanguageBeginning",
    "Replacement",
    "TranslationJob",
    "TranslationPlan",
]


class Replacement(models.Model):
    """At one place of a source, `string` took the place of `earlier`.

    wagtail-localize forgets this: it only knows which strings the source has now. Noted at each publication, so that a
    changed paragraph is not mistaken for a new one, in whatever words it now is.
    """

    context = models.ForeignKey(TranslationContext, models.CASCADE, related_name="+")
    string = models.ForeignKey(String, models.CASCADE, related_name="+")
    earlier_context = models.ForeignKey(TranslationContext, models.CASCADE, related_name="+")
    earlier = models.ForeignKey(String, models.CASCADE, related_name="+")
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["context", "string"], name="one_replacement_per_place")
        ]

    def __str__(self) -> str:
        return f"{self.earlier_id} > {self.string_id}"


class TranslationPlan(models.Model):
    """What the editors of a page or snippet decided about its translations."""

    object_id = models.UUIDField(primary_key=True, editable=False)
    excluded = models.BooleanField(
        _("do not translate"),
        default=False,
        help_text=_("The page stays in its own language, and no translator is asked."),
    )
    minor = models.BooleanField(
        _("minor change: the translations stay good"),
        default=False,
        help_text=_("Tick for a corrected typing error. The next publication then asks no translator."),
    )
    sensitive = models.BooleanField(
        _("sensitive: no machine translates it"),
        default=False,
        help_text=_(
            "Its texts are never sent to a translation program. Stories of people always are sensitive."
        ),
    )

    def __str__(self) -> str:
        return str(self.object_id)


class IncompletePublication(models.Model):
    """A publisher put a translation live although something was missing, and said why.

    `by_machine` is how many of its texts nobody had accepted yet: then the page says so to its readers.
    """

    translation = models.ForeignKey(Translation, models.CASCADE, related_name="+")
    revision = models.ForeignKey("wagtailcore.Revision", models.SET_NULL, null=True, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    reason = models.TextField(_("reason"))
    missing = models.PositiveIntegerField()
    by_machine = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.reason


class Digest(models.Model):
    """The day on which somebody was last sent what waits for them: one e-mail a day at most."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+")
    sent_on = models.DateField()

    def __str__(self) -> str:
        return f"{self.user_id}: {self.sent_on}"


@register_translation_component(
    heading=_("When is it needed?"),
    help_text=_("The translators see the day and the note in their inbox."),
    enable_text=_("Set a day"),
    disable_text=_("No day"),
)
class TranslationJob(models.Model):
    """Until when a translation is asked for, and what its translator should know."""

    translation = models.OneToOneField(
        Translation, models.CASCADE, related_name="job", editable=False, verbose_name=_("translation")
    )
    due_on = models.DateField(_("needed on"), null=True, blank=True)
    note = models.CharField(_("note for the translators"), max_length=200, blank=True)

    def __str__(self) -> str:
        return str(self.due_on or self.note)

    @classmethod
    def get_or_create_from_source_and_translation_data(
        cls, _source: Any, translations: Iterable[Translation], **fields: Any
    ) -> None:
        """Called by wagtail-localize for what is submitted or synchronised."""
        for translation in translations:
            cls.objects.update_or_create(translation=translation, defaults=fields)
