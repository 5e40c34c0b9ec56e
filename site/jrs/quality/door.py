"""The one door through which pages and snippets go live.

Whatever publishes (a button, a bulk action, a schedule, a workflow, wagtail-localize, code) calls `publish` on the
page. There the translation must be complete (`jrs.translation.gate`), and the page must pass its checks or somebody
must answer for it.
"""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import NON_FIELD_ERRORS
from django.urls import reverse
from django.utils.translation import ngettext
from wagtail.models import Revision
from wagtail_localize.models import Translation

from jrs.quality.checks import examine
from jrs.quality.findings import Finding, must
from jrs.quality.models import Overruling
from jrs.translation.gate import CompleteTranslation, Refusal, answered

__all__ = ["Gated", "Unready", "gate_address", "held_back"]

#: Wagtail's name for a publication by `publish_scheduled`.
SCHEDULED = "wagtail.publish.scheduled"


class Unready(Refusal):
    """Something must be mended first. `findings` says what and where."""

    def __init__(self, instance: Any, findings: list[Finding]) -> None:
        self.instance = instance
        self.findings = findings
        self.address = gate_address(instance) if instance.pk else ""
        super().__init__({NON_FIELD_ERRORS: [self.sentence, *(finding.message for finding in findings)]})

    @property
    def sentence(self) -> str:
        """How many things; the other messages say which."""
        count = len(self.findings)
        return ngettext(
            "“%(title)s” is not published: %(count)s thing must be mended first.",
            "“%(title)s” is not published: %(count)s things must be mended first.",
            count,
        ) % {"title": self.instance, "count": count}


def gate_address(instance: Any) -> str:
    """The screen that lists what keeps `instance` from going live."""
    meta = instance._meta
    return reverse("jrs_quality:gate", args=[meta.app_label, meta.model_name, instance.pk])


def held_back(instance: Any) -> list[Finding]:
    """What keeps `instance` from going live: what must be mended and nobody has answered for."""
    found = must(examine(instance))
    if not found:
        return []
    answered_for = Overruling.keys_of(instance.translation_key)
    return [finding for finding in found if finding.key not in answered_for]


class Gated(CompleteTranslation):
    """Mixin for pages and snippets that are drafted: nothing goes live that fails its checks."""

    pk: Any
    live: bool
    live_revision_id: int | None
    latest_revision: Any
    locale: Any
    translation_key: Any
    _default_manager: Any

    def must_be_fit(self) -> None:
        """Raises `Unready` when `self`, as it stands, must not be shown to readers."""
        if found := held_back(self):
            raise Unready(self, found)

    def answer_for(self, user: Any, reason: str) -> Any:
        """Keep why `user` puts this live all the same, for exactly what keeps it back now; None when nothing does."""
        held = held_back(self)
        if not held:
            return None
        return Overruling.objects.create(
            content_type=ContentType.objects.get_for_model(type(self)),  # type: ignore[arg-type]
            object_id=str(self.pk),
            translation_key=self.translation_key,
            title=str(self)[:255],
            user=user,
            reason=reason,
            findings=[finding.as_dict() for finding in held],
        )

    def admit(self, revision: Revision, instance: Any) -> None:
        """Raises `Refusal` when `instance` is not completely translated or not fit."""
        super().admit(revision, instance)
        instance.must_be_fit()

    def turn_away(self, revision: Revision, refusal: Refusal, **how: Any) -> None:
        """Raise the refusal; what a schedule wanted to publish stays a draft, and its owner is written to."""
        if how.get("log_action") != SCHEDULED:
            raise refusal
        from jrs.quality.mail import tell_of_refusal

        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        # Not through `save`: readers see nothing of this.
        type(self)._default_manager.filter(pk=self.pk).update(has_unpublished_changes=True)
        tell_of_refusal(self, revision, refusal)

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save; raises `Unready` when readers would see by it what has not passed `publish`."""
        shown = self.pk and self.live and not kwargs.get("update_fields")
        if shown and not answered.get():
            self.must_not_slip_in()
        return super().save(*args, **kwargs)

    def must_not_slip_in(self) -> None:
        """Look at a save that shows something: by Wagtail's own action, which its edit view calls, or by localize.

        wagtail-localize writes a new translation into the live page before it makes the revision (1.14). There a fault
        that readers see already is no reason: the page may only have been locked.
        """
        stored = type(self)._default_manager.filter(pk=self.pk)
        if (
            self.live_revision_id
            and self.live_revision_id != stored.values_list("live_revision_id", flat=True).first()
        ):
            self.must_be_fit()
        elif self.locale.language_code != settings.LANGUAGE_CODE and is_translation(self):
            held = held_back(self)
            known = {finding.key for page in stored for finding in held_back(page)} if held else set()
            if new := [finding for finding in held if finding.key not in known]:
                raise Unready(self, new)


def is_translation(instance: Any) -> bool:
    """Whether wagtail-localize keeps `instance` up to date."""
    found = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale_id=instance.locale_id, enabled=True
    )
    return found.exists()
